package org.sitrep.claim;

import java.util.Optional;
import org.sitrep.document.ActorMention;
import org.sitrep.text.Span;

/**
 * Whoever takes part in a claim: its words, and the actor they stand for where that is known.
 *
 * @param actor id of the actor
 * @param name canonical name of the actor, else the words
 */
public record Party(Span span, Optional<String> actor, String name) {
    public static Party of(ActorMention mention) {
        return new Party(mention.span(), mention.actor(), mention.name());
    }
}
