package org.sitrep.ledger.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.ledger.across.Across;

/**
 * A list of things that have ids, so that one can be asked for alone. An id is a letter of its list and a hash of what the thing rests on ({@link
 * org.sitrep.ledger.Keys#hash}): a thing that rests on something else since has another.
 *
 * @param <T> one thing
 */
public interface ById<T> extends View<T> {
    /** With which all ids of the list begin, and those of no other. */
    char letter();

    String id(T thing);

    /** Whether an id is one of this list, by its look: what is not need not be looked for. */
    default boolean mayHave(String id) {
        return id.matches(letter() + "[0-9a-z]{16}");
    }

    /** The thing with an id. All of the record is looked through for it. */
    default Optional<T> find(Across across, String id) {
        List<T> found = new ArrayList<>();
        each(across, Chosen.ALL, thing -> {
            if (id(thing).equals(id)) {
                found.add(thing);
            }
        });
        return found.stream().findFirst();
    }
}
