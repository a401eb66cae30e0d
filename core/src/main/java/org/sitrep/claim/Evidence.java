package org.sitrep.claim;

import org.sitrep.text.Span;

/**
 * The words a claim rests on.
 *
 * @param exact the characters under {@code span}; checked against the article for every reading
 */
public record Evidence(Span span, String exact) {
    public static Evidence of(Span span, String text) {
        return new Evidence(span, span.in(text));
    }
}
