package org.sitrep.document;

import java.util.List;
import org.sitrep.segment.Segmenter;

/** Breaks the order of the layers on purpose. */
public final class KnowsSegment {
    private KnowsSegment() {}

    public static Object run() {
        return Segmenter.segment("", List.of());
    }
}
