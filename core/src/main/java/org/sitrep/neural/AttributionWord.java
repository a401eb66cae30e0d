package org.sitrep.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * A word as the attribution model sees it: BERT's basic tokens, in which every punctuation mark is a word.
 *
 * @param pieces numbers of its pieces, at least one
 * @param casing class of {@link AttributionCasing}
 * @param quote flag of {@link QuoteFlags}
 * @param paragraph number of line ends before it, runs of them counted once
 * @param lettered whether it begins with a letter or digit
 * @param stop whether it can end a sentence
 */
record AttributionWord(
        Span span, List<Integer> pieces, int casing, int quote, int paragraph, boolean lettered, boolean stop) {
    /** More pieces than any word of letters has; keeps strings of symbols from filling a window. */
    private static final int MOST_PIECES = 100;

    AttributionWord {
        pieces = List.copyOf(pieces);
    }

    static List<AttributionWord> of(String text, WordPiece wordPiece) {
        byte[] flags = QuoteFlags.of(text);
        List<AttributionWord> words = new ArrayList<>();
        int paragraph = 0;
        int last = 0;
        for (Span span : split(text)) {
            int line = text.indexOf('\n', last);
            paragraph += line >= 0 && line < span.start() ? 1 : 0;
            last = span.end();
            String form = span.in(text);
            boolean space = span.start() == 0 || Characters.isSpace(text.charAt(span.start() - 1));
            words.add(new AttributionWord(
                    span,
                    Arrays.stream(wordPiece.pieces(form))
                            .limit(MOST_PIECES)
                            .boxed()
                            .toList(),
                    AttributionCasing.of(form, space),
                    flags[span.start()],
                    paragraph,
                    Characters.isWord(form.codePointAt(0)),
                    form.length() == 1 && ".?!".contains(form)));
        }
        return words;
    }

    private static List<Span> split(String text) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        int end;
        for (int i = 0; i < text.length(); i = end) {
            int c = text.codePointAt(i);
            end = i + Character.charCount(c);
            boolean gap = isGap(c);
            boolean alone = !gap && BertText.standsAlone(c);
            if ((gap || alone) && start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            }
            if (alone) {
                words.add(new Span(i, end));
            } else if (!gap && start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            words.add(new Span(start, text.length()));
        }
        return words;
    }

    private static boolean isGap(int c) {
        int type = Character.getType(c);
        return Characters.isSpace(c) || type == Character.CONTROL || type == Character.FORMAT || c == 0xfffd;
    }
}
