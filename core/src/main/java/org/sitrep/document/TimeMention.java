package org.sitrep.document;

import org.sitrep.text.Span;

/**
 * A time expression (TIMEX3).
 *
 * @param value TIMEX3 value, such as {@code 2015-02}, {@code P1M}, {@code XXXX-WXX-3}
 * @param interval the days it covers; unknown while it has no anchor
 */
public record TimeMention(Span span, Type type, String value, Interval interval) {
    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
