package org.sitrep.ledger.strip;

import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.entry.ToldJson;

/** Prints a promise as a line of JSON: {@code sitrep pledges --json}. */
public final class PledgeJson {
    private PledgeJson() {}

    /** Its line, without line end; offsets in code points of the article of each claim. */
    public static String line(Pledge pledge, ToldJson.Since since) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("pledge", pledge.id());
            json.field("actor", pledge.actor());
            json.field("name", pledge.name());
            json.objects("rungs", pledge.rungs(), rung -> {
                json.field("stage", rung.stage());
                json.field("earliest", rung.days().earliest());
                json.field("latest", rung.days().latest());
                json.strings("why", rung.why());
                json.field("origin", rung.origin());
                json.object("claim", () -> ToldJson.fields(json, rung.told(), since));
            });
        });
        return json.finish();
    }
}
