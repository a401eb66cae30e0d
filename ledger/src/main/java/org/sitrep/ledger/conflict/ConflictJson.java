package org.sitrep.ledger.conflict;

import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.entry.ToldJson;

/** Prints a conflict as a line of JSON: {@code sitrep conflicts --json}. */
public final class ConflictJson {
    private ConflictJson() {}

    /** A conflict's line, without line end; offsets in code points of the article of each claim. */
    public static String line(Conflict conflict, ToldJson.Since since) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("conflict", conflict.id());
            json.field("kind", conflict.kind());
            json.field("difference", conflict.difference());
            json.strings("same", conflict.same());
            json.objects("sides", conflict.sides(), side -> {
                json.field("says", side.says());
                json.strings("origins", side.origins());
                json.objects("claims", side.claims(), told -> ToldJson.fields(json, told, since));
            });
        });
        return json.finish();
    }
}
