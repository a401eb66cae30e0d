package org.sitrep.ledger.count;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.ledger.count.CountingWords.Means;
import org.sitrep.ledger.words.Word;

/**
 * Who or what is counted.
 *
 * @param words of the counted phrase in the singular, without those that mean anybody; empty for people in general
 */
public record Population(Set<String> words) {
    private static final Set<String> EMPTY = Set.of("the", "a", "an", "up", "total", "and", "at", "least", "about");

    public Population {
        words = Set.copyOf(words);
    }

    static Population of(List<Word> counted, CountingWords known) {
        Set<String> words = new TreeSet<>();
        for (Word word : counted) {
            if (word.kind() != Word.Kind.NUMBER
                    && !EMPTY.contains(word.form())
                    && !known.is(word.form(), Means.ANYBODY)) {
                words.add(singular(word.form()));
            }
        }
        return new Population(words);
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** "people", "dead": whoever it was. */
    public boolean isAnybody() {
        return words.isEmpty();
    }

    /** For people: "people", else its words. */
    public String told() {
        return isAnybody() ? "people" : String.join(" ", new TreeSet<>(words));
    }
}
