package org.sitrep.extract.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Party;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/**
 * Prints the events of texts as the reading's JSON, for the scorers. Input: lines of id, tab, text with line ends
 * written as {@code \n}. With the argument {@code tree} prints the parse of each text instead.
 */
final class EventDump {
    private EventDump() {}

    public static void main(String[] arguments) throws IOException {
        boolean tree = arguments.length > 0 && arguments[0].equals("tree");
        EventExtractor extractor = EventExtractor.english();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int tab = line.indexOf('\t');
            String text = line.substring(tab + 1).replace("\\n", "\n");
            Document document = TestDocuments.parse(text);
            if (tree) {
                out.println(tree(document));
            }
            out.println(json(
                    line.substring(0, Math.max(0, tab)),
                    document,
                    extractor.events(document, PlainStatements.of(document))));
        }
    }

    private static String tree(Document document) {
        return document.tokens().stream()
                .map(t -> t.index() + " " + t.form() + " " + t.lemma() + " " + t.upos() + "/" + t.xpos() + " "
                        + t.relation() + "<" + document.head(t).map(Token::form).orElse("-"))
                .collect(Collectors.joining("\n"));
    }

    private static String json(String id, Document document, List<Event> events) {
        CodePoints offsets = new CodePoints(document.text());
        return "{\"article\": {\"id\": " + quoted(id) + "}, \"events\": ["
                + events.stream().map(e -> json(document, offsets, e)).collect(Collectors.joining(", ")) + "]}";
    }

    private static String json(Document document, CodePoints offsets, Event e) {
        String by = e.assertedBy() instanceof Asserter.By s ? s.statement() : "author";
        return "{\"id\": " + quoted(e.id())
                + ", \"type\": " + quoted(e.type().name())
                + e.mode().map(m -> ", \"mode\": " + quoted(m)).orElse("")
                + ", \"trigger\": " + span(document, offsets, e.trigger())
                + ", \"actors\": " + parties(document, offsets, e.actors())
                + ", \"recipients\": " + parties(document, offsets, e.recipients())
                + ", \"modality\": " + quoted(e.modality().name().toLowerCase(Locale.ROOT))
                + ", \"asserted_by\": " + quoted(by)
                + ", \"confidence\": " + e.found().confidence()
                + ", \"found_by\": " + quoted(e.found().by()) + "}";
    }

    private static String parties(Document document, CodePoints offsets, List<Party> parties) {
        return parties.stream().map(p -> span(document, offsets, p.span())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String span(Document document, CodePoints offsets, Span span) {
        return "{\"start\": " + offsets.at(span.start()) + ", \"end\": " + offsets.at(span.end()) + ", \"text\": "
                + quoted(span.in(document.text())) + "}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
