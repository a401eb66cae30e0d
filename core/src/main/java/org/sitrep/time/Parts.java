package org.sitrep.time;

import java.util.Locale;
import java.util.Optional;
import org.sitrep.rule.Match;
import org.sitrep.text.Span;

/** The parts that a rule captured, looked up in {@code times.tsv}. */
record Parts(Match match, String text, TimeWords lexicon) {
    /** Where "last", "the following" and "this" point: so many units from a base. */
    record Which(Sense.Base base, double count) {}

    boolean has(String capture) {
        return match.capture(capture).isPresent();
    }

    Optional<Span> span(String capture) {
        return match.capture(capture);
    }

    Optional<String> words(String capture) {
        return match.capture(capture).map(span -> span.in(text));
    }

    /** The words of a capture in small letters, empty if there is none. */
    String lower(String capture) {
        return words(capture).orElse("").toLowerCase(Locale.ROOT);
    }

    /** What the lexicon says of a capture's words in a class. */
    Optional<String> value(String capture, String wordClass) {
        return words(capture).flatMap(words -> lexicon.value(wordClass, words));
    }

    Optional<TimeUnit> unit() {
        return value("unit", "unit").map(name -> TimeUnit.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** Captures "which" and "within"; "the" alone is this year, month or week. */
    Optional<Which> which(String capture) {
        return words(capture)
                .flatMap(words -> lexicon.value("which", words.equalsIgnoreCase("the") ? "this" : words)
                        .or(() -> lexicon.value("which-side", words)))
                .map(value -> new Which(
                        value.startsWith("dct") ? Sense.Base.DCT : Sense.Base.REF,
                        Integer.parseInt(value.substring(3))));
    }

    /** TIMEX3 code of a part of the day with its T, empty if none was captured. */
    String partOfDay() {
        return value("part", "part")
                .or(() -> value("deictic", "part"))
                .map(code -> "T" + code)
                .orElse("");
    }

    /** The number that the digits of a text make; -1 without digits. */
    static int digits(String word) {
        String digits = word.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 8 ? -1 : Integer.parseInt(digits);
    }
}
