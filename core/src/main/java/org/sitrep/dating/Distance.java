package org.sitrep.dating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From which days an event may be called by a symbolic time: "last month", "Tuesday", "12 January". */
final class Distance {
    private static final Pattern MONTH_DAY = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("XXXX-(\\d\\d)");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-(\\d)(?:T.*)?");
    private static final Pattern MOVED = Pattern.compile("DCT([+-]\\d+)([DWMY])(?:T.*)?");

    /** A month or day without its year is the last one, and named so until it almost comes again. */
    private static final int WITHOUT_YEAR = 330;

    private Distance() {}

    /** The days of publication from which an event that lies behind is called so. */
    static Optional<Days.Stretch> after(String value, LocalDate first, LocalDate last) {
        Matcher day = MONTH_DAY.matcher(value);
        if (day.matches()) {
            return within(first, last, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)))
                    ? stretch(first, last.plusDays(WITHOUT_YEAR))
                    : Optional.empty();
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            int number = Integer.parseInt(month.group(1));
            return first.getMonthValue() == number || last.getMonthValue() == number
                    ? stretch(first, last.plusDays(WITHOUT_YEAR))
                    : Optional.empty();
        }
        Matcher weekday = WEEKDAY.matcher(value);
        if (weekday.matches()) {
            return hasWeekday(first, last, Integer.parseInt(weekday.group(1)))
                    ? stretch(first, last.plusDays(7))
                    : Optional.empty();
        }
        Matcher moved = MOVED.matcher(value);
        if (!moved.matches() || Integer.parseInt(moved.group(1)) > 0) {
            return Optional.empty();
        }
        return moved(-Integer.parseInt(moved.group(1)), moved.group(2), first, last);
    }

    /** "two years ago" is loosely said: from a year and a half to three years. */
    private static Optional<Days.Stretch> moved(int count, String unit, LocalDate first, LocalDate last) {
        return switch (unit) {
            case "D" -> stretch(first.plusDays(count), last.plusDays(count + (count > 1 ? 1 : 0)));
            case "W" -> stretch(first.plusWeeks(Math.max(0, count - 1)), last.plusWeeks(count + 1));
            case "M" ->
                count <= 1
                        ? stretch(
                                first.withDayOfMonth(1).plusMonths(count),
                                last.withDayOfMonth(1).plusMonths(count + 1).minusDays(1))
                        : stretch(first.plusMonths(count - 1), last.plusMonths(count + 1));
            default ->
                count <= 1
                        ? stretch(
                                LocalDate.of(first.getYear() + count, 1, 1),
                                LocalDate.of(last.getYear() + count, 12, 31))
                        : stretch(first.plusYears(count).minusMonths(6), last.plusYears(count + 1));
        };
    }

    /** The days of publication from which an event that lies ahead is called so. */
    static Optional<Days.Stretch> before(String value, LocalDate first, LocalDate last) {
        Matcher weekday = WEEKDAY.matcher(value);
        if (weekday.matches()) {
            return hasWeekday(first, last, Integer.parseInt(weekday.group(1)))
                    ? stretch(first.minusDays(7), last)
                    : Optional.empty();
        }
        Matcher moved = MOVED.matcher(value);
        if (!moved.matches() || Integer.parseInt(moved.group(1)) < 0) {
            return Optional.empty();
        }
        int count = Integer.parseInt(moved.group(1));
        return switch (moved.group(2)) {
            case "D" -> stretch(first.minusDays(count), last.minusDays(count));
            case "W" -> stretch(first.minusWeeks(count + 1L), last.minusWeeks(Math.max(0, count - 1)));
            case "M" ->
                stretch(
                        first.withDayOfMonth(1).minusMonths(count),
                        last.withDayOfMonth(1).minusMonths(count - 1L).minusDays(1));
            default ->
                stretch(LocalDate.of(first.getYear() - count, 1, 1), LocalDate.of(last.getYear() - count, 12, 31));
        };
    }

    private static boolean within(LocalDate first, LocalDate last, int month, int day) {
        for (LocalDate each = first;
                !each.isAfter(last) && each.isBefore(first.plusYears(1));
                each = each.plusDays(1)) {
            if (each.getMonthValue() == month && each.getDayOfMonth() == day) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWeekday(LocalDate first, LocalDate last, int weekday) {
        for (int i = 0; i < 7 && !first.plusDays(i).isAfter(last); i++) {
            if (first.plusDays(i).getDayOfWeek().getValue() == weekday) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Days.Stretch> stretch(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Days.Stretch(first, last));
    }
}
