package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Numbers of claims: the last day a claim may be of (20 bits), its reading (27) and its place among the claims of that (16). The greatest is
 * the newest, so that the newest of many are found without looking at all.
 */
final class ClaimNumber {
    private static final int PLACE_BITS = 16;
    private static final int SEQ_BITS = 27;
    private static final int DAY_SHIFT = PLACE_BITS + SEQ_BITS;

    /** Added to the days since 1970, so that the year 534 is 1; an unknown day is 0. */
    private static final long ORIGIN = 1L << 19;

    private static final long LAST = (1L << 20) - 1;

    /** Of a number all but its bucket: the last day in 32s, rounded down. */
    static final int BUCKET_SHIFT = DAY_SHIFT + 5;

    /** The least number that a claim with a last day can have. */
    static final long FIRST = 1L << DAY_SHIFT;

    private ClaimNumber() {}

    static long of(Optional<LocalDate> latest, long seq, int place) {
        if (seq >= 1L << SEQ_BITS || place >= 1 << PLACE_BITS) {
            throw new StoreException("a record holds 134 million readings of 65536 claims each, no more");
        }
        return latest.map(ClaimNumber::first).orElse(0L) | seq << PLACE_BITS | place;
    }

    /** The least number that a claim of that day can have. */
    static long first(LocalDate day) {
        return Math.max(1, Math.min(LAST, day.toEpochDay() + ORIGIN)) << DAY_SHIFT;
    }

    /** Greater than the number of any claim of that day or before, and no greater than that of any later one. */
    static long firstAfter(LocalDate day) {
        return day.toEpochDay() + ORIGIN >= LAST ? Long.MAX_VALUE : first(day.plusDays(1));
    }

    static long bucket(long no) {
        return no >>> BUCKET_SHIFT;
    }

    static long firstOfBucket(long bucket) {
        return bucket << BUCKET_SHIFT;
    }

    /** The least number that a claim of the same day can have. */
    static long firstOfDay(long no) {
        return no >>> DAY_SHIFT << DAY_SHIFT;
    }

    /** Greater is later. */
    static long day(long no) {
        return no >>> DAY_SHIFT;
    }

    /** The last day that a claim may be of; none if its day is not known. */
    static Optional<LocalDate> lastDay(long no) {
        return date(day(no));
    }

    /** The date of what {@link #day(long)} gives. */
    static Optional<LocalDate> date(long day) {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day - ORIGIN));
    }

    /** The least number that a claim of the day after this one can have. */
    static long firstBehind(long day) {
        return (day + 1) << DAY_SHIFT;
    }

    static long seq(long no) {
        return no >>> PLACE_BITS & (1L << SEQ_BITS) - 1;
    }

    static int place(long no) {
        return (int) (no & (1 << PLACE_BITS) - 1);
    }

    /** SQL of the day of a claim's number: greater is later. */
    static String day(String number) {
        return "(" + number + " >> " + DAY_SHIFT + ")";
    }
}
