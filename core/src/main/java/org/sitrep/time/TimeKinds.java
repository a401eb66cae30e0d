package org.sitrep.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.rule.Words;
import org.sitrep.text.Span;

/**
 * Words that can be a part of a time expression by their characters: years, days of the month, clock times, counts,
 * and months and weekdays written as names. The rules see them as kinds of mention.
 */
final class TimeKinds {
    private final String text;
    private final Words words;
    private final TimeWords lexicon;
    private final Counts counts;
    private final Years years;
    private final Map<String, List<Span>> kinds = new HashMap<>();
    private final Map<Span, Counts.Count> countAt = new HashMap<>();

    TimeKinds(String text, Words words, TimeWords lexicon, Counts counts, Years years) {
        this.text = text;
        this.words = words;
        this.lexicon = lexicon;
        this.counts = counts;
        this.years = years;
        for (int s = 0; s < words.sentenceCount(); s++) {
            int limit = words.sentenceStart(s + 1);
            for (int i = words.sentenceStart(s); i < limit; i++) {
                names(i, limit);
                numbers(i, limit);
                clocks(i, limit);
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

    private void add(String kind, int first, int end) {
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(words.span(first, end));
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(words.span(i).start()));
    }

    private boolean touches(int i) {
        return i > 0
                && i < words.size()
                && words.span(i - 1).end() == words.span(i).start();
    }

    private String key(int i, int limit) {
        return i >= 0 && i < limit ? words.key(i) : "";
    }

    private void names(int i, int limit) {
        if (!isCapital(i)) {
            return;
        }
        String key = words.key(i);
        int point = key(i + 1, limit).equals(".") && touches(i + 1) ? i + 2 : i + 1;
        boolean dated = Counts.isDigits(key(point, limit)) || isDay(key(point, limit));
        if (lexicon.has("weekday", key)) {
            add("WEEKDAY", i, i + 1);
        } else if (lexicon.has("weekday-short", key)) {
            int after = key(point, limit).equals(",") ? point + 1 : point;
            if (lexicon.has("month", key(after, limit))
                    || lexicon.has("month-short", key(after, limit))
                    || isDay(key(after, limit))
                    || lexicon.has("part", key(after, limit))) {
                add("WEEKDAY", i, point);
            }
        } else if (lexicon.has("month", key)) {
            add("MONTH", i, i + 1);
            if ((!key.equals("may") && !key.equals("march")) || isAfterPreposition(i)) {
                add("PLAIN-MONTH", i, i + 1);
            }
        } else if (lexicon.has("month-short", key) && (point == i + 2 || dated || isDay(key(i - 1, limit)))) {
            add("MONTH", i, point);
            if (point == i + 2) {
                add("PLAIN-MONTH", i, point);
            }
        }
    }

    /** "in March", "since last May": not "the March for Peace", "May I". */
    private boolean isAfterPreposition(int i) {
        return i > 0 && lexicon.has("before-month", words.key(i - 1));
    }

    private static boolean isDay(String key) {
        int n = 0;
        while (n < key.length() && n < 3 && Character.isDigit(key.charAt(n))) {
            n++;
        }
        String rest = key.substring(n);
        boolean suffix =
                rest.isEmpty() || rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
        if (n == 0 || n > 2 || !suffix) {
            return false;
        }
        int day = Integer.parseInt(key.substring(0, n));
        return day >= 1 && day <= 31;
    }

    private void numbers(int i, int limit) {
        String key = words.key(i);
        if (isDay(key)
                && !(key(i + 1, limit).equals(".")
                        && touches(i + 1)
                        && Counts.isDigits(key(i + 2, limit))
                        && touches(i + 2))
                && !(key(i + 1, limit).equals(",")
                        && touches(i + 1)
                        && key(i + 2, limit).length() == 3
                        && touches(i + 2))) {
            add("DAY", i, i + 1);
            if (Counts.isDigits(key) && Integer.parseInt(key) <= 12) {
                add("HOUR", i, i + 1);
            }
        }
        if (counts.ordinal(key).isPresent()) {
            add("ORDINAL", i, i + 1);
        }
        Optional<Counts.Count> count = startsNumber(i) ? counts.at(words, i, limit) : Optional.empty();
        if (count.isPresent()) {
            add("COUNT", i, count.get().end());
            countAt.put(words.span(i, count.get().end()), count.get());
            if (count.get().end() == i + 1
                    && !Counts.isDigits(key)
                    && count.get().value().orElse(0) >= 1
                    && count.get().value().orElse(13) <= 12
                    && key.length() > 2) {
                add("HOUR", i, i + 1);
            }
        }
        years.yearEnd(words, i, limit).ifPresent(end -> add("YEAR", i, end));
        years.shortYear(words, i, limit).ifPresent(end -> add("SHORT-YEAR", i, end));
        years.decadeEnd(words, i, limit).ifPresent(end -> add("DECADE", i, end));
        date(i, limit);
    }

    /** Not the second half of "1,500" or "3.5". */
    private boolean startsNumber(int i) {
        return !(i > 1
                && Counts.isDigits(words.key(i))
                && touches(i)
                && touches(i - 1)
                && (words.key(i - 1).equals(",") || words.key(i - 1).equals("."))
                && Counts.isDigits(words.key(i - 2)));
    }

    /** 2022-11-29, 15/11/2022, 15.11.2022: three groups of digits with the same sign between, nothing touching them. */
    private void date(int i, int limit) {
        if (i + 4 >= limit || !Counts.isDigits(words.key(i)) || (touches(i) && isJoint(words.key(i - 1)))) {
            return;
        }
        String sign = words.key(i + 1);
        boolean shaped = isJoint(sign)
                && sign.equals(words.key(i + 3))
                && Counts.isDigits(words.key(i + 2))
                && touches(i + 1)
                && touches(i + 2)
                && touches(i + 3)
                && touches(i + 4);
        if (!shaped) {
            return;
        }
        String last = words.key(i + 4);
        boolean time = last.length() > 3 && last.charAt(2) == 't' && Counts.isDigits(last.substring(3));
        boolean plain = Counts.isDigits(last)
                && !(i + 6 < limit
                        && touches(i + 5)
                        && isJoint(words.key(i + 5))
                        && touches(i + 6)
                        && Counts.isDigits(words.key(i + 6)));
        String digits = words.key(i) + sign + words.key(i + 2) + sign + (time ? last.substring(0, 2) : last);
        if ((plain || time) && Dates.of(digits).isPresent()) {
            add("NUMERIC-DATE", i, i + 5);
        }
    }

    private static boolean isJoint(String key) {
        return key.equals("-") || key.equals("/") || key.equals(".");
    }

    private void clocks(int i, int limit) {
        String key = words.key(i);
        if (touches(i) && (isJoint(words.key(i - 1)) || words.key(i - 1).equals(":"))) {
            return;
        }
        String half = key.endsWith("am") || key.endsWith("pm") ? key.substring(0, key.length() - 2) : "";
        if (isHour(half, 12)) {
            add("CLOCK", i, i + 1);
            return;
        }
        if (isHour(key, 24) && touches(i + 1) && touches(i + 2) && i + 2 < limit) {
            String sign = words.key(i + 1);
            String minutes = words.key(i + 2);
            boolean colon = sign.equals(":") && isMinutes(minutes);
            boolean halved = minutes.length() == 4 && (minutes.endsWith("am") || minutes.endsWith("pm"));
            boolean joined = (sign.equals(":") || sign.equals(".")) && halved && isMinutes(minutes.substring(0, 2));
            boolean pointed = sign.equals(".") && isMinutes(minutes) && lexicon.has("half-day", key(i + 3, limit));
            int end = i + 3;
            if (colon
                    && end + 1 < limit
                    && words.key(end).equals(":")
                    && isMinutes(words.key(end + 1))
                    && touches(end)) {
                end += 2;
            }
            if (colon || joined || pointed) {
                add(joined ? "CLOCK" : "BARE-CLOCK", i, end);
            }
        }
        boolean four = key.length() == 4
                && Counts.isDigits(key)
                && isHour(key.substring(0, 2), 24)
                && isMinutes(key.substring(2));
        if (four
                && (lexicon.has("zone", key(i + 1, limit))
                        || key(i + 1, limit).toLowerCase(Locale.ROOT).equals("hours"))) {
            add("BARE-CLOCK", i, i + 1);
        }
    }

    private static boolean isHour(String key, int most) {
        return Counts.isDigits(key) && key.length() <= 2 && Integer.parseInt(key) <= most;
    }

    private static boolean isMinutes(String key) {
        return key.length() == 2 && Counts.isDigits(key) && Integer.parseInt(key) < 60;
    }
}
