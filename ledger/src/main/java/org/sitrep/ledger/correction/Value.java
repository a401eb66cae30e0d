package org.sitrep.ledger.correction;

import java.util.Optional;

/**
 * What a field is to be.
 *
 * @param text a constant in lower case, a number, days, the words of a party or place, or the name of an actor
 * @param place where these words stand in the article, if they do
 * @param actor id of an actor
 */
public record Value(String text, Optional<Place> place, Optional<String> actor) {
    /** A range of an article, in code points. */
    public record Place(int start, int end) {}

    static Value of(String text) {
        return new Value(text, Optional.empty(), Optional.empty());
    }
}
