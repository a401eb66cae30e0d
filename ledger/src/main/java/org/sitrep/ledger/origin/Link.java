package org.sitrep.ledger.origin;

import java.util.Comparator;
import org.sitrep.ledger.Bonds;

/**
 * Two articles of one origin; what a store keeps of a comparison.
 *
 * @param a the smaller key
 * @param b the greater key
 * @param shareOfA how much of {@code a} the other has too, 0 to 1: see {@link Reason}
 * @param shared as a count
 * @param source the upstream source's id; empty for a copy
 */
public record Link(String a, String b, Reason.Why why, double shareOfA, double shareOfB, int shared, String source)
        implements Comparable<Link> {
    private static final Comparator<Link> SUREST_FIRST = Comparator.comparing(Link::why)
            .thenComparing(link -> -Math.max(link.shareOfA, link.shareOfB))
            .thenComparing(Link::a)
            .thenComparing(Link::b);

    public Link {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("no link of a smaller key, " + a + ", to a greater, " + b);
        }
    }

    static Link of(String one, String other, Reason.Why why, Overlap overlap, String source) {
        return one.compareTo(other) < 0
                ? new Link(one, other, why, overlap.shareOfOne(), overlap.shareOfOther(), overlap.shared(), source)
                : new Link(other, one, why, overlap.shareOfOther(), overlap.shareOfOne(), overlap.shared(), source);
    }

    /** What people said is one, or stood at one address. */
    static Link of(Bonds.Bond bond) {
        boolean version = bond.correction() == Bonds.Bond.VERSION;
        return of(
                bond.one(),
                bond.other(),
                version ? Reason.Why.VERSION : Reason.Why.CORRECTION,
                new Overlap(0, 0, 0),
                version ? "" : "correction " + bond.correction());
    }

    String other(String key) {
        return key.equals(a) ? b : a;
    }

    /** How much of the article with this key the other has. */
    double shareOf(String key) {
        return key.equals(a) ? shareOfA : shareOfB;
    }

    Reason reasonOf(String key) {
        return new Reason(why, other(key), shareOf(key), shared, source);
    }

    @Override
    public int compareTo(Link link) {
        return SUREST_FIRST.compare(this, link);
    }
}
