package org.sitrep.watch;

import java.time.Duration;
import java.util.List;

/**
 * How to watch.
 *
 * @param every how long after a feed was asked it is asked again
 * @param once to end when each feed was asked and nothing can be fetched at the moment
 * @param pause between two requests to one host, where it does not ask for more
 * @param workers things fetched or read at a time
 * @param readers articles read at a time
 * @param again how long after a page failed it is fetched again; doubled each time
 * @param looks how long after one look at a page the next is taken, for as many looks as there are
 */
public record Settings(
        Duration every, boolean once, Duration pause, int workers, int readers, Duration again, List<Duration> looks) {
    /** A feed or host is never left alone for longer than this, whatever it says. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** A page that failed so often is given up: with a minute at first, after half a day. */
    static final int MOST_FAILURES = 10;

    /** A page that is not found (404) counts as gone when it is still not found so long after. */
    static final Duration FOR_GONE = Duration.ofHours(1);

    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** Most corrections of an article come within hours (and feeds tell of many): each look asks only whether it changed. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3));

    public Settings {
        looks = List.copyOf(looks);
    }

    /** With the usual times. */
    public static Settings of(Duration every, boolean once, Duration pause, int workers, int readers) {
        return new Settings(every, once, pause, workers, readers, AGAIN, LOOKS);
    }

    /** How long to wait after so many failures in a row. */
    static Duration backOff(Duration first, int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(20, Math.max(0, failures - 1)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
