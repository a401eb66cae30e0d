package org.sitrep.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What the entries of a class begin with. */
    Set<String> firstWords(String wordClass) {
        return classes.getOrDefault(wordClass, Map.of()).keySet().stream()
                .map(words -> words.split(" ", 2)[0])
                .collect(Collectors.toSet());
    }

    Optional<Integer> number(String wordClass, String words) {
        return value(wordClass, words).map(Integer::valueOf);
    }

    /** The ISO number of a weekday: "Tuesday", "Tue", "Tuesdays". */
    Optional<Integer> weekday(String word) {
        return number("weekday", word).or(() -> number("weekday-short", word)).or(() -> number("weekdays", word));
    }

    private static String normal(String words) {
        return isKey(words) ? words : String.join(" ", PatternWords.keys(words));
    }

    /** Whether some characters are one word as it is compared, as most are: nothing is to be split or lowered. */
    private static boolean isKey(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) < 'a' || words.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
