package org.sitrep.dating;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.text.Span;

/**
 * Something that leaves only some days for the publication of an article.
 *
 * @param days those it leaves
 * @param rule what found it, in kebab case: {@code office-held}, {@code narrated-day}; docs/rules.md lists them
 * @param why one clause a reader understands
 * @param span the words it rests on; empty for what does not stand in the text, such as the article's address
 */
public record Constraint(Days days, Strength strength, String rule, String why, Optional<Span> span) {

    /** How far a constraint may be trusted where another says otherwise; the strongest first. */
    public enum Strength {
        /** The user or the input says when it was published. */
        GIVEN,
        /** The text says when it was published. */
        STATED,
        /** Its address holds the day. */
        ADDRESS,
        /** Nobody narrates what has not happened, or names what does not exist. */
        CERTAIN,
        /** What newspapers usually do: call by the office who holds it, speak of what lies ahead. */
        USUAL
    }

    Constraint(Days days, Strength strength, String rule, String why, Span span) {
        this(days, strength, rule, why, Optional.of(span));
    }

    static Constraint on(LocalDate day, Strength strength, String rule, String why, Span span) {
        return new Constraint(Days.between(day, day), strength, rule, why, span);
    }

    static Constraint since(LocalDate day, Strength strength, String rule, String why, Span span) {
        return new Constraint(Days.since(day), strength, rule, why, span);
    }
}
