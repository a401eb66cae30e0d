package org.sitrep.neural;

import java.util.List;
import org.sitrep.text.Span;

/** The words of a window, as attributions are made of them. */
interface CueWords {
    int size();

    Span span(int word);

    /** Flag of {@link QuoteFlags}. */
    int quote(int word);

    /** Whether the word begins with a letter or digit. */
    boolean lettered(int word);

    static CueWords of(List<AttributionWord> words) {
        return new CueWords() {
            @Override
            public int size() {
                return words.size();
            }

            @Override
            public Span span(int word) {
                return words.get(word).span();
            }

            @Override
            public int quote(int word) {
                return words.get(word).quote();
            }

            @Override
            public boolean lettered(int word) {
                return words.get(word).lettered();
            }
        };
    }
}
