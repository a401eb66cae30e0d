package org.sitrep.claim;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.text.Span;

/**
 * A number given for something (UCDP low, best, high).
 *
 * @param span the whole expression: bound, number and what is counted
 * @param counted what is counted, as written
 * @param bound the bounding words
 * @param partOf id of the figure that counts all of those of whom these are some: "45 people, including 12 children"
 * @param period the days the figure covers
 * @param asOf the day it was true on
 */
public record Figure(
        String id,
        Span span,
        String counted,
        Unit unit,
        OptionalDouble low,
        OptionalDouble best,
        OptionalDouble high,
        Optional<String> bound,
        Kind kind,
        Optional<String> partOf,
        Optional<Interval> period,
        Optional<Event.When> asOf,
        Optional<PlaceMention> place,
        Asserter assertedBy,
        Evidence evidence,
        Found found)
        implements Claim {

    /** The same figure for other days and another place. */
    public Figure at(Optional<Interval> days, Optional<PlaceMention> where) {
        return new Figure(
                id,
                span,
                counted,
                unit,
                low,
                best,
                high,
                bound,
                kind,
                partOf,
                days,
                asOf,
                where,
                assertedBy,
                evidence,
                found);
    }

    /** The same figure, of which it is not told any more of whom these are some. */
    public Figure alone() {
        return new Figure(
                id,
                span,
                counted,
                unit,
                low,
                best,
                high,
                bound,
                kind,
                Optional.empty(),
                period,
                asOf,
                place,
                assertedBy,
                evidence,
                found);
    }

    /** What happened to what is counted. */
    public enum Unit {
        KILLED,
        INJURED,
        MISSING,
        DETAINED,
        DISPLACED,
        AFFECTED,
        TROOPS,
        VEHICLES,
        MONEY,
        MEMBERS,
        OTHER
    }

    /** Whether the figure is a running total or what came on top of it. */
    public enum Kind {
        TOTAL,
        INCREMENT,
        UNKNOWN
    }
}
