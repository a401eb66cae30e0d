package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Segmentation.Segment;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * The words of a text as the network sees them, a column each: words by the segmenter, as in training
 * ({@code training/reader/windows.py}, which it must equal; {@code fixtures/windows.txt} holds both to it).
 */
final class ReaderText {
    private final List<Span> spans;
    private final int[][] pieces;
    private final byte[] casing;
    private final byte[] quote;
    private final boolean[] lettered;
    private final int[] sentence;
    private final int[] paragraph;

    private ReaderText(List<Span> spans) {
        int n = spans.size();
        this.spans = spans;
        pieces = new int[n][];
        casing = new byte[n];
        quote = new byte[n];
        lettered = new boolean[n];
        sentence = new int[n];
        paragraph = new int[n];
    }

    static ReaderText of(String text, Segmentation segmentation, WordPiece wordPiece) {
        List<Span> spans = new ArrayList<>();
        segmentation.sentences().forEach(segment -> spans.addAll(segment.words()));
        ReaderText words = new ReaderText(spans);
        byte[] flags = QuoteFlags.of(text);
        int w = 0;
        for (int s = 0; s < segmentation.sentences().size(); s++) {
            Segment segment = segmentation.sentences().get(s);
            for (Span span : segment.words()) {
                String form = span.in(text);
                words.pieces[w] = wordPiece.fewPieces(form);
                words.casing[w] = (byte) Casing.of(form, w == 0 || spaceBefore(text, span));
                words.quote[w] = flags[span.start()];
                words.lettered[w] = Characters.isWord(form.codePointAt(0));
                words.sentence[w] = s;
                words.paragraph[w++] = segment.paragraph();
            }
        }
        return words;
    }

    private static boolean spaceBefore(String text, Span word) {
        return word.start() > 0 && Characters.isSpace(text.charAt(word.start() - 1));
    }

    int size() {
        return spans.size();
    }

    Span span(int word) {
        return spans.get(word);
    }

    int[] pieces(int word) {
        return pieces[word];
    }

    /** Class of {@link Casing}. */
    int casing(int word) {
        return casing[word];
    }

    /** Flag of {@link QuoteFlags}. */
    int quote(int word) {
        return quote[word];
    }

    boolean lettered(int word) {
        return lettered[word];
    }

    /** Number of its sentence; never falls. */
    int sentence(int word) {
        return sentence[word];
    }

    /** Number of its paragraph; never falls. */
    int paragraph(int word) {
        return paragraph[word];
    }
}
