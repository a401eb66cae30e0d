package org.sitrep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Entry point of the command {@code sitrep}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        AtomicBoolean finished = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(finished, out, err), "interrupted"));
        int exit = Sitrep.run(Console.ofProcess(out, err), Readers::load, arguments);
        finished.set(true);
        System.exit(exit);
    }

    /** Ctrl-C: waits for the line being written and lets no other begin. The Java machine exits with 130. */
    private static void interrupted(AtomicBoolean finished, OutputStream out, PrintStream err) {
        if (!finished.get()) {
            synchronized (out) {
                err.println();
                err.println("sitrep: interrupted; what was printed is complete");
                finished.set(true);
                Runtime.getRuntime().halt(Exit.INTERRUPTED);
            }
        }
    }
}
