package org.sitrep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.sitrep.document.Interval;

/**
 * A stretch of the calendar that has a name: 2009-08-26, 2009-W35, 2009-Q3, the 1990s.
 *
 * @param start its first day
 */
record Period(Grain grain, LocalDate start) {

    static Period day(LocalDate day) {
        return new Period(Grain.DAY, day);
    }

    /** The period of a grain that a day lies in; of WEEKEND the one of its ISO week. Seasons are the northern ones. */
    static Period containing(Grain grain, LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int year = day.getYear();
        return switch (grain) {
            case DAY -> day(day);
            case WEEK -> new Period(grain, monday);
            case WEEKEND -> new Period(grain, monday.plusDays(5));
            case MONTH -> new Period(grain, month);
            case QUARTER -> new Period(grain, month.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1));
            case HALF -> new Period(grain, month.withMonth(day.getMonthValue() < 7 ? 1 : 7));
            case SEASON -> new Period(grain, month.minusMonths(day.getMonthValue() % 3));
            case YEAR -> new Period(grain, LocalDate.of(year, 1, 1));
            case DECADE -> new Period(grain, LocalDate.of(Math.floorDiv(year, 10) * 10, 1, 1));
            case CENTURY -> new Period(grain, LocalDate.of(Math.floorDiv(year, 100) * 100, 1, 1));
        };
    }

    /** The last day. */
    LocalDate end() {
        return switch (grain) {
            case DAY -> start;
            case WEEKEND -> start.plusDays(1);
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case SEASON, QUARTER -> start.plusMonths(3).minusDays(1);
            case HALF -> start.plusMonths(6).minusDays(1);
            case YEAR -> start.plusYears(1).minusDays(1);
            case DECADE -> start.plusYears(10).minusDays(1);
            case CENTURY -> start.plusYears(100).minusDays(1);
        };
    }

    Interval interval() {
        return Interval.of(start, end());
    }

    Period shift(double count, TimeUnit unit) {
        return containing(grain, unit.shift(start, count));
    }

    /** The TIMEX3 value. A decade has three digits, a century two. Winter bears the year it begins in. */
    String value() {
        int year = start.getYear();
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK, WEEKEND ->
                String.format(
                        Locale.ROOT,
                        grain == Grain.WEEK ? "%04d-W%02d" : "%04d-W%02d-WE",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> year(year) + "-Q" + ((start.getMonthValue() - 1) / 3 + 1);
            case HALF -> year(year) + "-H" + (start.getMonthValue() < 7 ? 1 : 2);
            case SEASON -> year(year) + "-" + Cycle.SEASONS.get(start.getMonthValue() / 3 - 1);
            case YEAR -> year(year);
            case DECADE -> year(year).substring(0, 3);
            case CENTURY -> year(year).substring(0, 2);
        };
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
