package org.sitrep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(finished, out, err, open), "end"));
        int exit = Sitrep.run(Console.ofProcess(out, err), () -> Readers.load(open::set), arguments);
        finished.set(true);
        System.exit(exit);
    }

    /**
     * Ctrl-C: the line being written is finished, and no other begins. The Java machine exits with 130 by itself. However it
     * ends, no model may be at work then.
     */
    private static void end(
            AtomicBoolean finished,
            SealableOutput out,
            PrintStream err,
            AtomicReference<@Nullable ArticleReader> open) {
        if (!finished.get()) {
            out.seal();
            err.println();
            err.println("sitrep: interrupted; what was printed is complete");
        }
        ArticleReader reader = open.get();
        if (reader != null) {
            reader.close();
        }
    }
}
