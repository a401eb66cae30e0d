package org.sitrep.neural;

/** A model that is missing, broken or of another shape than this version expects; never thrown because of a text. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
