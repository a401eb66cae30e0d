package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final OptionalDouble HALF = OptionalDouble.of(0.5);

    @Test
    void aBarAfterTwoSecondsOnATerminal() {
        check(Progress.Mode.BAR, 1.9, 0, "");
        check(
                Progress.Mode.BAR,
                2.1,
                0,
                "\r\u001b[KReading \u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588"
                        + "\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591  84 articles, 2 s, 40/s, 50 %, 2 s left\r\u001b[K");
    }

    @Test
    void aLineEveryTenSecondsElsewhere() {
        check(Progress.Mode.LINES, 9.9, 0, "");
        check(
                Progress.Mode.LINES,
                10.1,
                3,
                "sitrep: 84 articles, 3 with warnings, 10 s, 8.3/s, 50 %, 10 s left" + System.lineSeparator()
                        + "sitrep: 90 articles, 3 with warnings, 10 s, done" + System.lineSeparator());
    }

    @Test
    void nothingWhenItIsNotWanted() {
        check(Progress.Mode.NONE, 100, 0, "");
    }

    private static void check(Progress.Mode mode, double seconds, int troubles, String expected) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong(5);
        Progress progress = new Progress(new PrintStream(err, true, UTF_8), mode, "article", clock::get);
        clock.addAndGet((long) (seconds * 1e9));
        progress.show(84, troubles, HALF);
        progress.show(84, troubles, HALF);
        progress.finish(90, troubles);
        assertThat(err.toString(UTF_8)).isEqualTo(expected);
    }
}
