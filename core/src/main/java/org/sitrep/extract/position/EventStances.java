package org.sitrep.extract.position;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Event;
import org.sitrep.claim.Position.Stance;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Words;

/** Deeds that take a stance by being done: {@code event-stances.tsv}. */
final class EventStances {
    private static final EventStances ENGLISH = new EventStances(Table.english("event-stances.tsv"));

    /**
     * One line.
     *
     * @param cameo a CAMEO code or its first digits
     * @param triggers lemmas; empty for all
     * @param objects what its object must be: lemmas, or an adjective and a noun joined; empty for any
     */
    private record Line(String cameo, List<String> triggers, List<String> objects, Deed deed) {
        boolean fits(Document document, String code, Token trigger) {
            return code.startsWith(cameo)
                    && (triggers.isEmpty() || triggers.contains(Words.lemma(trigger)))
                    && (objects.isEmpty()
                            || Objects.of(document, trigger).stream().anyMatch(object -> isObject(document, object)));
        }

        private boolean isObject(Document document, Token noun) {
            String lemma = Words.lemma(noun);
            return objects.contains(lemma)
                    || document.children(noun).stream()
                            .filter(child -> child.is("amod") || child.is("compound"))
                            .anyMatch(child -> objects.contains(Words.lemma(child) + "-" + lemma));
        }
    }

    /**
     * What a deed says.
     *
     * @param ofSender whether it is toward whose its recipient is: "the Kenyan ambassador"
     */
    record Deed(Stance stance, boolean ofSender) {}

    private final List<Line> lines;

    private EventStances(Table table) {
        lines = table.rows().stream()
                .map(row -> new Line(
                        row.get("cameo"),
                        row.list("triggers"),
                        row.list("objects"),
                        new Deed(
                                row.constant("stance", Stance.class),
                                row.get("toward").equals("sender"))))
                .toList();
    }

    static EventStances english() {
        return ENGLISH;
    }

    /**
     * The stance that a deed takes.
     *
     * @param trigger the head of its trigger
     */
    Optional<Deed> of(Document document, Event event, Token trigger) {
        return lines.stream()
                .filter(line -> event.cameo()
                        .filter(code -> line.fits(document, code, trigger))
                        .isPresent())
                .map(Line::deed)
                .findFirst();
    }
}
