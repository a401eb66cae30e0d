package org.sitrep.ledger.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.lexicon.Table;

/** Numbers that are written as words, by the table of the reader ({@code number-words.tsv}): "six", "twelve", "thirty". */
public final class NumberWords {
    /** Those that count. "One" stands for anything, and "dozens" or "third" for no number that another could differ from. */
    private static final Set<String> KINDS = Set.of("unit", "teen", "ten", "hundred", "scale");

    private static final Map<String, Long> VALUES = values();

    private NumberWords() {}

    private static Map<String, Long> values() {
        Map<String, Long> values = new HashMap<>();
        for (Table.Row row : Table.english("number-words.tsv").rows()) {
            if (KINDS.contains(row.get("kind")) && !row.get("word").equals("one")) {
                values.put(row.get("word"), Long.parseLong(row.get("value")));
            }
        }
        return Map.copyOf(values);
    }

    /** What a word in small letters counts. */
    public static Optional<Long> value(String word) {
        return Optional.ofNullable(VALUES.get(word));
    }
}
