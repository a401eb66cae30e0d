package org.sitrep.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stretch of the calendar that comes again: each February, each 15 November, each Wednesday.
 *
 * @param kind what comes again
 * @param number month, MMDD, ISO weekday, season, quarter, half or day of the month, by kind
 * @param holiday the lexicon's description of a HOLIDAY, else empty
 */
record Cycle(Kind kind, int number, String holiday) {
    /** TIMEX3 codes of the seasons in the order of their beginnings in a year. */
    static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    enum Kind {
        WEEKDAY,
        WEEKEND,
        DAY_OF_MONTH,
        MONTH,
        MONTH_DAY,
        QUARTER,
        HALF,
        SEASON,
        HOLIDAY
    }

    static Cycle of(Kind kind, int number) {
        return new Cycle(kind, number, "");
    }

    boolean isWeekly() {
        return kind == Kind.WEEKDAY || kind == Kind.WEEKEND;
    }

    /** Whether its days are known to a day or two only. */
    boolean isIslamic() {
        return kind == Kind.HOLIDAY && holiday.matches(IslamicDays.RULE);
    }

    /** The period it is part of: week, month or year. */
    Grain frame() {
        return isWeekly() ? Grain.WEEK : kind == Kind.DAY_OF_MONTH ? Grain.MONTH : Grain.YEAR;
    }

    /** Its occurrence in the week, month or year that a day lies in; none for 30 February or an unknown holiday. */
    Optional<Period> around(LocalDate day) {
        int year = day.getYear();
        try {
            return switch (kind) {
                case WEEKDAY ->
                    Optional.of(Period.day(
                            Period.containing(Grain.WEEK, day).start().plusDays(number - 1)));
                case WEEKEND -> Optional.of(Period.containing(Grain.WEEKEND, day));
                case DAY_OF_MONTH -> Optional.of(Period.day(day.withDayOfMonth(number)));
                case MONTH -> Optional.of(new Period(Grain.MONTH, LocalDate.of(year, number, 1)));
                case MONTH_DAY -> Optional.of(Period.day(LocalDate.of(year, number / 100, number % 100)));
                case QUARTER -> Optional.of(new Period(Grain.QUARTER, LocalDate.of(year, number * 3 - 2, 1)));
                case HALF -> Optional.of(new Period(Grain.HALF, LocalDate.of(year, number * 6 - 5, 1)));
                case SEASON -> Optional.of(new Period(Grain.SEASON, LocalDate.of(year, number * 3, 1)));
                case HOLIDAY ->
                    (isIslamic() ? IslamicDays.around(day, holiday) : Holidays.in(year, holiday)).map(Period::day);
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Its occurrences in the weeks, months or years about a day, three before and three behind, in order. */
    Stream<Period> near(LocalDate day) {
        IntStream frames = IntStream.rangeClosed(-3, 3);
        if (isIslamic()) { // twice in some years
            return frames.boxed()
                    .flatMap(i -> IslamicDays.in(day.getYear() + i, holiday).stream())
                    .map(Period::day);
        }
        return frames.mapToObj(i -> switch (frame()) {
                    case WEEK -> day.plusWeeks(i);
                    case MONTH -> day.withDayOfMonth(1).plusMonths(i);
                    default -> day.withDayOfMonth(1).plusYears(i);
                })
                .flatMap(there -> around(there).stream());
    }

    /** The TIMEX3 value while week, month or year are unknown. */
    String symbol() {
        return switch (kind) {
            case WEEKDAY -> "XXXX-WXX-" + DayOfWeek.of(number).getValue();
            case WEEKEND -> "XXXX-WXX-WE";
            case DAY_OF_MONTH -> String.format(Locale.ROOT, "XXXX-XX-%02d", number);
            case MONTH -> String.format(Locale.ROOT, "XXXX-%02d", number);
            case MONTH_DAY -> String.format(Locale.ROOT, "XXXX-%02d-%02d", number / 100, number % 100);
            case QUARTER -> "XXXX-Q" + number;
            case HALF -> "XXXX-H" + number;
            case SEASON -> "XXXX-" + SEASONS.get(number - 1);
            case HOLIDAY -> holiday.matches("\\d\\d-\\d\\d") ? "XXXX-" + holiday : "XXXX-XX-XX";
        };
    }
}
