package org.sitrep.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sitrep.lexicon.Table;
import org.sitrep.rule.PatternWords;

/** Reads the counts that time units take: "two", "twenty-four", "2 1/2", "two and a half", "a couple of", "several". */
final class Counts {
    private final Map<String, Double> small = new HashMap<>();
    private final Map<String, Double> tens = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Map<String, Double> ordinals = new HashMap<>();
    private final TimeWords lexicon;
    /** What vague counts begin with. */
    private final Set<String> vague;

    /**
     * A count.
     *
     * @param end one past its last word
     * @param value absent for a vague one ("several")
     */
    record Count(int end, OptionalDouble value) {}

    Counts(TimeWords lexicon) {
        this.lexicon = lexicon;
        this.vague = lexicon.firstWords("vague");
        for (Table.Row row : Table.english("number-words.tsv").rows()) {
            String word = row.get("word");
            switch (row.get("kind")) {
                case "unit", "teen" -> small.put(word, Double.valueOf(row.get("value")));
                case "ten" -> tens.put(word, Double.valueOf(row.get("value")));
                case "hundred", "scale" -> scales.put(word, Double.valueOf(row.get("value")));
                case "ordinal" -> ordinals.put(word, Double.valueOf(row.get("value")));
                default -> {}
            }
        }
    }

    /** The count that begins at a word; "a" and "an" count one. */
    Optional<Count> at(PatternWords words, int i, int limit) {
        return vague(words, i, limit).or(() -> couple(words, i, limit)).or(() -> exact(words, i, limit));
    }

    private Optional<Count> vague(PatternWords words, int i, int limit) {
        if (i >= limit || !vague.contains(words.key(i))) {
            return Optional.empty();
        }
        String phrase = "";
        Optional<Count> found = Optional.empty();
        for (int k = i; k < Math.min(limit, i + 3); k++) {
            phrase = phrase + " " + words.key(k);
            if (lexicon.has("vague", phrase)) {
                found = Optional.of(new Count(k + 1, OptionalDouble.empty()));
            }
        }
        return found;
    }

    private static Optional<Count> couple(PatternWords words, int i, int limit) {
        boolean article = is(words, i, limit, "a");
        int at = article ? i + 1 : i;
        if (is(words, at, limit, "couple") && (article || is(words, at + 1, limit, "of"))) {
            return exactly(is(words, at + 1, limit, "of") ? at + 2 : at + 1, 2);
        }
        if (is(words, i, limit, "half") && (is(words, i + 1, limit, "a") || is(words, i + 1, limit, "an"))) {
            return exactly(i + 2, 0.5);
        }
        return article && is(words, at, limit, "half") ? exactly(at + 1, 0.5) : Optional.empty();
    }

    private Optional<Count> exact(PatternWords words, int i, int limit) {
        Optional<Count> whole = digits(words, i, limit).or(() -> cardinal(words, i, limit));
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        int end = whole.get().end();
        double value = whole.get().value().orElse(0);
        if (is(words, end, limit, "and") && is(words, end + 1, limit, "a") && is(words, end + 2, limit, "half")) {
            return exactly(end + 3, value + 0.5);
        }
        if (is(words, end, limit, "1") && is(words, end + 1, limit, "/") && is(words, end + 2, limit, "2")) {
            return exactly(end + 3, value + 0.5);
        }
        return is(words, end, limit, "½") ? exactly(end + 1, value + 0.5) : whole;
    }

    private Optional<Count> digits(PatternWords words, int i, int limit) {
        if (i >= limit || !isDigits(words.key(i)) || words.key(i).length() > 9) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(words.key(i));
        int end = i + 1;
        while (isJoined(words, end, limit, ",") && words.key(end + 1).length() == 3 && digits.length() < 10) {
            digits.append(words.key(end + 1));
            end += 2;
        }
        if (isJoined(words, end, limit, ".") && words.key(end + 1).length() < 6) {
            digits.append('.').append(words.key(end + 1));
            end += 2;
        }
        double value = Double.parseDouble(digits.toString());
        double scale = end < limit ? scales.getOrDefault(words.key(end), 0.0) : 0;
        return scale > 0 ? exactly(end + 1, value * scale) : exactly(end, value);
    }

    /** Whether a sign stands between two runs of digits without spaces. */
    private static boolean isJoined(PatternWords words, int i, int limit, String sign) {
        return i + 1 < limit
                && words.key(i).equals(sign)
                && isDigits(words.key(i + 1))
                && words.span(i - 1).end() == words.span(i).start()
                && words.span(i).end() == words.span(i + 1).start();
    }

    private Optional<Count> cardinal(PatternWords words, int from, int limit) {
        Sum sum = new Sum();
        int end = from;
        for (int i = from; i < limit; i++) {
            String key = words.key(i);
            boolean first = i == from;
            boolean article = first && (key.equals("a") || key.equals("an"));
            boolean added = article ? sum.small(1) : add(sum, key);
            if (added) {
                end = i + 1;
            } else if (first || !joins(words, i, limit, end)) {
                break;
            }
        }
        return end > from ? exactly(end, sum.value()) : Optional.empty();
    }

    private boolean add(Sum sum, String key) {
        if (tens.containsKey(key)) {
            return sum.ten(tens.get(key));
        }
        if (small.containsKey(key)) {
            return sum.small(small.get(key));
        }
        return scales.containsKey(key) && sum.scale(scales.get(key));
    }

    /** A number in words as far as it was read. */
    private static final class Sum {
        private double closed;
        private double open;

        double value() {
            return closed + open;
        }

        boolean ten(double value) {
            boolean fits = open % 100 == 0;
            open += fits ? value : 0;
            return fits;
        }

        boolean small(double value) {
            boolean fits = open % 100 == 0 || (open % 10 == 0 && open % 100 > 10 && value < 10);
            open += fits ? value : 0;
            return fits;
        }

        boolean scale(double factor) {
            if (open == 0) {
                return false;
            }
            if (factor <= 100) {
                open *= factor;
            } else {
                closed += open * factor;
                open = 0;
            }
            return true;
        }
    }

    /** "twenty-four", "a hundred and five": a hyphen or "and" inside one number. */
    private boolean joins(PatternWords words, int i, int limit, int end) {
        if (i + 1 >= limit || end != i) {
            return false;
        }
        boolean afterTen = words.key(i).equals("-") && tens.containsKey(words.key(i - 1));
        boolean afterScale = words.key(i).equals("and") && scales.containsKey(words.key(i - 1));
        String next = words.key(i + 1);
        return (afterTen && small.containsKey(next) && small.get(next) < 10)
                || (afterScale && (small.containsKey(next) || tens.containsKey(next)));
    }

    private static Optional<Count> exactly(int end, double value) {
        return Optional.of(new Count(end, OptionalDouble.of(value)));
    }

    private static boolean is(PatternWords words, int i, int limit, String key) {
        return i < limit && words.key(i).equals(key);
    }

    /** What a whole text counts: 96 for "ninety-six". */
    Optional<Integer> value(String words) {
        double sum = 0;
        for (String key : PatternWords.keys(words)) {
            if (!tens.containsKey(key) && !small.containsKey(key) && !key.equals("-")) {
                return Optional.empty();
            }
            sum += tens.getOrDefault(key, 0.0) + small.getOrDefault(key, 0.0);
        }
        return Optional.of((int) sum);
    }

    static boolean isDigits(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** "third" or "3rd", "twenty-first" excluded: periods of a year and centuries are few. */
    Optional<Integer> ordinal(String key) {
        int letters = key.length() - 2;
        if (letters > 0 && letters < 3 && isDigits(key.substring(0, letters)) && isSuffix(key.substring(letters))) {
            return Optional.of(Integer.valueOf(key.substring(0, letters)));
        }
        return Optional.ofNullable(ordinals.get(key)).map(Double::intValue);
    }

    private static boolean isSuffix(String letters) {
        return letters.equals("st") || letters.equals("nd") || letters.equals("rd") || letters.equals("th");
    }
}
