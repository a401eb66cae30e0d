package org.sitrep.place;

/** A gazetteer that cannot be used; the message says what is wrong with it. */
public final class GazetteerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GazetteerException(String what) {
        super("the gazetteer cannot be used: " + what);
    }
}
