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

    /** "The first nine months", "in the six months": a length of half a year or more on which figures are reported. */
    default Optional<String> reportedLength() {
        String value = this instanceof Window window && window.count() == 0
                ? window.value()
                : this instanceof Fixed fixed ? fixed.value() : "";
        return value.equals("P6M") || value.equals("P9M") ? Optional.of(value) : Optional.empty();
    }

    /** Whether it names what something is compared with, which is not what the text goes on to speak of. */
    default boolean isComparison() {
        return this instanceof Compared || this instanceof SamePart || this instanceof LatestPeriod;
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
     * "a year earlier", "the year-ago period": of the same part of a year, if the text speaks of one.
     *
     * @param ofPeriod whether the words say that it is a period, which may be a length ("nine months")
     */
    record Compared(Base base, double years, boolean ofPeriod) implements Sense {}

    /** "The 2008 period", "the same quarter last year": the part of the year that the text is about, in another year. */
    record SamePart(Sense year) implements Sense {}

    /** "The latest period": the part of a year that the text is about. */
    record LatestPeriod() implements Sense {}

    /** "The quarter ended March 31": three months whose last day is named. */
    record Ended(Sense quarter, Sense end) implements Sense {}

    /** "Fiscal 2008": a year, or a part of one, that need not begin in January. */
    record Fiscal(Sense whole) implements Sense {}

    /** "Two days before Christmas": so many units from a time that is named. */
    record FromDate(Sense date, double count, TimeUnit unit) implements Sense {}

    /**
     * "Two days after the ceasefire". Where the text does not tell when the event was, a length only.
     *
     * @param behind offset in the text behind which the event is named
     */
    record FromEvent(double count, TimeUnit unit, int behind) implements Sense {}

    /** The period of a grain around a day: "the week of April 3". */
    record Around(Grain grain, Sense day) implements Sense {}

    /**
     * "Wednesday", "last May", "the third quarter", "January of last year".
     *
     * @param base the day from which "last" and "next" are seen
     * @param within the year, month or week it lies in, if the words say so
     * @param weekday ISO weekday that a date must fall on ("Friday, Aug. 7"), 0 if it is not said
     */
    record Cyclic(Cycle cycle, Way way, Base base, Optional<Sense> within, int weekday) implements Sense {
        static Cyclic open(Cycle cycle) {
            return new Cyclic(cycle, Way.OPEN, Base.DCT, Optional.empty(), 0);
        }
    }

    /**
     * A time of a day.
     *
     * @param suffix TIMEX3: {@code TNI}, {@code T10:30}
     */
    record Timed(Sense day, String suffix) implements Sense {}

    record Part(Edge edge, Sense whole) implements Sense {}
}
