package org.sitrep.actor;

import java.util.Map;
import java.util.TreeMap;
import org.sitrep.text.Span;

/** A growing set of spans that do not overlap. */
final class Spans {
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    /** Adds a span unless it is empty or overlaps one that is there; says whether it was added. */
    boolean add(Span span) {
        if (span.isEmpty() || overlaps(span)) {
            return false;
        }
        byStart.put(span.start(), span);
        return true;
    }

    boolean overlaps(Span span) {
        Map.Entry<Integer, Span> before = byStart.lowerEntry(span.end());
        return before != null && before.getValue().overlaps(span);
    }
}
