package org.sitrep.ledger.store;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sitrep.ledger.correction.Corrections;

/** Transactions of a record: what is read in one is of one moment, its corrections too; what is written in one is written whole or not at all. */
final class Moments {
    private final Dialect dialect;
    private final Handle handle;
    private final Derived derived;
    private boolean written;
    private Corrections corrections = Corrections.NONE;

    Moments(Dialect dialect, Handle handle, Derived derived) {
        this.dialect = dialect;
        this.handle = handle;
        this.derived = derived;
    }

    /** Does something in one transaction; other writers wait. */
    <T> T writing(Supplier<T> work) {
        try {
            T result = handle.inTransaction(transaction -> {
                derived.begin();
                refresh();
                return work.get();
            });
            derived.committed();
            written = true;
            return result;
        } catch (JdbiException e) {
            corrections = Corrections.NONE; // what was not committed is not so
            throw Opening.broken(dialect, e);
        } catch (RuntimeException e) {
            corrections = Corrections.NONE;
            throw e;
        }
    }

    /** Reads in one transaction: all of one moment. */
    <T> T looking(Supplier<T> work) {
        try {
            return handle.inTransaction(transaction -> {
                dialect.freeze(handle);
                refresh();
                return work.get();
            });
        } catch (JdbiException e) {
            throw Opening.broken(dialect, e);
        }
    }

    /** Another process may have corrected the record since. */
    private void refresh() {
        long last = handle.createQuery("SELECT coalesce(max(no), 0) FROM correction")
                .mapTo(Long.class)
                .one();
        if (last != corrections.next() - 1) {
            corrections = new Corrections(new CorrectionTable(handle).all());
        }
    }

    /** What people corrected, within a transaction. */
    Corrections corrections() {
        return corrections;
    }

    /** More was corrected, within a transaction that writes. */
    void correct(Corrections now) {
        corrections = now;
    }

    /** Whether anything was written since the record was opened. */
    boolean hasWritten() {
        return written;
    }
}
