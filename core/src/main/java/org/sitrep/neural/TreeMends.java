package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.text.Span;

/** Mends faults of the parser that are told by the words alone; a tree stays a tree. */
final class TreeMends {
    private TreeMends() {}

    /** The words of one sentence, mended. */
    static List<ParsedWord> mend(String text, List<Span> spans, List<ParsedWord> words) {
        List<ParsedWord> mended = new ArrayList<>(FiniteConjuncts.mend(text, spans, words));
        for (int w = 1; w + 1 < words.size(); w++) {
            if (isMarkTaken(text, spans, mended, w)) {
                mended.set(w, mended.get(w).under(w + 1, "mark"));
            }
            if (isResult(text, spans, mended, w)) {
                mended.set(w, mended.get(w).under(w - 1, "xcomp"));
            }
        }
        return mended;
    }

    /** "was due to begin": "to" belongs to the verb behind it; "due to" is one preposition before nouns only. */
    private static boolean isMarkTaken(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord to = words.get(w);
        return to.relation().equals("fixed")
                && is(text, spans, w, "to")
                && words.get(w + 1).xpos().equals("VB")
                && words.get(w + 1).head() == to.head();
    }

    /** "shot dead four farmers": dead is what they are afterwards. */
    private static boolean isResult(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord dead = words.get(w);
        return dead.relation().equals("amod")
                && is(text, spans, w, "dead")
                && words.get(w - 1).xpos().startsWith("VB")
                && dead.head() > w + 1
                && words.get(dead.head()).head() == w - 1;
    }

    private static boolean is(String text, List<Span> spans, int w, String word) {
        return spans.get(w).in(text).equalsIgnoreCase(word);
    }
}
