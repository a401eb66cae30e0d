package org.sitrep.number;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.lexicon.Table;

/** The word lists of the number grammar: {@code number-words.tsv}, {@code currencies.tsv}, {@code number-labels.tsv}. */
final class NumberWords {
    /** Parts of speech of the number grammar; see the table's own comments. */
    enum Kind {
        UNIT,
        TEEN,
        TEN,
        HUNDRED,
        SCALE,
        ABBREVIATION,
        TENS,
        PLURAL,
        VAGUE,
        COUPLE,
        ZERO,
        NOBODY,
        HALF,
        ORDINAL
    }

    record Word(Kind kind, double value) {}

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Double> denominators = new HashMap<>();
    private final Set<String> wholes = new HashSet<>();
    private final Set<String> beforeShares = new HashSet<>(List.of("")); // a sentence may begin so
    private final Set<String> counted = new HashSet<>();
    private final Set<String> changes = new HashSet<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> capitalLabels = new HashSet<>();
    private final Set<String> determiners = new HashSet<>();
    private final Set<String> degrees = new HashSet<>();
    private final Set<String> measures = new HashSet<>();
    private final Set<String> compounds = new HashSet<>();

    NumberWords() {
        for (Table.Row row : Table.english("number-words.tsv").rows()) {
            switch (row.get("kind")) {
                case "denominator" -> denominators.put(row.get("word"), value(row));
                case "whole" -> wholes.add(row.get("word"));
                case "before-share" -> beforeShares.add(row.get("word"));
                case "counted" -> counted.add(row.get("word"));
                case "change" -> changes.add(row.get("word"));
                default -> words.put(row.get("word"), new Word(row.constant("kind", Kind.class), value(row)));
            }
        }
        for (Table.Row row : Table.english("currencies.tsv").rows()) {
            currencies.put(row.get("word"), row.get("kind"));
        }
        for (Table.Row row : Table.english("number-labels.tsv").rows()) {
            switch (row.get("position")) {
                case "before" -> (row.get("case").equals("capital") ? capitalLabels : labels).add(row.get("word"));
                case "before-many" -> degrees.add(row.get("word"));
                case "before-one" -> determiners.add(row.get("word"));
                case "after" -> measures.add(row.get("word"));
                case "compound" -> compounds.add(row.get("word"));
                default -> throw row.error("position is before, before-many, before-one, after or compound");
            }
        }
    }

    private static double value(Table.Row row) {
        try {
            return Double.parseDouble(row.get("value"));
        } catch (NumberFormatException e) {
            throw row.error("'" + row.get("value") + "' is not a number");
        }
    }

    Optional<Word> word(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /** What "third" and "thirds" divide by, NaN for any other word. */
    double denominator(String word) {
        return denominators.getOrDefault(word, Double.NaN);
    }

    /** Whether "nine in ten" after this word is a share; it is nothing at the head of a sentence. */
    boolean beforeShare(String word) {
        return beforeShares.contains(word);
    }

    /** Whether the whole that a share is of may begin so: "half the 40 miners". */
    boolean beginsWhole(String word) {
        return wholes.contains(word);
    }

    /** Whether the word says that a number changed: "rose", "cut". */
    boolean isChange(String word) {
        return changes.contains(word);
    }

    /** Whether "m" and "k" glued to a number before it are factors and no measures: "5m euros", "14m people". */
    boolean isScaled(String word) {
        return counted.contains(word) || isCurrency(word, "word") || isCurrency(word, "code");
    }

    /** Whether the word is of this kind of currency word: {@code symbol}, {@code word} or {@code code}. */
    boolean isCurrency(String word, String kind) {
        return kind.equals(currencies.get(word));
    }

    /** Whether digits after this word are a name and not a quantity. */
    boolean isLabel(Atom atom) {
        return labels.contains(atom.word()) || (atom.capital() && capitalLabels.contains(atom.word()));
    }

    /** Whether "one" after this word is a pronoun: "the fourth one". */
    boolean isDeterminer(String word) {
        return determiners.contains(word);
    }

    /** Whether "many" after this word asks or compares and does not count: "how many". */
    boolean isDegree(String word) {
        return degrees.contains(word);
    }

    /** Whether a number before this word is a clock time or a measure. */
    boolean isMeasure(String word) {
        return measures.contains(word);
    }

    /** Whether a number and this word, joined by a hyphen, count: "28-member". */
    boolean isCompound(String word) {
        return compounds.contains(word);
    }
}
