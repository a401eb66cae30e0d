package org.sitrep.ledger.store;

import java.util.List;
import org.sitrep.ledger.correction.Correction;

/**
 * What became of a record since one of its states: what was read, then what people corrected.
 *
 * @param read articles, in the order in which they were read; one that was read again is here again
 * @param corrected in the order in which people did it
 * @param next the state behind the last of these, from which to ask on
 * @param total how many there are, with those that are not told here
 */
public record Changes(List<Read> read, List<Correction> corrected, String next, long total) {
    /** An article and the version of the program that read it. */
    public record Read(long seq, Store.Called article, String version) {}

    public Changes {
        read = List.copyOf(read);
        corrected = List.copyOf(corrected);
    }
}
