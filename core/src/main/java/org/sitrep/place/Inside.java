package org.sitrep.place;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * The places that lie in another, which the packed gazetteer tells the other way round only: each names the one around it. Made
 * when first asked for, in one pass over all of them. Safe for many threads.
 */
final class Inside {
    private final PackedPlaces packed;
    private final AtomicReference<Lists> lists = new AtomicReference<>();

    /** The places by the one around them, one list behind the other. */
    private static final class Lists {
        /** By place, where its list ends; it begins where the one before it ends. */
        private final int[] ends;

        private final int[] places;

        Lists(int[] ends, int[] places) {
            this.ends = ends;
            this.places = places;
        }
    }

    Inside(PackedPlaces packed) {
        this.packed = packed;
    }

    /** Visits the indexes of all places in one, at whatever depth, itself left out; none in one that was added by hand. */
    void forEach(int place, IntConsumer visit) {
        if (place < packed.size()) {
            visit(lists.updateAndGet(made -> made == null ? made() : made), place, visit);
        }
    }

    private static void visit(Lists known, int place, IntConsumer visit) {
        int from = place == 0 ? 0 : known.ends[place - 1];
        for (int i = from; i < known.ends[place]; i++) {
            visit.accept(known.places[i]);
            visit(known, known.places[i], visit);
        }
    }

    private Lists made() {
        int[] starts = new int[packed.size() + 1];
        for (int place = 0; place < packed.size(); place++) {
            int around = packed.parent(place);
            if (around >= 0) {
                starts[around + 1]++;
            }
        }
        for (int place = 0; place < packed.size(); place++) {
            starts[place + 1] += starts[place];
        }
        int[] places = new int[starts[packed.size()]];
        int[] ends = starts; // each start moves to its list's end as the list is filled
        for (int place = 0; place < packed.size(); place++) {
            int around = packed.parent(place);
            if (around >= 0) {
                places[ends[around]++] = place;
            }
        }
        return new Lists(ends, places);
    }
}
