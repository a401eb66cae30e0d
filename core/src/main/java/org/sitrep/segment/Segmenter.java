package org.sitrep.segment;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Quotation;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Segmentation.Segment;
import org.sitrep.text.Lines;
import org.sitrep.text.Span;

/** Cuts a text into paragraphs, sentences and words. */
public final class Segmenter {
    private Segmenter() {}

    /**
     * Paragraphs are lines; a sentence never crosses one. Every character that shows something belongs to exactly
     * one word, and every word to exactly one sentence. Takes time proportional to the text.
     *
     * @param quotations of the same text, in text order; they tell a closing mark from an opening one
     */
    public static Segmentation segment(String text, List<Quotation> quotations) {
        List<Span> paragraphs = Lines.of(text);
        QuoteMarks marks = QuoteMarks.of(quotations);
        List<Segment> sentences = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            List<Span> words = WordCutter.of(text, paragraphs.get(p));
            Sentences boundaries = new Sentences(text, words, marks);
            int dateline = Datelines.end(text, words);
            int first = 0;
            while (first < words.size()) {
                int end = first < dateline ? dateline : boundaries.end(first);
                for (List<Span> piece : SentenceLimit.cut(text, words.subList(first, end))) {
                    int start = piece.get(0).start();
                    int stop = piece.get(piece.size() - 1).end();
                    sentences.add(new Segment(new Span(start, stop), p, piece));
                }
                first = end;
            }
        }
        return new Segmentation(paragraphs, sentences);
    }
}
