package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of days: stretches in order, none touching another. Open ends reach to {@link LocalDate#MIN} and {@link
 * LocalDate#MAX}.
 */
public record Days(List<Stretch> stretches) {
    /** From {@code first} to {@code last}, both inclusive. */
    public record Stretch(LocalDate first, LocalDate last) {
        public Stretch {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(first + ".." + last + " is no stretch of days");
            }
        }
    }

    public static final Days ALL = between(LocalDate.MIN, LocalDate.MAX);
    public static final Days NONE = new Days(List.of());

    public Days {
        stretches = List.copyOf(stretches);
    }

    public static Days between(LocalDate first, LocalDate last) {
        return new Days(List.of(new Stretch(first, last)));
    }

    public static Days since(LocalDate first) {
        return between(first, LocalDate.MAX);
    }

    public static Days until(LocalDate last) {
        return between(LocalDate.MIN, last);
    }

    /** All days of some stretches, which may overlap. */
    public static Days of(List<Stretch> stretches) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next :
                stretches.stream().sorted(Comparator.comparing(Stretch::first)).toList()) {
            int end = merged.size() - 1;
            if (end >= 0 && touches(merged.get(end), next)) {
                Stretch before = merged.get(end);
                merged.set(end, new Stretch(before.first(), later(before.last(), next.last())));
            } else {
                merged.add(next);
            }
        }
        return new Days(merged);
    }

    private static boolean touches(Stretch before, Stretch next) {
        return before.last().equals(LocalDate.MAX)
                || !next.first().isAfter(before.last().plusDays(1));
    }

    /** The days in both. */
    public Days and(Days other) {
        List<Stretch> common = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < stretches.size() && k < other.stretches.size()) {
            Stretch a = stretches.get(i);
            Stretch b = other.stretches.get(k);
            LocalDate first = later(a.first(), b.first());
            LocalDate last = a.last().isBefore(b.last()) ? a.last() : b.last();
            if (!last.isBefore(first)) {
                common.add(new Stretch(first, last));
            }
            if (a.last().isBefore(b.last())) {
                i++;
            } else {
                k++;
            }
        }
        return new Days(common);
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** The first day; empty if there is none, or if it is open. */
    public Optional<LocalDate> earliest() {
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(stretches.get(0).first()).filter(day -> !day.equals(LocalDate.MIN));
    }

    /** The last day; empty if there is none, or if it is open. */
    public Optional<LocalDate> latest() {
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(stretches.get(stretches.size() - 1).last()).filter(day -> !day.equals(LocalDate.MAX));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
