package org.sitrep.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Interval;

/** Dates in digits. */
final class Dates {
    private Dates() {}

    /**
     * The days that digits such as {@code 2022-11-29}, {@code 29/11/2022} or {@code 5.6.2014} may mean.
     *
     * @return one day twice, or the earlier and the later reading where day and month cannot be told apart; empty if
     *     it is no date
     */
    static Optional<Interval> of(String digits) {
        String[] parts = digits.split("[-/.]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        List<LocalDate> readings = new ArrayList<>();
        if (parts[0].length() == 4) {
            day(parts[0], parts[1], parts[2]).ifPresent(readings::add);
        } else if (parts[2].length() == 4 && !digits.contains("-")) {
            day(parts[2], parts[1], parts[0]).ifPresent(readings::add);
            if (!digits.contains(".")) {
                day(parts[2], parts[0], parts[1]).ifPresent(readings::add);
            }
        }
        readings.sort(LocalDate::compareTo);
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.of(readings.get(0), readings.get(readings.size() - 1)));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        if (month.length() > 2 || day.length() > 2 || year.startsWith("0")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
