package org.sitrep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/**
 * Where a command reads, prints data and talks to people.
 *
 * @param out data only
 * @param err progress and messages
 * @param outIsTerminal whether a person sees {@code out} directly
 * @param columns width of the terminal in characters
 * @param user who runs the program, as the machine calls them
 * @param clock the time of day, for what people do to a record
 */
record Console(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Map<String, String> environment,
        String user,
        InstantSource clock) {

    private static final int DEFAULT_COLUMNS = 80;

    Console {
        environment = Map.copyOf(environment);
    }

    /**
     * The console of this process. Java 17 cannot tell a terminal from a pipe, so the launcher says it in system
     * properties.
     */
    static Console ofProcess(OutputStream out, PrintStream err) {
        return new Console(
                System.in,
                out,
                err,
                Boolean.getBoolean("sitrep.terminal.out"),
                Boolean.getBoolean("sitrep.terminal.err"),
                Integer.getInteger("sitrep.columns", DEFAULT_COLUMNS),
                System.getenv(),
                System.getProperty("user.name", ""),
                InstantSource.system());
    }

    /** Whether text goes out coloured (no-color.org, bixense.com/clicolors). */
    boolean coloured(ColorWhen when) {
        if (when != ColorWhen.AUTO) {
            return when == ColorWhen.ALWAYS;
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        return outIsTerminal || !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    }

    /**
     * Prints whole lines at once: who interrupts the run gets no half of one.
     *
     * @throws Failures.OutputException if nobody takes them
     */
    void print(String lines) {
        try {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
    }

    /** When to colour. */
    enum ColorWhen {
        AUTO,
        ALWAYS,
        NEVER
    }
}
