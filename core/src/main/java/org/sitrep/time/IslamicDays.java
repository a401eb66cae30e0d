package org.sitrep.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Interval;

/**
 * Days of the Islamic calendar, as Umm al-Qura computes it ({@link HijrahChronology} of the JDK: 1300 to 1600, which is 1882 to 2174). Where the
 * month is seen and not computed it begins a day earlier or later, so that such a day is one of three.
 */
final class IslamicDays {
    /** How {@code times.tsv} writes them: {@code hijri-10-01}, and {@code hijri-09} for a whole month. */
    static final String RULE = "hijri-\\d\\d(-\\d\\d)?";

    /** Sightings differ from Umm al-Qura by a day. */
    private static final int DAYS_OFF = 1;

    private static final int MONTH_AT = "hijri-".length();
    private static final int DAY_AT = "hijri-00-".length();

    private IslamicDays() {}

    /**
     * The first day of the one of a Gregorian year; where there are two, of the one nearer to a day of that year.
     *
     * @return empty beyond the years of the calendar
     */
    static Optional<LocalDate> around(LocalDate day, String rule) {
        return in(day.getYear(), rule).stream()
                .min(Comparator.comparingLong(first -> Math.abs(ChronoUnit.DAYS.between(first, day))));
    }

    /** The first days of all of a Gregorian year: one, seldom two. */
    static List<LocalDate> in(int year, String rule) {
        List<LocalDate> found = new ArrayList<>();
        try {
            int islamic = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR_OF_ERA);
            int month = Integer.parseInt(rule.substring(MONTH_AT, MONTH_AT + 2));
            for (int i = 0; i <= 2; i++) {
                LocalDate first = LocalDate.from(HijrahChronology.INSTANCE.date(islamic + i, month, day(rule)));
                if (first.getYear() == year) {
                    found.add(first);
                }
            }
        } catch (DateTimeException e) {
            return List.of();
        }
        return found;
    }

    /** All days that one may fall on, by its first day. */
    static Interval days(LocalDate first, String rule) {
        int length = rule.length() > MONTH_AT + 2 ? 1 : HijrahDate.from(first).lengthOfMonth();
        return Interval.of(first.minusDays(DAYS_OFF), first.plusDays(length - 1L + DAYS_OFF));
    }

    private static int day(String rule) {
        return rule.length() > MONTH_AT + 2 ? Integer.parseInt(rule.substring(DAY_AT)) : 1;
    }
}
