package org.sitrep.document;

import org.sitrep.text.Span;

/**
 * A sentence, a headline or an item of a list.
 *
 * @param index position in {@link Document#sentences()}
 * @param first index of the first token
 * @param end one past the index of the last token
 * @param paragraph index into {@link Document#paragraphs()}
 */
public record Sentence(int index, Span span, int first, int end, int paragraph) {}
