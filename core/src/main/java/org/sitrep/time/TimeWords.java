package org.sitrep.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sitrep.lexicon.Table;
import org.sitrep.rule.PatternWords;

/** The word list {@code times.tsv} by class. */
final class TimeWords {
    private final Map<String, Map<String, String>> classes = new HashMap<>();

    TimeWords() {
        for (Table.Row row : Table.english("times.tsv").rows()) {
            classes.computeIfAbsent(row.get("class"), name -> new HashMap<>())
                    .put(normal(row.get("words")), row.get("value"));
        }
    }

    /** The value of some words in a class, whatever their case and spacing. */
    Optional<String> value(String wordClass, String words) {
        return Optional.ofNullable(classes.getOrDefault(wordClass, Map.of()).get(normal(words)));
    }

    boolean has(String wordClass, String words) {
        return value(wordClass, words).isPresent();
    }

    Optional<Integer> number(String wordClass, String words) {
        return value(wordClass, words).map(Integer::valueOf);
    }

    /** The ISO number of a weekday: "Tuesday", "Tue", "Tuesdays". */
    Optional<Integer> weekday(String word) {
        return number("weekday", word).or(() -> number("weekday-short", word)).or(() -> number("weekdays", word));
    }

    private static String normal(String words) {
        return String.join(" ", PatternWords.keys(words));
    }
}
