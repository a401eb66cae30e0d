package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Attribution;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * The content of an attribution made a text of its own, so that the model, which was trained to see one level, sees the next.
 *
 * @param text the content as a sentence: a capital first, a stop last
 * @param origin where it lies in the text it was taken from
 * @param tail what follows it there of the content: marks and white space
 */
record NestedText(String text, Span origin, String tail) {
    /** The sentence of a piece of content; without its outer quotation marks and other punctuation. */
    static Optional<NestedText> of(String text, Span content) {
        int start = content.start();
        int end = content.end();
        while (start < end && !Characters.isWord(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isOuter(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (start >= end) {
            return Optional.empty();
        }
        int first = text.codePointAt(start);
        StringBuilder sentence = new StringBuilder(end - start + 1);
        sentence.appendCodePoint(Character.toUpperCase(first));
        int length = sentence.length();
        if (length != Character.charCount(first)) {
            return Optional.empty();
        }
        sentence.append(text, start + length, end).append('.');
        return Optional.of(
                new NestedText(sentence.toString(), new Span(start, end), text.substring(end, content.end())));
    }

    private static boolean isOuter(int c) {
        return !Characters.isWord(c) && c != ')' && c != '%';
    }

    /** An attribution found in this text, with the offsets of the text it was taken from. */
    Optional<Attribution> back(Attribution found) {
        List<Span> content = new ArrayList<>();
        for (Span span : found.content()) {
            Span moved = back(span);
            if (!moved.isEmpty()) {
                content.add(moved);
            }
        }
        Span cue = back(found.cue());
        return content.isEmpty() || cue.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        cue, found.source().map(this::back).filter(s -> !s.isEmpty()), content, found.confidence()));
    }

    private Span back(Span span) {
        int start = Math.min(origin.start() + span.start(), origin.end());
        int end = Math.min(origin.start() + span.end(), origin.end());
        return new Span(start, end == origin.end() && start < end ? end + closing(span) : end);
    }

    /** How much of the tail closes a quotation that a span at the end of this text opens. */
    private int closing(Span span) {
        int open = 0;
        boolean straight = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            open += QuoteFlags.isOpener(c) ? 1 : QuoteFlags.isCloser(c) ? -1 : 0;
            straight ^= c == '"';
        }
        for (int i = 0; i < tail.length(); i++) {
            char c = tail.charAt(i);
            if ((open > 0 && QuoteFlags.isCloser(c)) || (straight && c == '"')) {
                return i + 1;
            }
        }
        return 0;
    }
}
