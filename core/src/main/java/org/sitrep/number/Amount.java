package org.sitrep.number;

import org.sitrep.document.NumberMention.Form;

/**
 * What a run of atoms is worth.
 *
 * @param low least value, NaN where the words set none
 * @param best value named, NaN if none is
 * @param high greatest value, NaN where the words set none
 * @param scale factor that the last word multiplied in: 1,000,000 for "1.2 million"
 * @param end index one past the last atom
 */
record Amount(double low, double best, double high, double scale, Form form, int end) {
    static Amount exactly(double value, double scale, int end) {
        return new Amount(value, value, value, scale, Form.CARDINAL, end);
    }

    static Amount atLeast(double value, double scale, int end) {
        return new Amount(value, Double.NaN, Double.NaN, scale, Form.VAGUE, end);
    }

    boolean isExact() {
        return form == Form.CARDINAL && low == high;
    }

    Amount as(Form other, int newEnd) {
        return new Amount(low, best, high, scale, other, newEnd);
    }
}
