package org.sitrep.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Ends what takes too long: whoever waits goes on, and what runs is interrupted, which {@code org.sitrep.intake.html} looks for. Thread-safe. */
final class TimeBox {
    /** Stack of a thread that reads a page, in bytes. */
    private static final long STACK = 16L << 20;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "page", STACK);
        thread.setDaemon(true);
        return thread;
    });

    private final Duration most;

    TimeBox(Duration most) {
        this.most = most;
    }

    /** What work gives, or nothing if it takes longer than this box. */
    <T> Optional<T> of(Supplier<T> work) {
        Future<T> result = THREADS.submit(work::get);
        try {
            return Optional.of(result.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            result.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        }
    }
}
