package org.sitrep.ledger.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.Recorded;

/** The readings of one record that were asked for last, as they were added: by their numbers, which never stand for another. Stores of one record share them, in many threads. */
public final class Recent {
    /** Of some thirty kilobytes each. */
    private static final int KEPT = 1000;

    /** So many at once may be kept: the articles of a story, not those of a pass through the record, which would drive out all others. */
    static final int FEW = 300;

    private final Map<Long, Recorded> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** The reading, read if it is not kept; two threads may both read it. */
    Recorded of(long seq, LongFunction<Recorded> read) {
        Recorded known = kept(seq);
        if (known != null) {
            return known;
        }
        Recorded found = read.apply(seq);
        keep(seq, found);
        return found;
    }

    private synchronized @Nullable Recorded kept(long seq) {
        return kept.get(seq);
    }

    private synchronized void keep(long seq, Recorded found) {
        kept.put(seq, found);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
