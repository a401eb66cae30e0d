package org.sitrep.neural;

/** A window as the numbers that the network takes: {@code ids, casing, quote} of positions, the rest of words. */
final class ReaderInputs {
    /** Casing of the marks between words. */
    private static final long MARK = 0;

    final int length;
    final long[] ids;
    final long[] casing;
    final long[] quote;
    final long[] first;
    final long[] last;
    final long[] sentence;
    final long[] paragraph;

    ReaderInputs(ReaderWindow window) {
        ReaderText text = window.text();
        int words = window.size();
        length = positions(window);
        ids = new long[length];
        casing = new long[length];
        quote = new long[length];
        first = new long[words];
        last = new long[words];
        sentence = new long[words];
        paragraph = new long[words];
        int at = mark(0, WordPiece.BEGIN);
        for (int w = 0; w < words; w++) {
            int word = window.first() + w;
            if (w > 0 && text.paragraph(word) != text.paragraph(word - 1)) {
                at = mark(at, WordPiece.SEPARATOR);
            }
            first[w] = at;
            for (int piece : text.pieces(word)) {
                casing[at] = text.casing(word);
                quote[at] = text.quote(word);
                ids[at++] = piece;
            }
            last[w] = at - 1L;
            sentence[w] = (long) text.sentence(word) - text.sentence(window.first());
            paragraph[w] = (long) text.paragraph(word) - text.paragraph(window.first());
        }
        mark(at, WordPiece.SEPARATOR);
    }

    private int mark(int at, long id) {
        ids[at] = id;
        casing[at] = MARK;
        quote[at] = QuoteFlags.OUTSIDE;
        return at + 1;
    }

    private static int positions(ReaderWindow window) {
        ReaderText text = window.text();
        int length = ReaderWindows.MARKS;
        for (int word = window.first(); word < window.end(); word++) {
            length += text.pieces(word).length;
            length += word > window.first() && text.paragraph(word) != text.paragraph(word - 1) ? 1 : 0;
        }
        return length;
    }
}
