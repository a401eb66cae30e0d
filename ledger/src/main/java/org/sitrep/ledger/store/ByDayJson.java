package org.sitrep.ledger.store;

import org.sitrep.formats.JsonSink;

/** Prints how many claims are of which days as one object of JSON: {@code /days}. */
public final class ByDayJson {
    private ByDayJson() {}

    /** The object, without line end. */
    public static String line(ByDay days) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("unit", days.unit());
            json.number("total", (double) days.total());
            json.number("counted", (double) days.counted());
            json.number("undated", (double) days.undated());
            json.objects("bars", days.bars(), bar -> {
                json.field("date", bar.day().toString());
                json.field("kind", bar.kind().word());
                json.field("modality", bar.modality());
                json.number("claims", (double) bar.claims());
            });
        });
        return json.finish();
    }
}
