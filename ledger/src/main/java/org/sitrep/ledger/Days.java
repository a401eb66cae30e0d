package org.sitrep.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sitrep.document.Interval;

/** Days as people write them (EDTF level 0): 2031-03-04, 2031-03, 2031, or two of these with {@code ..} between them, one of which may be left out. */
public final class Days {
    private static final String BETWEEN = "..";

    private Days() {}

    /** From the first day to the last; nothing if it is not so written. */
    public static Optional<Interval> of(String written) {
        int dots = written.indexOf(BETWEEN);
        if (dots < 0) {
            return one(written);
        }
        String first = written.substring(0, dots);
        String last = written.substring(dots + BETWEEN.length());
        Optional<Interval> from = one(first);
        Optional<Interval> to = one(last);
        boolean wrong = (from.isEmpty() && !first.isEmpty()) || (to.isEmpty() && !last.isEmpty());
        Interval whole = new Interval(from.flatMap(Interval::earliest), to.flatMap(Interval::latest));
        boolean turned = whole.earliest().isPresent()
                && whole.latest().isPresent()
                && whole.latest().get().isBefore(whole.earliest().get());
        return wrong || turned || !whole.isKnown() ? Optional.empty() : Optional.of(whole);
    }

    private static Optional<Interval> one(String part) {
        try {
            return Optional.of(
                    switch (part.length()) {
                        case 4 -> {
                            int year = Integer.parseInt(part);
                            yield Interval.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                        }
                        case 7 -> {
                            YearMonth month = YearMonth.parse(part);
                            yield Interval.of(month.atDay(1), month.atEndOfMonth());
                        }
                        default -> Interval.on(LocalDate.parse(part));
                    });
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The days as {@link #of} reads them; empty if none is known. */
    public static String written(Interval interval) {
        String first = interval.earliest().map(LocalDate::toString).orElse("");
        String last = interval.latest().map(LocalDate::toString).orElse("");
        return first.equals(last) ? first : first + BETWEEN + last;
    }
}
