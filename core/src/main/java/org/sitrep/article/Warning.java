package org.sitrep.article;

import java.util.Optional;
import org.sitrep.text.Span;

/**
 * Something a person should know about an input; bad input is data, never an exception.
 *
 * @param code short and stable, in kebab case: {@code not-english}
 * @param message what is wrong, where, and what to do next
 * @param span the characters meant, if it is about some
 */
public record Warning(String code, String message, Optional<Span> span) {
    public static Warning of(String code, String message) {
        return new Warning(code, message, Optional.empty());
    }
}
