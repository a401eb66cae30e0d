package org.sitrep.ledger.store;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Recorded;

/**
 * A claim of a record, called by its id.
 *
 * @param asRead its article without corrections
 * @param source its article with them
 * @param read the claim without them
 */
public record CalledClaim(Recorded asRead, Recorded source, Claim read) {
    /** The claim with an id such as {@code 4k2m7x.s3}; also one that was rejected. */
    public static Optional<CalledClaim> of(Store store, String id) {
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
                .map(claim -> new CalledClaim(known, source.orElse(known), claim)));
    }

    /**
     * The same of one that must be there.
     *
     * @throws StoreException if there is none
     */
    public static CalledClaim needed(Store store, String id) {
        return of(store, id)
                .orElseThrow(() -> new StoreException(
                        "there is no claim " + id + " in the record; 'sitrep search' tells the ids of claims"));
    }

    /** The claim with its corrections; none if it was rejected. */
    public Optional<Claim> now() {
        return source.reading().claims().stream()
                .filter(claim -> claim.id().equals(read.id()))
                .findFirst();
    }

    public List<Mark> marks() {
        return source.marks(read.id());
    }

    /** Its id with the whole key of its article. */
    public String id() {
        return source.key() + "." + read.id();
    }
}
