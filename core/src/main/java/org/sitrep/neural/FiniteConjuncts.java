package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.text.Span;

/**
 * Mends one fault of the parser: in "vowed to fight and urged others to help" it likes to hang "urged" on "fight". A verb with
 * tense is not coordinated with an infinitive, but with the next verb above it that has tense itself.
 */
final class FiniteConjuncts {
    private static final Set<String> TENSED = Set.of("VBD", "VBZ", "VBP");

    private FiniteConjuncts() {}

    /** The words of one sentence with such conjuncts hung higher; a tree stays a tree. */
    static List<ParsedWord> mend(String text, List<Span> spans, List<ParsedWord> words) {
        List<ParsedWord> mended = new ArrayList<>(words);
        for (int w = 0; w < words.size(); w++) {
            ParsedWord word = words.get(w);
            boolean infinitive = word.relation().equals("conj")
                    && isTensed(words, w)
                    && (isInfinitive(text, spans, words, word.head()) || isBelowModal(words, w));
            if (infinitive) {
                Optional<Integer> above = tensedAbove(words, word.head());
                if (above.isPresent() && above.get() < w) {
                    mended.set(w, word.under(above.get()));
                }
            }
        }
        return mended;
    }

    private static boolean isTensed(List<ParsedWord> words, int verb) {
        if (TENSED.contains(words.get(verb).xpos())) {
            return true;
        }
        for (int w = 0; w < verb; w++) {
            ParsedWord word = words.get(w);
            if (word.head() == verb && word.relation().startsWith("aux") && TENSED.contains(word.xpos())) {
                return true; // "did not rule", "has left"
            }
        }
        return false;
    }

    private static boolean isInfinitive(String text, List<Span> spans, List<ParsedWord> words, int verb) {
        if (!words.get(verb).xpos().equals("VB")) {
            return false;
        }
        for (int w = 0; w < verb; w++) {
            ParsedWord word = words.get(w);
            if (word.head() == verb
                    && word.relation().equals("mark")
                    && spans.get(w).in(text).equalsIgnoreCase("to")) {
                return true;
            }
        }
        return false;
    }

    /** "said the front would never fire and demanded an inquiry": after "would" comes no past. */
    private static boolean isBelowModal(List<ParsedWord> words, int w) {
        int verb = words.get(w).head();
        return words.get(w).xpos().equals("VBD")
                && words.get(verb).xpos().equals("VB")
                && has(words, verb, "aux", "MD")
                && words.stream()
                        .noneMatch(word -> word.head() == w && word.relation().startsWith("nsubj"));
    }

    private static boolean has(List<ParsedWord> words, int head, String relation, String xpos) {
        return words.stream()
                .anyMatch(word -> word.head() == head
                        && word.relation().equals(relation)
                        && word.xpos().equals(xpos));
    }

    private static Optional<Integer> tensedAbove(List<ParsedWord> words, int verb) {
        int at = words.get(verb).head();
        while (at >= 0) {
            if (isTensed(words, at)) {
                return Optional.of(at);
            }
            at = words.get(at).head();
        }
        return Optional.empty();
    }
}
