package org.sitrep.claim;

import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.text.Span;

/**
 * Where somebody stands towards somebody or something.
 *
 * @param object what it is about
 * @param condition the words that limit it: "as long as necessary"
 * @param statement id of the statement it was read from
 */
public record Position(
        String id,
        Party holder,
        Optional<Party> toward,
        Optional<Span> object,
        Stance stance,
        Optional<Span> condition,
        Optional<String> statement,
        Optional<Interval> time,
        Evidence evidence,
        Found found)
        implements Claim {

    /** The kind of stance. */
    public enum Stance {
        SUPPORT,
        OPPOSE,
        CONCERN,
        CONDEMN,
        ACCUSE,
        DEMAND,
        REQUEST,
        PLEDGE,
        PROPOSE,
        REJECT,
        THREATEN,
        RECOGNIZE,
        PRAISE
    }
}
