package org.sitrep.document;

import org.sitrep.text.Span;

/**
 * A name found by the neural reader.
 *
 * @param first index of the first token
 * @param end one past the index of the last token
 */
public record Entity(Span span, Type type, int first, int end) {
    /** The classes of UNER, and OTH for other names. */
    public enum Type {
        PER,
        ORG,
        LOC,
        OTH
    }
}
