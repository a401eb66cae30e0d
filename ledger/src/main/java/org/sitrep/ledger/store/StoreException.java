package org.sitrep.ledger.store;

/** A record that cannot be opened, read or written: what, where, and what to do next. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Kind {
        /** What was asked for is not there, or is something else. */
        ASKED,
        /** The disk, the file's permissions or bytes, or another process. */
        MACHINE
    }

    private final Kind kind;

    public StoreException(String message) {
        super(message);
        this.kind = Kind.ASKED;
    }

    public StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** A fault of the machine. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
        this.kind = Kind.MACHINE;
    }

    public Kind kind() {
        return kind;
    }
}
