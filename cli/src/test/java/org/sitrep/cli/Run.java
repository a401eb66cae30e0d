package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.reading.Reading;

/** One run of the command inside the tests. */
record Run(int exit, String out, String err) {
    /** Settings of a run; the reader of articles claims nothing unless a test brings its own. */
    record Setting(
            InputStream in,
            boolean outIsTerminal,
            boolean errIsTerminal,
            Map<String, String> environment,
            BiFunction<Article, Trace, Reading> reader) {
        static final Setting PIPE =
                new Setting(InputStream.nullInputStream(), false, false, Map.of(), Setting::nothing);
        static final Setting TERMINAL =
                new Setting(InputStream.nullInputStream(), true, true, Map.of(), Setting::nothing);

        Setting reading(String input) {
            return new Setting(
                    new ByteArrayInputStream(input.getBytes(UTF_8)), outIsTerminal, errIsTerminal, environment, reader);
        }

        Setting with(Map<String, String> variables) {
            return new Setting(in, outIsTerminal, errIsTerminal, variables, reader);
        }

        Setting with(Function<Article, Reading> other) {
            return traced((article, trace) -> other.apply(article));
        }

        Setting traced(BiFunction<Article, Trace, Reading> other) {
            return new Setting(in, outIsTerminal, errIsTerminal, environment, other);
        }

        private static Reading nothing(Article article, Trace trace) {
            return Readers.empty(article);
        }
    }

    /** What the clock shows. */
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2031-03-09T12:00:00.123Z"));

    /** A console that nobody listens to. */
    static final Console CONSOLE = new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
            false,
            false,
            80,
            Map.of(),
            "nobody",
            NOON);

    static Run of(String... arguments) {
        return of(Setting.PIPE, arguments);
    }

    static Run of(Setting setting, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                setting.in,
                out,
                new PrintStream(err, true, UTF_8),
                setting.outIsTerminal,
                setting.errIsTerminal,
                80,
                setting.environment,
                "nobody",
                NOON);
        int exit = Sitrep.run(console, device -> setting.reader, arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
