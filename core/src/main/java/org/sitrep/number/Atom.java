package org.sitrep.number;

import org.sitrep.text.Span;

/**
 * One piece of a sentence as the number grammar sees it.
 *
 * @param word lower-cased characters
 * @param value what the digits are worth, NaN for all other kinds
 * @param capital whether it begins with a capital letter
 */
record Atom(Span span, Kind kind, String word, double value, boolean capital) {
    enum Kind {
        /** Digits with separators: 1,000 and 7.5; "5bn" has its factor multiplied in. */
        DIGITS,
        /** 3rd. */
        ORDINAL,
        WORD,
        CURRENCY,
        DASH,
        /** One other character. */
        MARK,
        /** Digits that are no quantity: F-16, 10:30, an address, a telephone number. */
        NAME
    }

    boolean touches(Atom next) {
        return span.end() == next.span.start();
    }
}
