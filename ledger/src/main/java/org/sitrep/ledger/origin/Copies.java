package org.sitrep.ledger.origin;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one text is a copy of the other: by how much of the shorter the longer holds, for agencies are cut. Symmetric.
 *
 * <p>The constants were chosen on the 500 pairs of our origins set (docs/decisions/0010). There every pair of copies shares .31 of its
 * shingles or more and every pair of two texts on one event .05 or less; of the pairs of real coverage that lie between, those from .25 on
 * were read one by one, and the spread and the facts were made to keep apart what only has a foot or a template in common.
 */
final class Copies {
    /** The least share of the shorter text: a fifth of all words replaced, at random places, leaves .31. */
    static final double LEAST = 0.25;

    /** From here on it does not matter where the shared words stand. */
    private static final double HALF = 0.5;

    /** Below a half, three quarters of the shorter text must each share this much: a common foot or teaser stands in one or two. */
    private static final double LEAST_OF_QUARTER = 0.1;

    /** Shingles of a text that is short: a teaser, a headline. It must be in the other nearly whole. */
    static final int SHORT = 30;

    /** Shingles of a sentence: "supports" for "opposes", "six" for "three" make another of it, so that all of it must be in the other; set by reason. */
    private static final int ONE_SENTENCE = 20;

    private static final double NEARLY_WHOLE = 0.8;

    /** Names and numbers of the shorter text that the other must have: copies share .87 or more, the same template of another town few. */
    private static final double LEAST_OF_FACTS = 0.5;

    private static final int FEW_FACTS = 5;

    private Copies() {}

    /** What two texts share, if one is a copy of the other. */
    static Optional<Overlap> of(Shingles one, Shingles other) {
        boolean oneIsShorter = one.distinct().length <= other.distinct().length;
        Shingles shorter = oneIsShorter ? one : other;
        Shingles longer = oneIsShorter ? other : one;
        int size = shorter.distinct().length;
        Overlap overlap = Overlap.of(one.sharedWith(other), one.distinct().length, other.distinct().length);
        double share = overlap.share();
        double least = size < ONE_SENTENCE ? 1 : size < SHORT ? NEARLY_WHOLE : LEAST;
        boolean copied = share >= least
                && (share >= HALF || isSpread(shorter, longer))
                && haveTheSameFacts(one.facts(), other.facts());
        return copied ? Optional.of(overlap) : Optional.empty();
    }

    /** Of two texts of one length either may be cut into quarters. */
    private static boolean isSpread(Shingles shorter, Shingles longer) {
        return quarters(shorter, longer) >= 3
                || (shorter.distinct().length == longer.distinct().length && quarters(longer, shorter) >= 3);
    }

    private static int quarters(Shingles text, Shingles other) {
        int shared = 0;
        for (double quarter : text.quartersIn(other)) {
            shared += quarter >= LEAST_OF_QUARTER ? 1 : 0;
        }
        return shared;
    }

    private static boolean haveTheSameFacts(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return fewer < FEW_FACTS || both.size() >= LEAST_OF_FACTS * fewer;
    }
}
