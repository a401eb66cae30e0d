package org.sitrep.ledger.strip;

import java.util.HashSet;
import java.util.Set;
import org.sitrep.claim.Position;
import org.sitrep.ledger.entry.Fields;
import org.sitrep.ledger.entry.Named;
import org.sitrep.ledger.entry.Told;

/**
 * What a position is about: the words of its object, without the names of who takes part.
 *
 * @param words in small letters, without those that mean little
 * @param names of the object
 */
record Matter(Set<String> words, Named names) {
    /** Of the fewer words so many must be in the other; set by reason: half of a short object is its head. */
    private static final double SHARED = 0.5;
    /** One word is shared by chance. */
    private static final int FEWEST = 2;

    static Matter of(Told told) {
        Position position = (Position) told.claim();
        Set<String> words = new HashSet<>();
        position.object().ifPresent(object -> words.addAll(Fields.words(told, object)));
        words.removeAll(Fields.words(told, position.holder().span()));
        position.toward().ifPresent(toward -> words.removeAll(Fields.words(told, toward.span())));
        return new Matter(words, Named.of(told, position.object().stream().toList()));
    }

    /** Whether both speak of the same: of the target itself, or with shared words of two objects, neither of which names what the other does not. */
    boolean isSame(Matter other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return words.isEmpty() && other.words.isEmpty();
        }
        return !names.part(other.names)
                && shared(other).size() >= FEWEST
                && Fields.containment(words, other.words) >= SHARED;
    }

    Set<String> shared(Matter other) {
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(other.words);
        return shared;
    }
}
