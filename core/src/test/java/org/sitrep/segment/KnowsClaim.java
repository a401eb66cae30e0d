package org.sitrep.segment;

import org.sitrep.claim.CueClass;

/** Breaks the order of the layers on purpose. */
public final class KnowsClaim {
    private KnowsClaim() {}

    public static Object run() {
        return CueClass.ATTITUDE;
    }
}
