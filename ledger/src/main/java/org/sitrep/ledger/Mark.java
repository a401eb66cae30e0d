package org.sitrep.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What a correction changed in a reading.
 *
 * @param no of the correction
 * @param claim id of the claim in its reading; empty where the article itself was changed
 * @param field what was changed; empty where it is the claim as a whole
 * @param before what was read, if it was anything
 * @param after what holds now, if anything does
 * @param why in the words of who corrected, if they said
 */
public record Mark(
        long no,
        Instant at,
        String author,
        Kind kind,
        String claim,
        String field,
        Optional<String> before,
        Optional<String> after,
        Optional<String> why) {

    /** What was done. */
    public enum Kind {
        EDITED,
        /** Taken out: the reading does not hold the claim any more. */
        REJECTED,
        /** One with the claim that carries the same number. */
        MERGED,
        /** Never one with the claim that carries the same number. */
        SPLIT,
        /** The article's date of publication was set. */
        DATED,
        /** A name was said to be an actor's. */
        ALIASED
    }
}
