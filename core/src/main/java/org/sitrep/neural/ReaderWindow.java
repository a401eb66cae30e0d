package org.sitrep.neural;

import org.sitrep.text.Span;

/**
 * A run of words that goes through the shared network at once.
 *
 * @param end one past the last word
 */
record ReaderWindow(ReaderText text, int first, int end) implements CueWords {
    @Override
    public int size() {
        return end - first;
    }

    @Override
    public Span span(int word) {
        return text.span(first + word);
    }

    @Override
    public int quote(int word) {
        return text.quote(first + word);
    }

    @Override
    public boolean lettered(int word) {
        return text.lettered(first + word);
    }
}
