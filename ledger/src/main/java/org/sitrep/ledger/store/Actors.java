package org.sitrep.ledger.store;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.Wording;

/** Whom people mean by a name. */
final class Actors {
    private final Handle handle;
    private final SourceTable sources;
    private final LongFunction<Recorded> readings;

    /** @param readings by their numbers */
    Actors(Handle handle, SourceTable sources, LongFunction<Recorded> readings) {
        this.handle = handle;
        this.sources = sources;
        this.readings = readings;
    }

    /** The actor that articles call so, or whose id it is; none too if they mean several by it. */
    Optional<Wording.Actor> called(String nameOrId) {
        List<String> found = sources.actors(nameOrId);
        return found.size() == 1 ? Optional.of(named(found.get(0), nameOrId)) : Optional.empty();
    }

    /** With the name that an article calls it by whose claim it takes part in, else as it was asked for. */
    private Wording.Actor named(String id, String asked) {
        return handle.createQuery(
                        "SELECT claim FROM party WHERE actor = (SELECT no FROM term WHERE text = :id) LIMIT 1")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(claim -> readings.apply(ClaimNumber.seq(claim)).reading().document().actors().stream()
                        .filter(mention -> mention.actor().equals(Optional.of(id)))
                        .findFirst())
                .map(mention -> new Wording.Actor(id, mention.name()))
                .orElseGet(() -> new Wording.Actor(id, asked));
    }
}
