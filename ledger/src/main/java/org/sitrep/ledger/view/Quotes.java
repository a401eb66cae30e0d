package org.sitrep.ledger.view;

import org.sitrep.formats.Printable;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.text.Span;

/** The words a claim rests on, for people. */
final class Quotes {
    private Quotes() {}

    /** The sentence it stands in, as the article has it. */
    static String of(Told told) {
        return Printable.line(sentence(told).in(told.text()));
    }

    static Span sentence(Told told) {
        Span evidence = told.claim().evidence().span();
        return Sentences.of(told.text()).stream()
                .filter(span -> span.overlaps(evidence))
                .reduce(Span::cover)
                .orElse(evidence);
    }
}
