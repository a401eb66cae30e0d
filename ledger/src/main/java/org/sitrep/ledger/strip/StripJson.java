package org.sitrep.ledger.strip;

import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.entry.ToldJson;

/** Prints a strip as a line of JSON: {@code sitrep strips --json}. */
public final class StripJson {
    private StripJson() {}

    /** A strip's line, without line end; offsets in code points of the article of each claim. */
    public static String line(Strip strip, ToldJson.Since since) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("strip", strip.id());
            json.object("holder", () -> {
                json.field("actor", strip.holder());
                json.field("name", strip.holderName());
            });
            json.object("target", () -> {
                json.field("actor", strip.target());
                json.field("name", strip.targetName());
            });
            json.objects("steps", strip.steps(), step -> {
                json.field("earliest", step.days().earliest());
                json.field("latest", step.days().latest());
                json.field("stance", step.stance());
                json.field("strength", step.strength());
                json.field("condition", step.condition());
                json.strings("origins", step.origins());
                json.objects("claims", step.claims(), told -> ToldJson.fields(json, told, since));
            });
            json.objects("changes", strip.changes(), change -> {
                json.field("kind", change.kind());
                json.number("from", change.from());
                json.number("to", change.to());
                json.field("what", change.what());
            });
        });
        return json.finish();
    }
}
