package org.sitrep.extract.first;

import org.sitrep.extract.second.Second;

/** Knows another extractor on purpose. */
public final class KnowsSecond {
    private KnowsSecond() {}

    public static Object run() {
        return new Second();
    }
}
