package org.sitrep.time;

import java.time.LocalDate;

/** Units that time is counted in; the lexicon names them in small letters. */
enum TimeUnit {
    SECOND("S", 1, 0, 0, "60S"),
    MINUTE("M", 1, 0, 0, "30S"),
    HOUR("H", 1, 0, 0, "30M"),
    DAY("D", 1, 1, 0, "T12H"),
    WEEK("W", 1, 7, 0, ""),
    FORTNIGHT("W", 2, 14, 0, ""),
    MONTH("M", 1, 0, 1, ""),
    QUARTER("Q", 1, 0, 3, ""),
    YEAR("Y", 1, 0, 12, "6M"),
    DECADE("Y", 10, 0, 120, ""),
    CENTURY("Y", 100, 0, 1200, ""),
    MILLENNIUM("Y", 1000, 0, 12000, "");

    private final String letter;
    private final int factor;
    private final int days;
    private final int months;
    private final String half;

    TimeUnit(String letter, int factor, int days, int months, String half) {
        this.letter = letter;
        this.factor = factor;
        this.days = days;
        this.months = months;
        this.half = half;
    }

    /** Whether it is shorter than a day. */
    boolean isClock() {
        return days == 0 && months == 0;
    }

    /** TIMEX3 value of so many: P2Y6M, PT10H, P3W. */
    String duration(double count) {
        double all = count * factor;
        long whole = (long) all;
        String number = all == whole ? Long.toString(whole) : Double.toString(all);
        String designator = isClock() ? "PT" : "P";
        boolean halves = all - whole == 0.5 && !half.isEmpty() && this != SECOND;
        if (halves && whole > 0) {
            return designator + whole + letter + half;
        }
        return halves && !isClock() ? "P" + half : halves ? "PT" + half : designator + number + letter;
    }

    /** TIMEX3 value of an unknown number: PXY. Decades and centuries have the letters E and C there. */
    String someDuration() {
        String large = this == DECADE ? "E" : this == CENTURY ? "C" : this == MILLENNIUM ? "L" : letter;
        return (isClock() ? "PTX" : "PX") + large;
    }

    /** A day so many units away; beyond the years of {@link LocalDate} the day itself. */
    LocalDate shift(LocalDate day, double count) {
        if (Math.abs(count) * Math.max(1, Math.max(days / 28.0, months)) > 100_000) {
            return day;
        }
        return months > 0 ? day.plusMonths(Math.round(count * months)) : day.plusDays(Math.round(count * days));
    }

    /** The grain of a period "two units ago". */
    Grain grain() {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> Grain.DAY;
            case WEEK, FORTNIGHT -> Grain.WEEK;
            case MONTH -> Grain.MONTH;
            case QUARTER -> Grain.QUARTER;
            case YEAR, DECADE, CENTURY, MILLENNIUM -> Grain.YEAR;
        };
    }
}
