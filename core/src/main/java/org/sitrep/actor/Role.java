package org.sitrep.actor;

import java.util.Optional;
import org.sitrep.text.Span;

/**
 * What a person does for whom, as the article says it.
 *
 * @param title the words of the role ("acting spokeswoman", "Foreign Minister"), if the article gives any
 * @param affiliation the words for whom ("NATO", "Ukrainian"), if the article gives any
 */
public record Role(Optional<Span> title, Optional<Span> affiliation) {
    static final Role NONE = new Role(Optional.empty(), Optional.empty());

    boolean isEmpty() {
        return title.isEmpty() && affiliation.isEmpty();
    }
}
