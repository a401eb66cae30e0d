package org.sitrep.intake.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.lexicon.Table;

/** Days as pages write them, in figures or with the names of {@code months.tsv}. Immutable. */
final class WrittenDates {
    /** Before this year nothing was published on a page, and what stands there is no date of it. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2099;

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)" + YEAR + "([-/.年])\\s?(\\d{1,2})(?:\\2|月)\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern SPACED_YEAR_FIRST =
            Pattern.compile("(?<!\\d)" + YEAR + "(?:\\s*년\\s*|\\.\\s)(\\d{1,2})(?:\\s*월\\s*|\\.\\s)(\\d{1,2})(?!\\d)");
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\d.])" + YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?\\d{4,6})?(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR + "(?!\\d|\\.\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})([./])(\\d{1,2})\\2(\\d\\d)(?![\\d.,/])");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s\\-/]*(?:de\\s|of\\s|d['’]\\s?)?([\\p{L}\\p{M}'’]{2,20})\\.?,?[\\s\\-/'’]*(?:de\\s|del\\s)?((?:19|20)\\d\\d|(?<=[-'’])\\d\\d(?![\\d:]))(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "([\\p{L}\\p{M}]{3,20})\\.?[\\s\\-/]*(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\-/]+" + YEAR + "(?!\\d)");

    /** By language, then by written name without accents. */
    private final Map<String, Map<String, Integer>> months;

    /** What one word means in all languages that have it; 0 if they differ. */
    private final Map<String, Integer> anywhere;

    /**
     * A day and where it stands.
     *
     * @param otherwise the day it is where the month stands in the other place, if nothing tells which does
     * @param start of its characters in the text
     */
    record Written(LocalDate day, Optional<LocalDate> otherwise, int start, int end) {}

    private WrittenDates(Map<String, Map<String, Integer>> months) {
        this.months = months;
        this.anywhere = new HashMap<>();
        months.values()
                .forEach(names -> names.forEach(
                        (name, month) -> anywhere.merge(name, month, (a, b) -> a.equals(b) ? a : Integer.valueOf(0))));
    }

    /** The table beside the program. */
    static WrittenDates load() {
        try (InputStream in = WrittenDates.class.getResourceAsStream("months.tsv")) {
            Map<String, Map<String, Integer>> months = new HashMap<>();
            for (Table.Row row :
                    Table.read("months.tsv", Objects.requireNonNull(in)).rows()) {
                Map<String, Integer> names = new HashMap<>();
                for (int month = 1; month <= 12; month++) {
                    for (String name : row.list(String.valueOf(month))) {
                        names.put(folded(name), month);
                    }
                }
                months.put(row.get("language"), names);
            }
            return new WrittenDates(months);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The days written in a text, in order.
     *
     * @param language of the text, as a BCP 47 tag, or nothing; decides between 3/4 and 4/3
     */
    List<Written> in(String text, String language) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return List.of(); // each way to write a day has its number
        }
        List<Written> found = new ArrayList<>();
        String tag = language.toLowerCase(Locale.ROOT);
        boolean monthBeforeDay = tag.equals("en-us") || tag.equals("en_us");
        boolean eitherWay = (tag.startsWith("en") && !tag.startsWith("en-gb")) || tag.isEmpty();
        each(YEAR_FIRST, text, found, m -> day(m.group(1), m.group(3), m.group(4)));
        each(SPACED_YEAR_FIRST, text, found, m -> day(m.group(1), m.group(2), m.group(3)));
        each(JOINED, text, found, m -> day(m.group(1), m.group(2), m.group(3)));
        each(
                DAY_FIRST,
                text,
                found,
                m -> month(m.group(2), tag).flatMap(month -> day(year(m.group(3)), month, m.group(1))));
        each(
                MONTH_FIRST,
                text,
                found,
                m -> month(m.group(1), tag).flatMap(month -> day(m.group(3), month, m.group(2))));
        eachOf(
                YEAR_LAST,
                text,
                found,
                m -> figures(m.group(1), m.group(3), m.group(4), m.group(2), monthBeforeDay, eitherWay));
        eachOf(
                SHORT_YEAR,
                text,
                found,
                m -> figures(m.group(1), m.group(3), year(m.group(4)), m.group(2), monthBeforeDay, eitherWay));
        found.sort(Comparator.comparingInt(Written::start));
        return found;
    }

    /** The likelier first. */
    private static List<LocalDate> figures(
            String first, String second, String year, String mark, boolean monthBeforeDay, boolean eitherWay) {
        Optional<LocalDate> dayFirst = day(year, second, first);
        Optional<LocalDate> monthFirst = mark.equals(".") ? Optional.empty() : day(year, first, second);
        if (monthBeforeDay || (mark.equals("/") && eitherWay)) {
            return readings(monthFirst, dayFirst, eitherWay);
        }
        return readings(dayFirst, monthFirst, eitherWay);
    }

    private static List<LocalDate> readings(
            Optional<LocalDate> likelier, Optional<LocalDate> other, boolean eitherWay) {
        return Stream.of(likelier, other)
                .flatMap(Optional::stream)
                .distinct()
                .limit(eitherWay ? 2 : 1)
                .toList();
    }

    private interface Reading {
        Optional<LocalDate> of(MatchResult match);
    }

    /** The likelier first. */
    private interface Readings {
        List<LocalDate> of(MatchResult match);
    }

    private static void each(Pattern pattern, String text, List<Written> found, Reading reading) {
        eachOf(pattern, text, found, match -> reading.of(match).stream().toList());
    }

    private static void eachOf(Pattern pattern, String text, List<Written> found, Readings readings) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean taken = found.stream().anyMatch(other -> other.start() < end && start < other.end());
            if (!taken) {
                List<LocalDate> days = readings.of(matcher.toMatchResult());
                days.stream()
                        .findFirst()
                        .ifPresent(day ->
                                found.add(new Written(day, days.stream().skip(1).findFirst(), start, end)));
            }
        }
    }

    private Optional<String> month(String name, String tag) {
        String folded = folded(name);
        String language = tag.split("[-_]", 2)[0];
        Integer month = months.getOrDefault(language, Map.of()).get(folded);
        month = month == null ? anywhere.get(folded) : month;
        return month == null || month == 0 ? Optional.empty() : Optional.of(month.toString());
    }

    private static String year(String written) {
        if (written.length() == 4) {
            return written;
        }
        return (Integer.parseInt(written) >= FIRST_YEAR % 100 ? "19" : "20") + written;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
