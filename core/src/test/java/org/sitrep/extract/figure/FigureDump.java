package org.sitrep.extract.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sitrep.document.Document;

/** For people at work on the rules: reads sentences from standard input, one a line, and prints parses and figures. */
final class FigureDump {
    private FigureDump() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Document document = Parses.document(line);
            System.out.print(Parses.shown(document));
            new FigureExtractor()
                    .figures(document, List.of())
                    .forEach(figure -> System.out.println("    " + Parses.shown(figure) + "  ("
                            + figure.found().by() + ")"));
        }
    }
}
