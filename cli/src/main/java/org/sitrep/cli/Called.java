package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;

/**
 * A claim of a record, called by its id.
 *
 * @param asRead its article without corrections
 * @param source its article with them
 * @param read the claim without them
 */
record Called(Recorded asRead, Recorded source, Claim read) {
    /** The claim with an id such as {@code 4k2m7x.s3}; also one that was rejected. */
    static Optional<Called> of(Store store, String id) {
        int stop = id.lastIndexOf('.');
        if (stop <= 0) {
            return Optional.empty();
        }
        String article = id.substring(0, stop);
        Optional<Recorded> source = store.article(article);
        Optional<Recorded> asRead = store.asRead(article);
        return asRead.flatMap(known -> known.reading().claims().stream()
                .filter(one -> one.id().equals(id.substring(stop + 1)))
                .findFirst()
                .map(claim -> new Called(known, source.orElse(known), claim)));
    }

    /** @throws StoreException if there is none */
    static Called needed(Store store, String id) {
        return of(store, id)
                .orElseThrow(() -> new StoreException(
                        "there is no claim " + id + " in the record; 'sitrep search' tells the ids of claims"));
    }

    /** The claim with its corrections; none if it was rejected. */
    Optional<Claim> now() {
        return source.reading().claims().stream()
                .filter(claim -> claim.id().equals(read.id()))
                .findFirst();
    }

    List<Mark> marks() {
        return source.marks(read.id());
    }

    /** Its id with the whole key of its article. */
    String id() {
        return source.key() + "." + read.id();
    }
}
