package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.text.Span;

/**
 * Mends what the parser hangs on a verb though it belongs to a number: the adverb of "perhaps 300 people were killed", which guesses how many and
 * not whether, and the day of "two died on Monday and three on Tuesday", whose second verb is left out.
 */
final class NumberMends {
    private static final Set<String> GUESSES = Set.of("perhaps", "possibly", "maybe", "probably");

    /** Between a guess and its number. */
    private static final Set<String> BOUNDS =
            Set.of("as", "many", "up", "to", "around", "about", "some", "more", "than", "over");

    private NumberMends() {}

    /** The words of one sentence with such adverbs and phrases hung on the number; a tree stays a tree. */
    static List<ParsedWord> mend(String text, List<Span> spans, List<ParsedWord> sentence) {
        List<ParsedWord> words = new ArrayList<>(sentence);
        for (int w = 0; w < words.size(); w++) {
            int number = isGuess(text, spans, words, w) ? numberBehind(text, spans, words, w) : -1;
            if (number >= 0 && !TreeMends.isBelow(words, number, w)) {
                words.set(w, words.get(w).under(number));
            }
            int first = clauseBefore(text, spans, words, w);
            if (first >= 0) {
                words.set(w, words.get(w).under(first));
            }
            if (isGapped(text, spans, words, w)) {
                int verb = words.get(w).head();
                for (int c = w + 1; c < words.size(); c++) {
                    if (words.get(c).head() == verb && words.get(c).relation().equals("obl")) {
                        words.set(c, words.get(c).under(w, "nmod"));
                    }
                }
            }
        }
        return words;
    }

    private static boolean isGuess(String text, List<Span> spans, List<ParsedWord> words, int w) {
        return words.get(w).relation().equals("advmod") && GUESSES.contains(lower(text, spans, w));
    }

    /** The number right behind the guess or its bound; else -1. "Perhaps one was killed" may doubt all of it. */
    private static int numberBehind(String text, List<Span> spans, List<ParsedWord> words, int guess) {
        int at = guess + 1;
        while (at < words.size() && BOUNDS.contains(lower(text, spans, at))) {
            at++;
        }
        boolean number = at < words.size() && words.get(at).xpos().equals("CD");
        return number && !lower(text, spans, at).equals("one") ? at : -1;
    }

    /** "And three on Tuesday", "and four more on Saturday": a number joined to a verb, which it cannot be, stands for a clause like the verb's. */
    private static boolean isGapped(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord word = words.get(w);
        boolean number = word.xpos().equals("CD") || (lower(text, spans, w).equals("more") && isCounted(words, w));
        return number
                && word.relation().equals("conj")
                && word.head() < w
                && words.get(word.head()).xpos().startsWith("VB");
    }

    /** The verb of "died on Monday and three on Tuesday" where the parser joins the three to Monday, both before "on"; else -1. */
    private static int clauseBefore(String text, List<Span> spans, List<ParsedWord> words, int w) {
        int day = words.get(w).head();
        boolean joined = words.get(w).xpos().equals("CD")
                && words.get(w).relation().equals("conj")
                && day > 1
                && day == w - 2
                && words.get(day).xpos().equals("NNP")
                && words.get(day).relation().equals("obl")
                && w + 2 < words.size()
                && words.get(day - 1).relation().equals("case")
                && lower(text, spans, w + 1).equals(lower(text, spans, day - 1));
        return joined ? words.get(day).head() : -1;
    }

    private static boolean isCounted(List<ParsedWord> words, int w) {
        return words.stream()
                .anyMatch(word -> word.head() == w && word.relation().equals("nummod"));
    }

    private static String lower(String text, List<Span> spans, int w) {
        return spans.get(w).in(text).toLowerCase(Locale.ROOT);
    }
}
