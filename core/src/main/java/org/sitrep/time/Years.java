package org.sitrep.time;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.lexicon.Table;
import org.sitrep.rule.PatternWords;

/** Tells years from other four-digit numbers by the words around them. */
final class Years {
    private static final int OLDEST = 1000;
    /** From here on a four-digit number without a comma is more often a year than a count. */
    private static final int USUAL = 1900;

    private static final int LAST = 2100;
    /** "The year two thousand and eight": spoken so from here on. */
    private static final int MILLENNIUM = 2000;

    /** What stands before a year and hardly before a number without a comma: "until 2011 troops stayed". */
    private static final Set<String> NEVER_COUNTING = Set.of("in", "since", "until", "till");

    private static final Set<String> CURRENCY = Set.of("$", "£", "€", "¥", "₽", "₴", "#");
    private static final Map<String, Integer> SPOKEN = Map.of("eighteen", 1800, "nineteen", 1900, "twenty", 2000);

    private final TimeWords lexicon;
    private final Counts counts;
    /** Words that make the digits after them a name: "Resolution 1973". */
    private final Set<String> labels = new HashSet<>();

    Years(TimeWords lexicon, Counts counts) {
        this.lexicon = lexicon;
        this.counts = counts;
        for (Table.Row row : Table.english("number-labels.tsv").rows()) {
            if (row.get("position").equals("before")) {
                labels.add(row.get("word"));
            }
        }
    }

    /** The end of a year that begins at a word: "1989", "nineteen eighty-nine", after "the year" also "two thousand and eight". */
    OptionalInt yearEnd(PatternWords words, int i, int limit) {
        if (i > 0 && words.key(i - 1).equals("year") && words.key(i).equals("two")) {
            Optional<Counts.Count> count = counts.at(words, i, limit);
            double value = count.orElseThrow().value().orElse(0);
            return value >= MILLENNIUM && value < LAST
                    ? OptionalInt.of(count.get().end())
                    : OptionalInt.empty();
        }
        if (SPOKEN.containsKey(words.key(i))) {
            return spokenEnd(words, i, limit);
        }
        return isYear(words, i, limit) ? OptionalInt.of(i + 1) : OptionalInt.empty();
    }

    private OptionalInt spokenEnd(PatternWords words, int i, int limit) {
        int end = i + 1;
        Optional<Counts.Count> rest = end < limit ? counts.at(words, end, limit) : Optional.empty();
        boolean year = rest.isPresent()
                && !Counts.isDigits(words.key(end))
                && rest.get().value().orElse(0) >= 10
                && rest.get().value().orElse(0) < 100
                && (rest.get().end() == limit
                        || !lexicon.has("unit", words.key(rest.get().end())));
        return year ? OptionalInt.of(rest.get().end()) : OptionalInt.empty();
    }

    /** "FY2026", "fy26": a fiscal year written as one word. */
    static boolean isFiscal(String key) {
        String digits = key.startsWith("fy") ? key.substring(2) : "";
        return Counts.isDigits(digits) && (digits.length() == 2 || digits.length() == 4);
    }

    /** The year in words or digits. */
    OptionalInt value(String year) {
        String digits = year.strip();
        if (isFiscal(digits.toLowerCase(java.util.Locale.ROOT))) {
            return OptionalInt.of(Integer.parseInt(digits.substring(2)));
        }
        if (Counts.isDigits(digits)) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        String small = digits.toLowerCase(java.util.Locale.ROOT);
        if (small.startsWith("two thousand")) {
            return counts.value(small.substring("two thousand".length()).replace(" and ", " "))
                    .map(v -> OptionalInt.of(MILLENNIUM + v))
                    .orElse(OptionalInt.empty());
        }
        int space = digits.indexOf(' ');
        Integer century =
                space < 0 ? null : SPOKEN.get(digits.substring(0, space).toLowerCase(java.util.Locale.ROOT));
        if (century == null) {
            return OptionalInt.empty();
        }
        return counts.value(digits.substring(space))
                .map(v -> OptionalInt.of(century + v))
                .orElse(OptionalInt.empty());
    }

    private boolean isYear(PatternWords words, int i, int limit) {
        String key = words.key(i);
        if (key.length() != 4 || !Counts.isDigits(key)) {
            return false;
        }
        int value = Integer.parseInt(key);
        if (value < OLDEST || value > LAST || isPartOfNumber(words, i, limit)) {
            return false;
        }
        String before = i > 0 ? words.key(i - 1) : "";
        boolean counted = i + 1 < limit && lexicon.has("counted", words.key(i + 1));
        boolean dated = lexicon.has("month", before) || lexicon.has("month-short", before);
        if (value < USUAL) {
            return !counted && (dated || lexicon.has("before-old-year", before));
        }
        if (lexicon.has("before-year", before)) {
            return !counted || NEVER_COUNTING.contains(before);
        }
        return (dated || !counted) && !lexicon.has("approx", before) && !isLabelled(words, i);
    }

    private static boolean isPartOfNumber(PatternWords words, int i, int limit) {
        boolean touchesBefore =
                i > 0 && words.span(i - 1).end() == words.span(i).start();
        boolean touchesAfter =
                i + 1 < limit && words.span(i).end() == words.span(i + 1).start();
        String before = touchesBefore ? words.key(i - 1) : "";
        String after = touchesAfter ? words.key(i + 1) : "";
        boolean digitsAfter = touchesAfter
                && i + 2 < limit
                && words.span(i + 1).end() == words.span(i + 2).start()
                && Counts.isDigits(words.key(i + 2));
        boolean digitsBefore = touchesBefore
                && i > 1
                && words.span(i - 2).end() == words.span(i - 1).start()
                && Counts.isDigits(words.key(i - 2));
        return CURRENCY.contains(before)
                || (before.equals("/") && after.equals("/"))
                || after.equals("%")
                || (digitsBefore && (before.equals(".") || before.equals(",") || before.equals(":")))
                || (digitsBefore && before.equals("-") && words.key(i - 2).length() == 3)
                || (digitsAfter && (after.equals(".") || after.equals(",") || after.equals(":")));
    }

    /** "Resolution 1973", "resolutions 1970 and 1973", "Boeing's Flight 1999". */
    private boolean isLabelled(PatternWords words, int i) {
        int at = i - 1;
        while (at > 1 && isLink(words.key(at)) && Counts.isDigits(words.key(at - 1))) {
            at -= 2;
        }
        if (at < 0) {
            return false;
        }
        String label = words.key(at);
        if (lexicon.has("unit", label)) {
            return false;
        }
        return labels.contains(label)
                || (label.endsWith("s") && labels.contains(label.substring(0, label.length() - 1)))
                || (label.equals(".") && at > 0 && labels.contains(words.key(at - 1) + "."));
    }

    private static boolean isLink(String key) {
        return key.equals("and") || key.equals("or") || key.equals(",") || key.equals("(");
    }

    /** The end of "98" after an apostrophe: "'98". */
    OptionalInt shortYear(PatternWords words, int i, int limit) {
        boolean shaped = words.key(i).equals("'")
                && i + 1 < limit
                && words.key(i + 1).length() == 2
                && Counts.isDigits(words.key(i + 1))
                && words.span(i).end() == words.span(i + 1).start()
                && (i == 0 || words.span(i - 1).end() < words.span(i).start());
        return shaped ? OptionalInt.of(i + 2) : OptionalInt.empty();
    }

    /** The end of a decade: "1990s", "1990's", "'90s", "nineties". */
    OptionalInt decadeEnd(PatternWords words, int i, int limit) {
        String key = words.key(i);
        if (decade(key).isPresent()) {
            return OptionalInt.of(i + 1);
        }
        boolean apostrophe = key.equals("'")
                && i + 1 < limit
                && words.key(i + 1).length() == 3
                && words.key(i + 1).endsWith("0s")
                && Character.isDigit(words.key(i + 1).charAt(0));
        if (apostrophe) {
            return OptionalInt.of(i + 2);
        }
        boolean possessive = key.length() == 4
                && Counts.isDigits(key)
                && key.endsWith("0")
                && i + 2 < limit
                && words.key(i + 1).equals("'")
                && words.key(i + 2).equals("s")
                && words.span(i).end() == words.span(i + 1).start()
                && i > 0
                && lexicon.has("before-decade", words.key(i - 1));
        return possessive ? OptionalInt.of(i + 3) : OptionalInt.empty();
    }

    /** The first year of a decade: 1990 for "1990s", "'90s" and "nineties". */
    Optional<Integer> decade(String words) {
        String key = words.replaceAll("['\u2019\u02bc ]", "").toLowerCase(java.util.Locale.ROOT);
        if (key.length() == 5 && key.endsWith("0s") && Counts.isDigits(key.substring(0, 4))) {
            return Optional.of(Integer.valueOf(key.substring(0, 4)));
        }
        if (key.length() == 3 && words.length() > 3 && key.endsWith("0s") && Counts.isDigits(key.substring(0, 2))) {
            int short2 = Integer.parseInt(key.substring(0, 2));
            return Optional.of(short2 < 30 ? 2000 + short2 : 1900 + short2);
        }
        if (key.startsWith("nineteen") && lexicon.has("decade", key.substring(8))) {
            return lexicon.number("decade", key.substring(8)).map(tens -> 1900 + tens);
        }
        return lexicon.number("decade", key).map(tens -> 1900 + tens);
    }
}
