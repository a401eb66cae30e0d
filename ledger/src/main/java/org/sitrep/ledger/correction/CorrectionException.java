package org.sitrep.ledger.correction;

/** A correction that cannot be made: what is wrong with it, and what can be done instead. */
public final class CorrectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CorrectionException(String message) {
        super(message);
    }
}
