package org.sitrep.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.rule.PatternWords;
import org.sitrep.text.Span;

/**
 * Words that can be a part of a time expression by their characters: years, days of the month, clock times, counts,
 * and months and weekdays written as names. The rules see them as kinds of mention.
 */
final class TimeKinds {
    private final PatternWords words;
    private final Counts counts;
    private final Years years;
    private final Map<String, List<Span>> kinds = new HashMap<>();
    private final Map<Span, Counts.Count> countAt = new HashMap<>();

    TimeKinds(String text, PatternWords words, TimeWords lexicon, Counts counts, Years years) {
        this.words = words;
        this.counts = counts;
        this.years = years;
        for (int s = 0; s < words.sentenceCount(); s++) {
            WordView view = new WordView(text, words, words.sentenceStart(s + 1));
            for (int i = words.sentenceStart(s); i < view.limit(); i++) {
                NameKinds.at(view, i, lexicon, this);
                ClockKinds.at(view, i, lexicon, this);
                numbers(view, i);
            }
        }
    }

    /** The kinds found, by the names that {@code time.yaml} declares. */
    Map<String, List<Span>> all() {
        return kinds;
    }

    /** The count that a span of kind COUNT stands for. */
    Optional<Counts.Count> count(Span span) {
        return Optional.ofNullable(countAt.get(span));
    }

    void add(String kind, int first, int end) {
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(words.span(first, end));
    }

    private void numbers(WordView view, int i) {
        String key = words.key(i);
        if (Dates.isDay(key) && !view.isGrouped(i)) {
            add("DAY", i, i + 1);
            if (Counts.isDigits(key) && Integer.parseInt(key) <= 12) {
                add("HOUR", i, i + 1);
            }
        }
        if (counts.ordinal(key).isPresent()) {
            add("ORDINAL", i, i + 1);
        }
        OptionalInt year = years.yearEnd(words, i, view.limit());
        year.ifPresent(end -> add("YEAR", i, end));
        if (Years.isFiscal(key)) {
            add("FISCAL-YEAR", i, i + 1);
        }
        years.shortYear(words, i, view.limit()).ifPresent(end -> add("SHORT-YEAR", i, end));
        if (key.length() == 3 && key.endsWith("0s") && Counts.isDigits(key.substring(0, 2))) {
            add("LATER-DECADE", i, i + 1);
        }
        years.decadeEnd(words, i, view.limit()).ifPresent(end -> add("DECADE", i, end));
        Dates.end(view, i).ifPresent(end -> add("NUMERIC-DATE", i, end));
        if (year.isEmpty() && !view.isAfterPoint(i)) {
            counts.at(words, i, view.limit()).ifPresent(count -> count(i, key, count));
        }
    }

    private void count(int i, String key, Counts.Count count) {
        add("COUNT", i, count.end());
        countAt.put(words.span(i, count.end()), count);
        double value = count.value().orElse(0);
        boolean word = count.end() == i + 1 && !Counts.isDigits(key) && key.length() > 2;
        if (word && value >= 1 && value <= 12) {
            add("HOUR", i, i + 1);
        }
    }
}
