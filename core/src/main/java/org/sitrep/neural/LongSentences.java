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
        List<List<ParsedWord>> parts = new ArrayList<>(1);
        for (int start = 0; start < words.size(); ) {
            int end = end(model, text, words, start);
            parts.add(model.parse(text, words.subList(start, end)));
            start = end;
        }
        return joined(parts);
    }

    /** One tree of the trees of a sentence's parts, whose heads count from the first word of their part. */
    static List<ParsedWord> joined(List<List<ParsedWord>> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<ParsedWord> joined = new ArrayList<>();
        int root = -1;
        for (List<ParsedWord> part : parts) {
            int start = joined.size();
            for (ParsedWord word : part) {
                if (word.head() >= 0) {
                    joined.add(word.under(word.head() + start, word.relation()));
                } else if (root < 0) {
                    root = joined.size();
                    joined.add(word);
                } else {
                    joined.add(word.under(root, word.upos() == Upos.PUNCT ? "punct" : "parataxis"));
                }
            }
        }
        return joined;
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
