package org.sitrep.ledger.store;

/** A record that cannot be opened, read or written: what, where, and what to do next. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
