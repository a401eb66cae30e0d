package org.sitrep.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pairs of articles that people said belong together, or never do. Where the two contradict each other, articles stay apart.
 *
 * @param joined in the order of the corrections; behind them versions of one article
 * @param parted keys, each pair a set
 */
public record Bonds(List<Bond> joined, Set<Set<String>> parted) {
    public static final Bonds NONE = new Bonds(List.of(), Set.of());

    /** Two articles, by their keys, by a correction; {@link #VERSION}: because they stood at one address. */
    public record Bond(long correction, String one, String other) {
        /** No correction has this number. */
        public static final long VERSION = 0;
    }

    public Bonds {
        joined = List.copyOf(joined);
        parted = Set.copyOf(parted);
    }

    /** With others behind these. */
    public Bonds and(List<Bond> others) {
        List<Bond> all = new ArrayList<>(joined);
        all.addAll(others);
        return new Bonds(all, parted);
    }

    /** Whether some article of one group is never with one of the other. */
    public boolean part(Collection<String> one, Collection<String> other) {
        if (parted.isEmpty()) {
            return false;
        }
        Set<String> left = one instanceof Set<String> set ? set : new HashSet<>(one);
        Set<String> right = other instanceof Set<String> set ? set : new HashSet<>(other);
        return parted.stream()
                .map(List::copyOf)
                .anyMatch(pair -> (left.contains(pair.get(0)) && right.contains(pair.get(1)))
                        || (left.contains(pair.get(1)) && right.contains(pair.get(0))));
    }
}
