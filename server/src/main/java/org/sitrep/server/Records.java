package org.sitrep.server;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Recent;
import org.sitrep.ledger.store.Store;

/** The open record, for many threads: a store is of one request at a time; what is derived across articles is kept until the record changes. */
final class Records implements AutoCloseable {
    private final Address address;
    private final ConcurrentLinkedQueue<Store> idle = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Object derived = new Object();
    private final int held;
    private final Recent recent = new Recent();
    private final Shelves shelves;
    private final Answers answers = new Answers();
    private volatile String identity = "";
    private @Nullable Kept kept;

    /** What was derived of a state of the record, with the store that it asks for more. */
    private record Kept(String state, Store store, Across across) {}

    /** @param held records of more articles are never held: their lists are made beside the requests */
    Records(Address address, int held) {
        this.address = address;
        this.held = held;
        this.shelves = new Shelves(address);
        idle.add(Store.open(address, Store.Mode.READ, recent));
    }

    /** Does something with a store of its own. */
    <T> T with(Function<Store, T> work) {
        Store taken = idle.poll();
        Store store = taken != null ? taken : Store.open(address, Store.Mode.READ, recent);
        boolean done = false;
        try {
            T result = work.apply(store);
            done = true;
            return result;
        } finally {
            if (done && !closed.get()) {
                idle.add(store);
            } else {
                store.close();
            }
        }
    }

    /** Whether the record is too large for {@link #across}. */
    boolean isLarge(Store store) {
        return store.articles() > held;
    }

    /** {@link Store#identity}, which takes a while of a large record: of each of its states it is made by one store, for all. */
    String identity(Store store) {
        String known = identity;
        if (!known.startsWith(store.state() + "-")) {
            known = store.identity();
            identity = known;
        }
        return known;
    }

    /** What was answered. */
    Answers answers() {
        return answers;
    }

    /** The lists of a large record. */
    Shelves shelves() {
        return shelves;
    }

    /** Does something with what is derived of the whole record, which is not large; one at a time. */
    <T> T across(BiFunction<Store, Across, T> work) {
        synchronized (derived) {
            Kept now = kept;
            Store store = now != null ? now.store() : Store.open(address, Store.Mode.READ, recent);
            String state = store.state();
            if (now == null || !now.state().equals(state)) {
                now = new Kept(state, store, Across.of(store));
                kept = now;
            }
            return work.apply(now.store(), now.across());
        }
    }

    @Override
    public void close() {
        closed.set(true);
        shelves.close();
        for (Store store = idle.poll(); store != null; store = idle.poll()) {
            store.close();
        }
        synchronized (derived) {
            if (kept != null) {
                kept.store().close();
                kept = null;
            }
        }
    }
}
