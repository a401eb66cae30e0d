package org.sitrep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sitrep.reading.ArticleReader;

/** Entry point of the command {@code sitrep}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        SealableOutput out = new SealableOutput(new FileOutputStream(FileDescriptor.out));
        AtomicBoolean finished = new AtomicBoolean();
        AtomicReference<@Nullable ArticleReader> open = new AtomicReference<>();
        Signals.before(() -> end(finished, out, err, open));
        Console console = Console.ofProcess(out, err);
        Optional<Path> trained = Optional.ofNullable(console.environment().get(Readers.TRAINED))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
        int exit = Sitrep.run(console, wanted -> load(trained, wanted, open)::read, arguments);
        if (finished.compareAndSet(false, true)) {
            close(open);
        }
        System.exit(exit);
    }

    /** Ctrl-C: the line being written is finished, and no other begins. However it ends, no model may be at work then. */
    private static void end(
            AtomicBoolean finished,
            SealableOutput out,
            PrintStream err,
            AtomicReference<@Nullable ArticleReader> open) {
        if (finished.compareAndSet(false, true)) {
            out.seal();
            err.println();
            err.println("sitrep: interrupted; what was printed is complete");
            close(open);
        }
    }

    private static ArticleReader load(
            Optional<Path> trained, Wanted wanted, AtomicReference<@Nullable ArticleReader> open) {
        synchronized (open) {
            return Readers.open(trained, wanted, open::set);
        }
    }

    /** Waits for a reader that is being loaded: models are at work then too. */
    private static void close(AtomicReference<@Nullable ArticleReader> open) {
        synchronized (open) {
            ArticleReader reader = open.get();
            if (reader != null) {
                reader.close();
            }
        }
    }
}
