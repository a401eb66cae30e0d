package org.sitrep.document;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sitrep.text.Span;

/**
 * A quantity as written: "at least 10", "dozens", "between 20 and 30", "nearly 1,000".
 *
 * @param span the number words without the bounding ones
 * @param bound the bounding words ("at least", "nearly"), if any
 * @param low smallest value the words allow
 * @param best the value named, if one is
 * @param high largest value the words allow
 * @param form what kind of expression it is
 */
public record NumberMention(
        Span span, Optional<Span> bound, OptionalDouble low, OptionalDouble best, OptionalDouble high, Form form) {
    /** Kinds of numeric expression. */
    public enum Form {
        CARDINAL,
        ORDINAL,
        PERCENT,
        MONEY,
        /** "dozens", "hundreds", "several". */
        VAGUE,
        /** "a third", "two-thirds", "one in five", "half the": values are parts of one. */
        SHARE
    }
}
