package org.sitrep.ledger.timeline;

import java.util.function.Function;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Recorded;
import org.sitrep.text.CodePoints;

/** Prints a day as a line of JSON: {@code sitrep timeline --json}. */
public final class DayJson {
    private DayJson() {}

    /**
     * A day's line, without line end; offsets in code points.
     *
     * @param article the article by its key
     */
    public static String line(Day day, Function<String, Recorded> article) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("date", day.date().toString());
            json.number("origins", day.origins());
            json.objects("sentences", day.sentences(), sentence -> {
                Recorded cited = article.apply(sentence.key());
                CodePoints codePoints = new CodePoints(cited.text());
                json.field("article", cited.reading().document().article().id());
                json.number("start", codePoints.at(sentence.span().start()));
                json.number("end", codePoints.at(sentence.span().end()));
                json.field("text", sentence.span().in(cited.text()));
            });
        });
        return json.finish();
    }
}
