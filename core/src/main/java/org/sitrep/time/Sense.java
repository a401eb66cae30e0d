package org.sitrep.time;

import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;

/** What the words of a time expression mean before it is known from which day they count. */
sealed interface Sense {
    /** From where a distance counts: the day of publication, or the time the text mentioned last. */
    enum Base {
        DCT,
        REF
    }

    /** Which occurrence of something that comes again is meant. */
    enum Way {
        /** "last May": the latest that is over. */
        LAST,
        /** "this May": the one of this week or year. */
        THIS,
        /** "next May": the first that has not begun. */
        NEXT,
        /** "in May": the tense of the verb decides. */
        OPEN
    }

    /** Which part of a period is meant. */
    enum Edge {
        EARLY,
        MID,
        LATE,
        /** "earlier this month": until the day of publication. */
        BEFORE,
        /** "later this month": from the day of publication. */
        AFTER
    }

    /** A period that the words name completely. */
    record Exact(Period period) implements Sense {}

    /** A value that no calendar arithmetic can change: durations, sets, PAST_REF, a date with two readings. */
    record Fixed(TimeMention.Type type, String value, Interval interval) implements Sense {}

    /** A duration that ends or begins at the base: "the past two years". {@code count} is below 0 for the past. */
    record Window(String value, Base base, double count, TimeUnit unit) implements Sense {}

    /** "last month", "three weeks later", "yesterday". */
    record Moved(Base base, double count, TimeUnit unit, Grain grain) implements Sense {}

    /**
     * "Wednesday", "last May", "the third quarter", "January of last year".
     *
     * @param within the year, month or week it lies in, if the words say so
     */
    record Cyclic(Cycle cycle, Way way, Optional<Sense> within) implements Sense {}

    /**
     * A time of a day.
     *
     * @param suffix TIMEX3: {@code TNI}, {@code T10:30}
     */
    record Timed(Sense day, String suffix) implements Sense {}

    record Part(Edge edge, Sense whole) implements Sense {}
}
