package org.sitrep.place;

import java.util.Optional;

/**
 * What is known of a name that is used as a place.
 *
 * @param place the place, where it is sure which is meant
 * @param country ISO 3166-1 alpha-2, where at least that is sure
 */
record Resolved(Optional<Place> place, Optional<String> country) {
    static final Resolved UNKNOWN = new Resolved(Optional.empty(), Optional.empty());

    static Resolved to(Place place) {
        String code = place.country();
        return new Resolved(Optional.of(place), code.isEmpty() ? Optional.empty() : Optional.of(code));
    }

    /** Of a name that the text puts where no place of the name is known. */
    static Resolved in(Spot elsewhere) {
        return elsewhere.elsewhere() == null || elsewhere.elsewhere().isEmpty() ? UNKNOWN : in(elsewhere.elsewhere());
    }

    static Resolved in(String country) {
        return new Resolved(Optional.empty(), Optional.of(country));
    }
}
