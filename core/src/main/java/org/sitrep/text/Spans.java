package org.sitrep.text;

import java.util.Map;
import java.util.TreeMap;

/** A growing set of spans that do not overlap. */
public final class Spans {
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    /** Adds a span unless it is empty or overlaps one that is there; says whether it was added. */
    public boolean add(Span span) {
        if (span.isEmpty() || overlaps(span)) {
            return false;
        }
        byStart.put(span.start(), span);
        return true;
    }

    public boolean overlaps(Span span) {
        Map.Entry<Integer, Span> before = byStart.lowerEntry(span.end());
        return before != null && before.getValue().overlaps(span);
    }
}
