package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Upos;

/**
 * Sentences too long for one window (lists, tables, texts without stops) are read in parts, and the roots of the later parts hang
 * on the first.
 */
final class LongSentences {
    private LongSentences() {}

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
}
