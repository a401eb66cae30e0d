package org.sitrep.lexicon;

/** A word list that cannot be used; the message says file, line and what to mend. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message says all of it */
    public LexiconException(String message) {
        super(message);
    }

    public LexiconException(String table, int line, String what) {
        super(table + (line > 0 ? ":" + line : "") + ": " + what);
    }
}
