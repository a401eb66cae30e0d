package org.sitrep.claim;

import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.text.Span;

/**
 * Where somebody stands towards somebody or something.
 *
 * @param object what it is about
 * @param strength how firmly, where words of the text say so: "strongly", "with reservations"; absent is unknown, not medium
 * @param condition the words that limit it: "as long as necessary"
 * @param statement id of the statement it was read from
 * @param event id of the event that takes the stance: "expelled its ambassador"
 */
public record Position(
        String id,
        Party holder,
        Optional<Party> toward,
        Optional<Span> object,
        Stance stance,
        Optional<Strength> strength,
        Optional<Span> condition,
        Optional<String> statement,
        Optional<String> event,
        Optional<Interval> time,
        Evidence evidence,
        Found found)
        implements Claim {

    /** The same with another id. */
    public Position numbered(String other) {
        return new Position(
                other, holder, toward, object, stance, strength, condition, statement, event, time, evidence, found);
    }

    /** The same, but for what a correction may change; the words that said how firmly belong to the stance that was read. */
    public Position corrected(Stance stance, Party holder, Optional<Party> toward, Optional<Interval> time) {
        return new Position(
                id,
                holder,
                toward,
                object,
                stance,
                strength.filter(known -> stance == this.stance),
                condition,
                statement,
                event,
                time,
                evidence,
                found);
    }

    /** How firmly a stance is taken, and the words that say so. */
    public record Strength(Degree degree, Span words) {
        /** More than the plain word says, or less. */
        public enum Degree {
            STRONG,
            WEAK
        }
    }

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
