package org.sitrep.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds which items of a list share characters with a span, without looking at all of them. The items may overlap and
 * nest. Immutable.
 */
public final class SpanIndex<T> {
    private final List<T> items;

    /** One entry for each span of an item, by start. */
    private final int[] starts;

    private final int[] ends;

    /** Which item an entry belongs to. */
    private final int[] owners;

    /** The greatest end among the entries up to this one. */
    private final int[] reach;

    private SpanIndex(List<T> items, Function<? super T, List<Span>> spans) {
        record Entry(Span span, int owner) {}

        this.items = List.copyOf(items);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (Span span : spans.apply(items.get(i))) {
                entries.add(new Entry(span, i));
            }
        }
        entries.sort(Comparator.comparingInt(entry -> entry.span().start()));
        starts = entries.stream().mapToInt(entry -> entry.span().start()).toArray();
        ends = entries.stream().mapToInt(entry -> entry.span().end()).toArray();
        owners = entries.stream().mapToInt(Entry::owner).toArray();
        reach = ends.clone();
        for (int i = 1; i < reach.length; i++) {
            reach[i] = Math.max(reach[i], reach[i - 1]);
        }
    }

    /** An index of items that have one span each. */
    public static <T> SpanIndex<T> of(List<T> items, Function<? super T, Span> span) {
        return new SpanIndex<>(items, item -> List.of(span.apply(item)));
    }

    /** An index of items that have several spans each, or none. */
    public static <T> SpanIndex<T> ofParts(List<T> items, Function<? super T, List<Span>> spans) {
        return new SpanIndex<>(items, spans);
    }

    /** All items, as they were given. */
    public List<T> items() {
        return items;
    }

    /** The items of which a span {@link Span#overlaps} the given one, each once, in the order of the list. */
    public List<T> overlapping(Span span) {
        int from = firstStartingAt(span.end());
        int[] found = new int[4];
        int n = 0;
        for (int i = from - 1; i >= 0 && reach[i] > span.start(); i--) {
            if (ends[i] > span.start()) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, 2 * n);
                }
                found[n++] = owners[i];
            }
        }
        if (n == 0) {
            return List.of();
        }
        Arrays.sort(found, 0, n);
        List<T> overlapping = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                overlapping.add(items.get(found[i]));
            }
        }
        return overlapping;
    }

    /** The items that end at an offset or before it, if the items are in text order and do not overlap. */
    public List<T> before(int offset) {
        return items.subList(0, firstReachingBeyond(offset));
    }

    /** The items from the first that ends behind an offset on, if the items are in text order. */
    public List<T> from(int offset) {
        return items.subList(firstReachingBeyond(offset), items.size());
    }

    private int firstReachingBeyond(int offset) {
        int low = 0;
        int high = reach.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first entry that starts at an offset or behind it. */
    private int firstStartingAt(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
