package org.sitrep.extract.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sitrep.claim.Figure;
import org.sitrep.document.Document;

/**
 * For people at work on the rules: reads "id, tab, text with line ends as backslash n", one article a line, and
 * prints "id, unit, low, best, high, bound, kind, rule, start, end, evidence", tab-separated, one figure a line.
 */
final class FigureLines {
    private FigureLines() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        FigureExtractor extractor = new FigureExtractor();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", 2);
            Document document = Parses.document(parts[1].replace("\\n", "\n"));
            for (Figure figure : extractor.figures(document, List.of())) {
                System.out.println(String.join(
                        "\t",
                        parts[0],
                        figure.unit().toString(),
                        figure.low().isPresent() ? "" + figure.low().getAsDouble() : "",
                        figure.best().isPresent() ? "" + figure.best().getAsDouble() : "",
                        figure.high().isPresent() ? "" + figure.high().getAsDouble() : "",
                        figure.bound().orElse(""),
                        figure.kind().toString(),
                        figure.found().by(),
                        "" + figure.span().start(),
                        "" + figure.span().end(),
                        figure.span().in(document.text()),
                        figure.evidence().exact().replace('\n', ' ').replace('\t', ' ')));
            }
        }
    }
}
