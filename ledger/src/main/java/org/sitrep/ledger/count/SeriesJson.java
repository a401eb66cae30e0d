package org.sitrep.ledger.count;

import org.sitrep.document.Interval;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.entry.ToldJson;

/** Prints a series as a line of JSON: {@code sitrep series --json}. */
public final class SeriesJson {
    private SeriesJson() {}

    /** A series' line, without line end; offsets in code points of the article of each claim. */
    public static String line(Series series, ToldJson.Since since) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("series", series.id());
            json.field("unit", series.unit());
            json.field("whom", series.whom());
            json.field("where", series.where());
            days(json, series.period());
            json.field("increment", series.isIncrement());
            json.objects("points", series.points(), point -> {
                json.object("as_of", () -> days(json, point.asOf()));
                json.number("low", point.low());
                json.number("best", point.best());
                json.number("high", point.high());
                json.strings("origins", point.origins());
                json.objects("claims", point.claims(), told -> ToldJson.fields(json, told, since));
            });
        });
        return json.finish();
    }

    private static void days(JsonSink json, Interval days) {
        json.field("earliest", days.earliest());
        json.field("latest", days.latest());
    }
}
