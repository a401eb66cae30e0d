package org.sitrep.ledger;

import java.util.function.Consumer;

/** Readings of articles, of which no more than one need be held at a time. May be gone through more than once. */
public interface Readings {
    /** Hands over each, by the key of its article. */
    void each(Consumer<Recorded> one);
}
