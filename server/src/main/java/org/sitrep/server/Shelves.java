package org.sitrep.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.View;

/**
 * The lists of a record that is too large to be held: each is made beside the requests, by one thread, and kept printed until the record is another and
 * the list is made anew. For many threads.
 */
final class Shelves implements AutoCloseable {
    /** A request waits so long for what is being made, in milliseconds: lists of some thousand articles are ready by then. */
    private static final int WAIT = 1500;

    private static final String STORIES = "";

    private final Address address;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sitrep-lists");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> making = new HashMap<>();
    private final Map<String, String> failed = new HashMap<>();
    private @Nullable Found found;
    private volatile Unfinished.Progress progress = new Unfinished.Progress("waiting for its turn", 0, 0);

    /** A state of the record, of which origins and stories were found. */
    private record Found(String state, Store store, Across across) {}

    Shelves(Address address) {
        this.address = address;
    }

    /**
     * A list of the record, of the newest state of which it was made; what is older is made anew meanwhile.
     *
     * @param state of the record now
     * @return to be closed by who asked
     * @throws Unfinished if it was never made
     */
    Shelf of(View<?> view, String state) {
        Shelf newest = newest(view);
        if (newest != null && newest.state().equals(state)) {
            return newest;
        }
        CompletableFuture<Void> made = start(view.name(), state, () -> make(view));
        if (newest != null) {
            return newest;
        }
        await(made);
        newest = newest(view);
        if (newest == null) {
            throw new Unfinished(progress);
        }
        return newest;
    }

    /**
     * What has found the origins and stories of the record.
     *
     * @param state of the record now
     * @throws Unfinished if they are being looked for
     */
    Across across(String state) {
        Across across = found(state);
        if (across == null) {
            await(start(STORIES, state, this::look));
            across = found(state);
        }
        if (across == null) {
            throw new Unfinished(progress);
        }
        return across;
    }

    /** The state of which a list was made; empty if it was not. */
    synchronized String state(View<?> view) {
        Shelf shelf = shelves.get(view.name());
        return shelf == null ? "" : shelf.state();
    }

    private synchronized @Nullable Shelf newest(View<?> view) {
        Shelf shelf = shelves.get(view.name());
        return shelf == null ? null : shelf.taken();
    }

    private synchronized @Nullable Across found(String state) {
        return found != null && found.state().equals(state) ? found.across() : null;
    }

    /** What failed once for a state fails again: it is not tried anew for each request. */
    private synchronized CompletableFuture<Void> start(String what, String state, Runnable work) {
        String id = what + " " + state;
        String why = failed.get(id);
        if (why != null) {
            throw new Problem(500, "A list cannot be made", why);
        }
        return making.computeIfAbsent(
                id,
                one -> CompletableFuture.runAsync(work, worker)
                        .whenComplete((nothing, fault) -> done(id, Optional.ofNullable(fault))));
    }

    private synchronized void done(String id, Optional<Throwable> fault) {
        making.remove(id);
        fault.ifPresent(thrown -> failed.put(
                id,
                thrown.getCause() instanceof OutOfMemoryError
                        ? "there is not enough memory for it: give more by SITREP_JAVA_OPTS=-Xmx8g"
                        : String.valueOf(thrown.getMessage())));
    }

    private static void await(CompletableFuture<Void> made) {
        try {
            made.get(WAIT, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // it goes on
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new Problem(500, "A list cannot be made", String.valueOf(e.getMessage()));
        }
    }

    /** The worker alone calls this. */
    private Found look() {
        Found before;
        synchronized (this) {
            before = found;
        }
        Store store = before == null ? Store.open(address, Store.Mode.READ) : before.store();
        String state = store.state();
        if (before != null && before.state().equals(state)) {
            return before;
        }
        Across across = Across.portioned(store, this::at).found();
        Found now = new Found(state, store, across);
        synchronized (this) {
            found = now;
        }
        return now;
    }

    private void at(String doing, long done, long all) {
        progress = new Unfinished.Progress(doing, done, all);
    }

    private void make(View<?> view) {
        Found of = look();
        Shelf shelf = Shelf.of(view, of.across(), of.state());
        synchronized (this) {
            Shelf before = shelves.put(view.name(), shelf);
            if (before != null) {
                before.close();
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        synchronized (this) {
            shelves.values().forEach(Shelf::close);
            shelves.clear();
            if (found != null) {
                found.store().close();
            }
        }
    }
}
