package org.sitrep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Dates of holidays that the Gregorian calendar fixes. */
final class Holidays {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private Holidays() {}

    /**
     * The day of a holiday in a year.
     *
     * @param rule as in {@code times.tsv}: {@code 12-25}, {@code 11-thu*4}, {@code 11-thu*4+1}, {@code easter-2}
     * @return empty for {@code unknown} and whatever else is no rule
     */
    static Optional<LocalDate> in(int year, String rule) {
        if (rule.startsWith("easter")) {
            return Optional.of(easter(year).plusDays(Integer.parseInt(rule.substring(6))));
        }
        if (rule.length() < 5 || rule.charAt(2) != '-') {
            return Optional.empty();
        }
        LocalDate month = LocalDate.of(year, Integer.parseInt(rule.substring(0, 2)), 1);
        int star = rule.indexOf('*');
        if (star < 0) {
            return Optional.of(month.withDayOfMonth(Integer.parseInt(rule.substring(3))));
        }
        int plus = rule.indexOf('+');
        int ordinal = Integer.parseInt(rule.substring(star + 1, plus < 0 ? rule.length() : plus));
        DayOfWeek day = DayOfWeek.of(DAYS.indexOf(rule.substring(3, star)) + 1);
        LocalDate found = month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
        return Optional.of(plus < 0 ? found : found.plusDays(Integer.parseInt(rule.substring(plus + 1))));
    }

    /** Western Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
