package org.sitrep.ledger.strip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.entry.Place;
import org.sitrep.ledger.entry.Told;

/** Claims of articles that were read once more. */
record Again(Map<String, List<Told>> claims) {
    /** Articles of which on no more are read at a time; one takes some 34 KB. */
    static final int FULL = 2000;

    static Again of(Set<String> keys, Function<Set<String>, Readings> read) {
        Map<String, List<Told>> claims = new HashMap<>();
        read.apply(Set.copyOf(keys)).each(article -> claims.put(article.key(), Told.of(article)));
        return new Again(claims);
    }

    Told told(Place place) {
        return claims.getOrDefault(place.key(), List.of()).get(place.place());
    }
}
