package org.sitrep.report;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.formats.Printable;

/** A report as Markdown (CommonMark): a line of the report is a line of the file. */
public final class Markdown {
    private Markdown() {}

    public static String of(List<Line> lines, Ask ask) {
        StringBuilder out = new StringBuilder(ask.line()).append('\n');
        for (Line line : lines) {
            String text = escaped(line.text());
            out.append(
                    switch (line.kind()) {
                        case TITLE -> "\n# " + text;
                        case SECTION -> "\n## " + text + "\n";
                        case HEAD -> "\n### " + text + "\n";
                        case NOTE -> "\n" + text;
                        case SENTENCE ->
                            "- " + text
                                    + line.citations().stream()
                                            .map(Markdown::citation)
                                            .collect(Collectors.joining());
                    });
            out.append('\n');
        }
        return out.toString();
    }

    private static String citation(Line.Citation citation) {
        String quote = citation.quote()
                .map(span -> escaped(Words.quoted(citation.source().words(span))) + " ")
                .orElse("");
        return " [" + quote + escaped(Cited.where(citation)) + ", `" + citation.claim() + "`]";
    }

    /** Every character that may mean something in Markdown or HTML stands for itself. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        String line = Printable.line(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("\\`*_[]<>&#|~$!".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
