package org.sitrep.syntax;

import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * "According to X": whom the words beside it go back to.
 *
 * @param cue "according to"
 * @param source the head of what it names
 */
public record Citation(Span cue, Token source) {
    /** What things are done or ordered by, and nobody's account: "according to plan", "according to age". */
    private static final Set<String> NOT_A_SOURCE =
            Set.of("plan", "schedule", "law", "rule", "need", "size", "age", "type");

    /** The citation that a word begins. */
    public static Optional<Citation> at(Document document, Token according) {
        int next = according.index() + 1;
        if (!Words.lower(according).equals("according")
                || next >= document.tokens().size()) {
            return Optional.empty();
        }
        Token to = document.token(next);
        return document.head(according)
                .filter(noun -> Words.lower(to).equals("to")
                        && noun.index() > according.index()
                        && !NOT_A_SOURCE.contains(Words.lemma(noun)))
                .map(noun -> new Citation(Span.cover(according.span(), to.span()), noun));
    }

    /** The citation whose source a word is. */
    public static Optional<Citation> of(Document document, Token noun) {
        return document.children(noun).stream()
                .flatMap(child -> at(document, child).stream())
                .findFirst();
    }

    /** The words that name the source. */
    public Span words(Document document) {
        Span name = Phrases.named(document, source);
        return new Span(Math.max(name.start(), cue.end()), name.end()).trimmed(document.text());
    }
}
