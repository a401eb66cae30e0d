package org.sitrep.ledger.entry;

import org.sitrep.formats.JsonSink;

/** Prints an entry as a line of JSON: {@code sitrep entries --json}. */
public final class EntryJson {
    private EntryJson() {}

    /** An entry's line, without line end; offsets in code points of the article of each claim. */
    public static String line(Entry entry, ToldJson.Since since) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("entry", entry.id());
            json.field("kind", entry.kind().word());
            json.strings("origins", entry.origins());
            json.objects("claims", entry.members(), member -> {
                ToldJson.fields(json, member.told(), since);
                member.reason()
                        .ifPresent(reason -> json.object("reason", () -> {
                            json.field("with", reason.with());
                            json.strings("shared", reason.shared());
                        }));
            });
        });
        return json.finish();
    }
}
