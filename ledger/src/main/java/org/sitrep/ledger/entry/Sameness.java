package org.sitrep.ledger.entry;

import java.util.List;
import java.util.Optional;

/**
 * When two claims of one kind tell the same. Implementations are symmetric.
 *
 * @param <P> a claim as it is compared: what many comparisons need of it is made once
 */
interface Sameness<P> {
    P prepared(Told told);

    /** What they share, if that makes them one; nothing if it does not suffice or something contradicts. */
    Optional<List<String>> same(P a, P b);

    /** Every pair for which {@link #same} may tell something; most blocks are small, and all pairs are asked for. */
    default void likely(List<P> all, SharedWords.Pairs each) {
        for (int a = 0; a < all.size(); a++) {
            for (int b = a + 1; b < all.size(); b++) {
                each.of(a, b);
            }
        }
    }

    /** Whether they can stand in one entry beside each other at all. */
    boolean compatible(P a, P b);

    /** Claims with different blocks are never one. */
    String block(Told told);
}
