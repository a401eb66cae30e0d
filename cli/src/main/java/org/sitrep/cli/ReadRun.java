package org.sitrep.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.ArticleStream;
import org.sitrep.intake.Sieve;

/**
 * Reads articles on several threads and hands their lines over in the order of the input, on the thread of the caller. Few are in flight
 * at a time, so memory does not grow with the input.
 */
final class ReadRun {
    /** Stack of a reading thread in bytes: deep sentences recurse. */
    private static final long STACK = 16L << 20;

    /** Most characters in flight, so that many long articles do not fill the memory. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final int MOST_TROUBLES_TOLD = 10;

    private final Consumer<List<String>> sink;
    private final int threads;
    private final Progress progress;
    private final boolean tellsTroubles;
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private OptionalDouble fraction = OptionalDouble.empty();
    private int characters;
    private int articles;
    private int troubles;
    private final Map<Sieve.By, Integer> leftOut = new EnumMap<>(Sieve.By.class);

    /** @param fraction of the input that is read when this is, in [0, 1], if known */
    private record InFlight(Future<ArticleReading.Outcome> outcome, int characters, OptionalDouble fraction) {}

    /**
     * @param sink takes the lines of some inputs at a time, whole, with their line ends: of all that were read while it took the last
     * @param tellsTroubles whether each trouble is told on standard error too
     */
    ReadRun(Consumer<List<String>> sink, int threads, Progress progress, boolean tellsTroubles) {
        this.sink = sink;
        this.threads = threads;
        this.progress = progress;
        this.tellsTroubles = tellsTroubles;
    }

    /**
     * Reads all and returns the exit code.
     *
     * @param reading called once there is something to read
     * @param totalBytes size of the input, if known
     */
    int run(ArticleStream stream, Supplier<ArticleReading> reading, OptionalLong totalBytes) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, ReadRun::worker);
        try {
            ArticleReading loaded = null;
            for (Optional<Incoming> next = stream.next(); next.isPresent(); next = stream.next()) {
                loaded = loaded == null ? reading.get() : loaded;
                submit(pool, loaded, next.get(), fraction(stream, totalBytes));
                while (inFlight.size() > 2 * threads || (inFlight.size() > 1 && characters > MOST_CHARACTERS)) {
                    printNext();
                }
            }
            while (!inFlight.isEmpty()) {
                printNext();
            }
            progress.finish(articles, troubles);
        } finally {
            progress.hide();
            pool.shutdownNow();
        }
        return troubles > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    int articles() {
        return articles;
    }

    int troubles() {
        return troubles;
    }

    private void submit(ExecutorService pool, ArticleReading reading, Incoming incoming, OptionalDouble fraction) {
        int length =
                incoming instanceof Incoming.Read read ? read.article().text().length() : 0;
        characters += length;
        inFlight.add(new InFlight(pool.submit(() -> reading.read(incoming)), length, fraction));
    }

    private static OptionalDouble fraction(ArticleStream stream, OptionalLong totalBytes) {
        return totalBytes.isPresent() && totalBytes.getAsLong() > 0
                ? OptionalDouble.of((double) stream.bytesRead() / totalBytes.getAsLong())
                : OptionalDouble.empty();
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(null, task, "reader", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private void printNext() {
        List<ArticleReading.Outcome> ready = new ArrayList<>();
        do {
            InFlight first = inFlight.remove();
            ready.add(await(first.outcome));
            fraction = first.fraction;
            characters -= first.characters;
        } while (!inFlight.isEmpty() && inFlight.element().outcome.isDone());
        progress.hide();
        sink.accept(ready.stream().map(ArticleReading.Outcome::lines).toList());
        articles += ready.size();
        ready.forEach(outcome -> outcome.trouble().ifPresent(this::tell));
        ready.forEach(outcome ->
                outcome.leftOut().ifPresent(left -> tell(left, outcome.lines().isEmpty())));
        progress.show(articles, troubles, fraction);
    }

    /** How many articles were left out, by what. */
    Map<Sieve.By, Integer> leftOut() {
        return leftOut;
    }

    /** @param unlisted whether the output does not tell of it */
    private void tell(ArticleReading.LeftOut left, boolean unlisted) {
        leftOut.merge(left.by(), 1, Integer::sum);
        int all = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        if (unlisted && tellsTroubles && all <= MOST_TROUBLES_TOLD) {
            progress.say(left.which() + " was left out by " + left.by().option());
        } else if (unlisted && tellsTroubles && all == MOST_TROUBLES_TOLD + 1) {
            progress.say("more were left out; 'sitrep read' with the same options lists all");
        }
    }

    private void tell(String trouble) {
        troubles++;
        if (tellsTroubles && troubles <= MOST_TROUBLES_TOLD) {
            progress.say(trouble);
        } else if (tellsTroubles && troubles == MOST_TROUBLES_TOLD + 1) {
            progress.say("more warnings follow in the output");
        }
    }

    private ArticleReading.Outcome await(Future<ArticleReading.Outcome> future) {
        while (true) {
            try {
                return future.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.show(articles, troubles, fraction);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
