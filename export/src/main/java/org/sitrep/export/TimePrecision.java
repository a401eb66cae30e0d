package org.sitrep.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sitrep.document.Interval;

/** How sharp a time is. */
public final class TimePrecision {
    private TimePrecision() {}

    /** The number of days of a closed interval; a very great one of others. */
    public static long length(Interval days) {
        return days.earliest().isPresent() && days.latest().isPresent()
                ? ChronoUnit.DAYS.between(days.earliest().get(), days.latest().get()) + 1
                : Long.MAX_VALUE;
    }

    public static Optional<LocalDate> single(Interval days) {
        return length(days) == 1 ? days.earliest() : Optional.empty();
    }

    /** UCDP GED: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer, up to a year; empty beyond. */
    public static String gedPrecision(Interval days) {
        long length = length(days);
        return length == 1
                ? "1"
                : length <= 6 ? "2" : length == 7 ? "3" : length <= 31 ? "4" : length <= 366 ? "5" : "";
    }

    /** ACLED: 1 the day, 2 the week, 3 the month; empty beyond. */
    public static String acledPrecision(Interval days) {
        long length = length(days);
        return length == 1 ? "1" : length <= 7 ? "2" : length <= 31 ? "3" : "";
    }
}
