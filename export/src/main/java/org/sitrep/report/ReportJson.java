package org.sitrep.report;

import java.util.List;
import org.sitrep.export.Source;
import org.sitrep.formats.JsonSink;

/** A report as one object of JSON, for who shows it: its lines, and the words they rest on with their places in code points. */
public final class ReportJson {
    private ReportJson() {}

    /** The object, without line end. */
    public static String of(List<Line> lines) {
        JsonSink json = new JsonSink("");
        json.object(() -> json.objects("lines", lines, line -> {
            json.field("kind", line.kind());
            json.field("text", line.text());
            json.objects("citations", line.citations(), citation -> citation(json, citation));
        }));
        return json.finish();
    }

    private static void citation(JsonSink json, Line.Citation citation) {
        Source source = citation.source();
        json.field("claim", citation.claim());
        json.field("article", source.key());
        json.field("where", Cited.where(citation));
        citation.quote()
                .ifPresent(span -> json.object("quote", () -> {
                    json.number("start", source.point(span.start()));
                    json.number("end", source.point(span.end()));
                    json.field("text", source.exact(span));
                }));
    }
}
