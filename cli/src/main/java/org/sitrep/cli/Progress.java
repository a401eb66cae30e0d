package org.sitrep.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.sitrep.formats.Printable;

/**
 * Tells on standard error how far a run is: a bar on a terminal once the run lasts longer than two seconds, else a line
 * every ten seconds. Not thread-safe.
 */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BAR_AFTER = 2 * SECOND;
    private static final long BAR_EVERY = SECOND / 5;
    private static final long LINE_EVERY = 10 * SECOND;
    private static final int BAR_WIDTH = 20;

    /** Before so much is done nobody knows how long the rest takes. */
    private static final double LEAST = 0.01;

    private static final String READING = "reading";
    private static final String ERASE = "\r\u001b[K";

    /** How much is told. */
    enum Mode {
        BAR,
        LINES,
        NONE
    }

    private final PrintStream err;
    private final Mode mode;
    private final String unit;
    private final String doing;
    private final LongSupplier nanoseconds;
    private final long start;
    private long next;
    private boolean shown;
    private boolean told;

    /**
     * Begins a run.
     *
     * @param unit what is counted, one of them: "article"
     * @param nanoseconds a clock that never goes back, such as {@link System#nanoTime}
     */
    Progress(PrintStream err, Mode mode, String unit, LongSupplier nanoseconds) {
        this(err, mode, unit, READING, nanoseconds);
    }

    /**
     * Begins a run that does something else than reading articles.
     *
     * @param doing what, in a word or two: "reading"
     */
    Progress(PrintStream err, Mode mode, String unit, String doing, LongSupplier nanoseconds) {
        this.doing = doing;
        this.err = err;
        this.mode = mode;
        this.unit = unit;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
        this.next = mode == Mode.BAR ? BAR_AFTER : LINE_EVERY;
    }

    /**
     * Shows where the run is, if it is time to.
     *
     * @param fraction of the input that was read, in [0, 1], if known
     */
    void show(int articles, int troubles, OptionalDouble fraction) {
        long elapsed = nanoseconds.getAsLong() - start;
        if (mode == Mode.NONE || elapsed < next) {
            return;
        }
        next = elapsed + (mode == Mode.BAR ? BAR_EVERY : LINE_EVERY);
        String line = line(articles, troubles, elapsed / SECOND)
                + rate(articles, elapsed)
                + percent(fraction)
                + left(fraction, elapsed);
        if (mode == Mode.LINES) {
            err.println("sitrep: " + line);
            told = true;
        } else {
            err.print(ERASE + bar(fraction) + line);
            err.flush();
            shown = true;
        }
    }

    /** Takes the bar away, so that other lines can be printed. */
    void hide() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }

    /** Ends a run whose lines were told: the last of them says all of it. */
    void finish(int articles, int troubles) {
        hide();
        if (told) {
            err.println("sitrep: " + line(articles, troubles, (nanoseconds.getAsLong() - start) / SECOND) + ", done");
        }
    }

    /** Prints a message of its own line. */
    void say(String message) {
        hide();
        err.println("sitrep: " + Printable.line(message));
    }

    private String line(int articles, int troubles, long seconds) {
        return (mode == Mode.LINES && !doing.equals(READING) ? doing + ": " : "")
                + articles + " " + unit + (articles == 1 ? "" : "s")
                + (troubles == 0 ? "" : ", " + troubles + " with warnings") + ", " + seconds + " s";
    }

    private String bar(OptionalDouble fraction) {
        String head = Character.toUpperCase(doing.charAt(0)) + doing.substring(1) + " ";
        if (fraction.isEmpty()) {
            return head + " ";
        }
        int full = (int) Math.round(Math.min(1, fraction.getAsDouble()) * BAR_WIDTH);
        return head + "\u2588".repeat(full) + "\u2591".repeat(BAR_WIDTH - full) + "  ";
    }

    /** How many a second since the run began. */
    private static String rate(int articles, long elapsed) {
        double rate = (double) articles * SECOND / elapsed;
        if (articles == 0) {
            return "";
        }
        return rate < 10 ? String.format(Locale.ROOT, ", %.1f/s", rate) : ", " + Math.round(rate) + "/s";
    }

    /** How long the rest takes if it goes on like this. */
    private static String left(OptionalDouble fraction, long elapsed) {
        if (fraction.isEmpty() || fraction.getAsDouble() < LEAST) {
            return "";
        }
        long seconds =
                Math.round(elapsed * (1 - Math.min(1, fraction.getAsDouble())) / fraction.getAsDouble() / SECOND);
        String time = seconds < 90
                ? seconds + " s"
                : seconds < 5400 ? Math.round(seconds / 60.0) + " min" : Math.round(seconds / 3600.0) + " h";
        return ", " + time + " left";
    }

    /** Never all of it: what was taken in is not yet read. */
    private static String percent(OptionalDouble fraction) {
        return fraction.isEmpty() ? "" : ", " + Math.min(99, Math.round(fraction.getAsDouble() * 100)) + " %";
    }
}
