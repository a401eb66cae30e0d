package org.sitrep.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.document.Interval;

/** Dates in digits. */
final class Dates {
    private static final Set<String> SUFFIXES = Set.of("", "st", "nd", "rd", "th");

    private Dates() {}

    /**
     * The days that digits such as {@code 2017-03-14}, {@code 14/3/2017} or {@code 5.6.2014} may mean.
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

    /** The end of a date in digits that begins at a word: three groups, the same sign between, nothing touching. */
    static OptionalInt end(WordView view, int i) {
        String sign = view.key(i + 1);
        boolean shaped = Counts.isDigits(view.key(i))
                && view.touchesThrough(i, 4)
                && isJoint(sign)
                && sign.equals(view.key(i + 3))
                && Counts.isDigits(view.key(i + 2));
        boolean before = view.touches(i) && isJoint(view.key(i - 1));
        boolean after = view.touchesThrough(i + 4, 2) && isJoint(view.key(i + 5)) && Counts.isDigits(view.key(i + 6));
        if (!shaped || before || after) {
            return OptionalInt.empty();
        }
        String last = view.key(i + 4);
        boolean time = last.length() > 3 && last.charAt(2) == 't' && Counts.isDigits(last.substring(3));
        String digits = view.key(i) + sign + view.key(i + 2) + sign + (time ? last.substring(0, 2) : last);
        return Counts.isDigits(last) || time ? found(digits, i + 5) : OptionalInt.empty();
    }

    private static OptionalInt found(String digits, int end) {
        return of(digits).isPresent() ? OptionalInt.of(end) : OptionalInt.empty();
    }

    static boolean isJoint(String key) {
        return key.equals("-") || key.equals("/") || key.equals(".");
    }

    /** A day of the month: "15", "15th", "3rd". */
    static boolean isDay(String key) {
        int digits = 0;
        while (digits < key.length() && key.charAt(digits) >= '0' && key.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > 2 || !SUFFIXES.contains(key.substring(digits))) {
            return false;
        }
        int day = Integer.parseInt(key.substring(0, digits));
        return day >= 1 && day <= 31;
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
