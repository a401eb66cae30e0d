package org.sitrep.ledger.origin;

/** What two articles share: shingles or statements, as a count and as the share of each. */
record Overlap(double shareOfOne, double shareOfOther, int shared) {
    static Overlap of(int shared, int ofOne, int ofOther) {
        return new Overlap(
                ofOne == 0 ? 0 : (double) shared / ofOne, ofOther == 0 ? 0 : (double) shared / ofOther, shared);
    }

    /** Of the one that has less. */
    double share() {
        return Math.max(shareOfOne, shareOfOther);
    }
}
