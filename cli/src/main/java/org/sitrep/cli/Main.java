package org.sitrep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Entry point of the command {@code sitrep}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        SealableOutput out = new SealableOutput(new FileOutputStream(FileDescriptor.out));
        AtomicBoolean finished = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(finished, out, err), "interrupted"));
        int exit = Sitrep.run(Console.ofProcess(out, err), Readers::load, arguments);
        finished.set(true);
        System.exit(exit);
    }

    /** Ctrl-C: the line being written is finished, and no other begins. The Java machine exits with 130 by itself. */
    private static void interrupted(AtomicBoolean finished, SealableOutput out, PrintStream err) {
        if (!finished.get()) {
            out.seal();
            err.println();
            err.println("sitrep: interrupted; what was printed is complete");
        }
    }
}
