package org.sitrep.ledger.count;

import org.sitrep.claim.Figure;

/**
 * Between which numbers a figure lies, both ends included. A rounded number means what rounds to it, and "about" a fifth more or less.
 *
 * @param high positive infinity for "at least"
 */
public record Range(double low, double high) {
    /** "About 3,000" may be said of 2,400 or 3,600; set by reason. */
    private static final double ABOUT = 0.2;
    /** Numbers below are given as counted: news round 1,213 to 1,200, but hardly 13 to 10. */
    private static final double ROUNDED_FROM = 1000;

    /** Of a figure that has a number at all. */
    static Range of(Figure figure) {
        boolean hasLow = figure.low().isPresent();
        boolean hasHigh = figure.high().isPresent();
        if (hasLow && hasHigh) {
            double low = figure.low().getAsDouble();
            double high = figure.high().getAsDouble();
            return new Range(low - rounding(low), high + rounding(high));
        }
        if (figure.best().isPresent() && !hasLow) {
            double best = figure.best().getAsDouble();
            return new Range(best * (1 - ABOUT), hasHigh ? figure.high().getAsDouble() : best * (1 + ABOUT));
        }
        if (hasLow) {
            double low = figure.low().getAsDouble();
            return new Range(low - rounding(low), Double.POSITIVE_INFINITY);
        }
        double high = figure.high().getAsDouble();
        return new Range(0, high + rounding(high));
    }

    static boolean isGiven(Figure figure) {
        return figure.low().isPresent()
                || figure.best().isPresent()
                || figure.high().isPresent();
    }

    /** Half of the unit of the last digit that is not 0: 230,000 can be 225,000 to 235,000. */
    private static double rounding(double value) {
        if (value < ROUNDED_FROM) {
            return 0;
        }
        double unit = 1;
        while (value % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit / 2;
    }

    /** Whether no number is in both. */
    public boolean excludes(Range other) {
        return high < other.low || other.high < low;
    }

    /** Whether all of it lies above the other. */
    public boolean isAbove(Range other) {
        return low > other.high;
    }
}
