package org.sitrep.report;

import java.util.List;
import java.util.Optional;
import org.sitrep.formats.Printable;

/**
 * A report as one HTML file that needs no other: no script, no address is loaded, a policy forbids both. A line of the report is a line of the file, so
 * that it can be checked.
 */
public final class Html {
    private static final String STYLE = """
            <style>
            :root { color-scheme: light; }
            body { font: 17px/1.5 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; max-width: 46em; margin: 2em auto; padding: 0 1.2em; overflow-wrap: break-word; }
            h1, h2, h3, cite, code, footer { font-family: system-ui, 'Helvetica Neue', Arial, sans-serif; }
            h1 { font-size: 1.9em; line-height: 1.2; margin-bottom: .4em; }
            h2 { font-size: 1.3em; margin: 2em 0 .6em; padding-bottom: .2em; border-bottom: 2px solid #1a1a1a; }
            h3 { font-size: 1.02em; margin: 1.4em 0 .4em; }
            p.n { color: #555; }
            div.s { margin: 0 0 1em; }
            div.s p { margin: 0 0 .2em; }
            blockquote { margin: .2em 0 .3em; padding-left: .9em; border-left: 3px solid #bbb; color: #333; font-size: .92em; }
            cite { font-style: normal; font-size: .85em; color: #555; }
            code { font-size: .92em; color: #555; }
            @media print { body { font-size: 10.5pt; max-width: none; margin: 0; } h2, h3 { break-after: avoid; } div.s { break-inside: avoid; } }
            </style>
            """;

    private Html() {}

    public static String of(List<Line> lines, Ask ask) {
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n").append(ask.line()).append("\n<html lang=\"en\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        String title = lines.stream()
                .filter(line -> line.kind() == Line.Kind.TITLE)
                .findFirst()
                .map(Line::text)
                .orElse("");
        out.append("<title>")
                .append(escaped(title))
                .append("</title>\n")
                .append(STYLE)
                .append("</head>\n<body>\n");
        lines.forEach(line -> out.append(line(line)).append('\n'));
        return out.append("</body>\n</html>\n").toString();
    }

    private static String line(Line line) {
        String text = escaped(line.text());
        return switch (line.kind()) {
            case TITLE -> "<h1>" + text + "</h1>";
            case SECTION -> "<h2>" + text + "</h2>";
            case HEAD -> "<h3>" + text + "</h3>";
            case NOTE -> "<p class=\"n\">" + text + "</p>";
            case SENTENCE -> {
                StringBuilder out =
                        new StringBuilder("<div class=\"s\"><p>").append(text).append("</p>");
                line.citations().forEach(citation -> out.append(citation(citation)));
                yield out.append("</div>").toString();
            }
        };
    }

    private static String citation(Line.Citation citation) {
        String where = "<cite>" + link(citation, escaped(Cited.where(citation))) + ", <code>"
                + escaped(citation.claim()) + "</code></cite>";
        return citation.quote()
                .map(span -> "<blockquote>"
                        + escaped(Words.quoted(citation.source().words(span))) + " " + where + "</blockquote>")
                .orElse(where);
    }

    /** Only addresses of the web are linked: a script has none. */
    private static String link(Line.Citation citation, String text) {
        Optional<String> url =
                citation.source().article().url().filter(address -> address.matches("(?i)https?://\\S+"));
        return url.map(address -> "<a rel=\"noreferrer\" href=\"" + escaped(address) + "\">" + text + "</a>")
                .orElse(text);
    }

    static String escaped(String text) {
        return Printable.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
