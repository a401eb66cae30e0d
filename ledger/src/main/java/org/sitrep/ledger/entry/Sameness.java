package org.sitrep.ledger.entry;

import java.util.List;
import java.util.Optional;

/** When two claims of one kind tell the same. Implementations are symmetric. */
interface Sameness {
    /** What they share, if that makes them one; nothing if it does not suffice or something contradicts. */
    Optional<List<String>> same(Told a, Told b);

    /** Whether they can stand in one entry beside each other at all. */
    boolean compatible(Told a, Told b);

    /** Claims with different blocks are never one. */
    String block(Told told);
}
