package org.sitrep.claim;

/**
 * How sure a claim is and who says so.
 *
 * @param confidence calibrated probability in [0, 1]
 * @param by name of the rule or model with its version: {@code reader-1+rule:according-to}
 */
public record Found(double confidence, String by) {
    public Found {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " of " + by + " is not in [0, 1]");
        }
    }
}
