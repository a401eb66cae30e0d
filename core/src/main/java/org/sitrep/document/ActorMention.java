package org.sitrep.document;

import java.util.Optional;
import org.sitrep.text.Span;

/**
 * Someone or something that can act or speak.
 *
 * @param head index into {@link Document#tokens()} of the head word
 * @param actor id in the actor list or of this article, if it was resolved
 * @param name canonical name where resolved, else the words
 * @param sector PLOVER sector code, if known
 * @param country ISO 3166-1 alpha-2, if known
 */
public record ActorMention(
        Span span,
        int head,
        Optional<String> actor,
        String name,
        Type type,
        Optional<String> sector,
        Optional<String> country) {
    /** What an actor is; {@code COLLECTIVE} are members taken together ("Allies"), {@code DOCUMENT} a text that speaks. */
    public enum Type {
        COUNTRY,
        GOVERNMENT,
        ORGANIZATION,
        GROUP,
        PERSON,
        COLLECTIVE,
        DOCUMENT
    }
}
