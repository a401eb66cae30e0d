package org.sitrep.extract.first;

import org.sitrep.reading.Reading;

/** Breaks the order of the layers on purpose. */
public final class KnowsReading {
    private KnowsReading() {}

    public static Object run() {
        return Reading.class;
    }
}
