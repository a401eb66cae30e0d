package org.sitrep.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sitrep.formats.ArticleStream;
import org.sitrep.formats.Incoming;

/** Reads articles on several threads and prints them in the order of the input, with a bounded number in flight. */
final class ReadRun {
    /** Stack of a reading thread in bytes: deep sentences recurse. */
    private static final long STACK = 16L << 20;

    private final ArticleReading reading;
    private final OutputStream out;
    private final int threads;
    private boolean failed;

    ReadRun(ArticleReading reading, OutputStream out, int threads) {
        this.reading = reading;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.threads = threads;
    }

    /** Reads all and returns the exit code. */
    int run(ArticleStream articles) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, ReadRun::worker);
        try {
            Deque<Future<ArticleReading.Outcome>> inFlight = new ArrayDeque<>();
            for (Optional<Incoming> next = articles.next(); next.isPresent(); next = articles.next()) {
                Incoming incoming = next.get();
                inFlight.add(pool.submit(() -> reading.read(incoming)));
                if (inFlight.size() > 2 * threads) {
                    print(inFlight.remove());
                }
            }
            while (!inFlight.isEmpty()) {
                print(inFlight.remove());
            }
            return failed ? Exit.SOME_FAILED : Exit.DONE;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(null, task, "reader", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private void print(Future<ArticleReading.Outcome> future) {
        ArticleReading.Outcome outcome = await(future);
        failed |= outcome.failed();
        try {
            out.write(outcome.lines().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
    }

    private static ArticleReading.Outcome await(Future<ArticleReading.Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
