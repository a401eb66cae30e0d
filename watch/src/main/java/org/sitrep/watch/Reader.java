package org.sitrep.watch;

import java.util.Optional;
import org.sitrep.formats.Incoming;
import org.sitrep.ledger.store.Addition;

/** Reads articles; called by several threads. */
public interface Reader {
    /**
     * What became of an article.
     *
     * @param addition for the record, if it was read
     * @param trouble what a person should know of it, also if it was read
     * @param leftOut by what, if it was not wanted
     */
    record Outcome(Optional<Addition> addition, Optional<String> trouble, Optional<String> leftOut) {}

    Outcome read(Incoming incoming);
}
