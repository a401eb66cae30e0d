package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/**
 * Parses sentences of any length: what is too long for one run (lists, tables, texts without stops) is cut into parts, where
 * it can be after a stop or comma, and the roots of the later parts hang on the first.
 */
final class LongSentences {
    /**
     * Positions of one run. The network knows 512, but memory for relations grows with the square (30 MB at 400), and
     * sentences of more than 250 pieces are not prose.
     */
    static final int MOST_PIECES = 256;

    private LongSentences() {}

    static List<ParsedWord> parse(ParserModel model, String text, List<Span> words) {
        List<ParsedWord> parsed = new ArrayList<>(words.size());
        int root = -1;
        int start = 0;
        while (start < words.size()) {
            int end = end(model, text, words, start);
            for (ParsedWord word : model.parse(text, words.subList(start, end))) {
                if (word.head() >= 0) {
                    parsed.add(word.under(word.head() + start, word.relation()));
                } else if (root < 0) {
                    root = parsed.size();
                    parsed.add(word);
                } else {
                    parsed.add(word.under(root, word.upos() == Upos.PUNCT ? "punct" : "parataxis"));
                }
            }
            start = end;
        }
        return parsed;
    }

    private static int end(ParserModel model, String text, List<Span> words, int start) {
        int room = MOST_PIECES - 2;
        int pause = -1;
        int end = start;
        while (end < words.size()) {
            String word = words.get(end).in(text);
            room -= model.pieces(word).length;
            if (room < 0) {
                return pause > start ? pause : end;
            }
            end++;
            if (room < MOST_PIECES / 2 && word.length() == 1 && ",;:.!?|".contains(word)) {
                pause = end;
            }
        }
        return end;
    }
}
