package org.sitrep.ledger.entry;

/**
 * Where a claim stands, for who does not hold its article.
 *
 * @param key of its article
 * @param place among the claims of its reading
 */
public record Place(String key, int place) implements Comparable<Place> {
    public static Place of(Told told) {
        return new Place(told.source().key(), told.place());
    }

    /** As {@link Told} is compared. */
    @Override
    public int compareTo(Place other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : Integer.compare(place, other.place);
    }
}
