package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * Mends one fault of the parser: in "beds for 300 wounded" it takes the wounded for a participle that describes the beds ({@code counted-victims.tsv}). Behind
 * a preposition and a number, and before no noun, they are people.
 */
final class CountedVictims {
    private static final Set<String> VICTIMS = Table.english("counted-victims.tsv").rows().stream()
            .map(row -> row.get("word"))
            .collect(Collectors.toUnmodifiableSet());

    private CountedVictims() {}

    /** The words of one sentence with such phrases hung as one; a tree stays a tree. */
    static List<ParsedWord> mend(String text, List<Span> spans, List<ParsedWord> sentence) {
        List<ParsedWord> words = new ArrayList<>(sentence);
        for (int w = 2; w < words.size(); w++) {
            int number = w - 1;
            int preposition = preposition(words, w);
            boolean people = VICTIMS.contains(spans.get(w).in(text).toLowerCase(Locale.ROOT))
                    && words.get(w).relation().equals("acl")
                    && words.get(w).head() < number
                    && words.get(number).xpos().equals("CD")
                    && preposition >= 0
                    && !TreeMends.isBelow(words, w, number)
                    && (w + 1 == words.size() || !isNounPart(words.get(w + 1)));
            if (people) {
                words.set(preposition, words.get(preposition).under(w));
                words.set(number, words.get(number).under(w, "nummod"));
                words.set(
                        w,
                        new ParsedWord(
                                words.get(w).head(),
                                "nmod",
                                Upos.NOUN,
                                "NNS",
                                words.get(w).entityTag()));
            }
        }
        return words;
    }

    /** The preposition of the phrase, which hangs on the word or on the number before it; else -1. */
    private static int preposition(List<ParsedWord> words, int w) {
        for (int c = words.get(w).head() + 1; c < w; c++) {
            boolean own = words.get(c).head() == w || words.get(c).head() == w - 1;
            if (own && words.get(c).relation().equals("case")) {
                return c;
            }
        }
        return -1;
    }

    private static boolean isNounPart(ParsedWord next) {
        return next.xpos().startsWith("NN")
                || next.xpos().startsWith("JJ")
                || next.xpos().equals("CC");
    }
}
