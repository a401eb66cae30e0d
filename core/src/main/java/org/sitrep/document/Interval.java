package org.sitrep.document;

import java.time.LocalDate;
import java.util.Optional;

/** Days from {@code earliest} to {@code latest}, both inclusive; an absent end is open or unknown. */
public record Interval(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    public static final Interval UNKNOWN = new Interval(Optional.empty(), Optional.empty());

    public static Interval of(LocalDate earliest, LocalDate latest) {
        return new Interval(Optional.of(earliest), Optional.of(latest));
    }

    public static Interval on(LocalDate day) {
        return of(day, day);
    }

    public boolean isKnown() {
        return earliest.isPresent() || latest.isPresent();
    }
}
