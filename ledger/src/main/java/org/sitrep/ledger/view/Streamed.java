package org.sitrep.ledger.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Told;

/**
 * A list whose things are found portion by portion, so that all of a large record need not be held.
 *
 * @param <T> one thing
 */
public interface Streamed<T> extends View<T> {
    @Override
    void each(Across across, Chosen chosen, Consumer<T> each);

    /** Where a thing stands in the list: texts in the order of their characters. No two are the same. */
    String order(T thing);

    @Override
    default List<T> list(Across across, Chosen chosen) {
        List<T> all = new ArrayList<>();
        each(across, chosen, all::add);
        all.sort(Comparator.comparing(this::order));
        return all;
    }

    /** Those with most come first. */
    static String mostFirst(int count) {
        return String.format(java.util.Locale.ROOT, "%09d ", Math.max(0, 999_999_999 - count));
    }

    /** As {@link Told#compareTo} has it. */
    static String order(Told told) {
        return told.source().key() + String.format(java.util.Locale.ROOT, ".%05d", told.place());
    }
}
