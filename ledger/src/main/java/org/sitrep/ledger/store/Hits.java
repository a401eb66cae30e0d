package org.sitrep.ledger.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;

/**
 * What a search found.
 *
 * @param shown newest first, as many as were asked for
 * @param total how many there are
 * @param next where the list goes on, if it does
 */
public record Hits(List<Hit> shown, long total, Optional<Cursor> next) {
    /** A claim and where it stands. */
    public record Hit(Recorded source, Claim claim) {
        /** What it is found by. */
        public Row row() {
            return Row.of(source.reading(), claim);
        }

        /** The key of its article and its id in it, by which it can be asked for again. */
        public String id() {
            return source.key() + "." + claim.id();
        }
    }

    public Hits {
        shown = List.copyOf(shown);
    }

    /** The ids of those shown. */
    public Set<String> ids() {
        return shown.stream().map(Hit::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
