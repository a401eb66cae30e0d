package org.sitrep.neural;

import org.sitrep.text.Span;

/**
 * A run of words that goes through the network at once.
 *
 * @param end one past the last word
 */
record ReaderWindow(ReaderText text, int first, int end) {
    int size() {
        return end - first;
    }

    Span span(int word) {
        return text.span(first + word);
    }

    /** Flag of {@link QuoteFlags}. */
    int quote(int word) {
        return text.quote(first + word);
    }

    /** Whether a word begins with a letter or digit. */
    boolean lettered(int word) {
        return text.lettered(first + word);
    }
}
