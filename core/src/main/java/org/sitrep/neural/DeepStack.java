package org.sitrep.neural;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Does something on a thread with room for native code that nests deeply. On a Java thread of 1 MiB, the usual size, ONNX Runtime sometimes
 * overruns the stack while it makes itself ready, and the process ends without a word (signal 11): a longer class path is enough, for what
 * the loader keeps of it lies there too. With 2 MiB it never did.
 */
final class DeepStack {
    private static final long BYTES = 16L << 20;

    private DeepStack() {}

    /** What the work gives, or what it throws. */
    static <T> T on(String name, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                },
                name,
                BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e;
        }
    }
}
