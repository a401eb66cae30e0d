package org.sitrep.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.text.Span;

/**
 * When an article was published: an interval with its reasons, never a bare guess.
 *
 * @param earliest first possible day, if known
 * @param latest last possible day, if known
 */
public record Published(Optional<LocalDate> earliest, Optional<LocalDate> latest, Basis basis, List<Reason> reasons) {

    /** Where the date comes from, the surest first. */
    public enum Basis {
        GIVEN,
        METADATA,
        HEADER,
        DATELINE,
        URL,
        INFERRED,
        UNKNOWN
    }

    /**
     * One piece of evidence for the interval.
     *
     * @param why one clause a reader understands
     * @param span the characters of the article it rests on, if any
     */
    public record Reason(String why, Optional<Span> span, Optional<LocalDate> earliest, Optional<LocalDate> latest) {}

    public Published {
        reasons = List.copyOf(reasons);
    }

    public static Published unknown() {
        return new Published(Optional.empty(), Optional.empty(), Basis.UNKNOWN, List.of());
    }

    /** A day stated by the user or by the input's metadata. */
    public static Published on(LocalDate day, Basis basis) {
        return new Published(Optional.of(day), Optional.of(day), basis, List.of());
    }

    /** The day of publication, when the interval is a single one. */
    public Optional<LocalDate> day() {
        return earliest.isPresent() && earliest.equals(latest) ? earliest : Optional.empty();
    }
}
