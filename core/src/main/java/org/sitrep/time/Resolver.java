package org.sitrep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;

/**
 * Turns senses into values and days.
 *
 * @param published the day from which relative expressions count
 * @param mentioned the calendar periods that the text mentioned before, the latest last
 */
record Resolver(Optional<LocalDate> published, List<Period> mentioned, Tense tense) {

    /**
     * What a time expression stands for.
     *
     * @param period its calendar period, if it has one that is known
     */
    record Resolved(TimeMention.Type type, String value, Interval interval, Optional<Period> period) {}

    Resolved resolve(Sense sense) {
        if (sense instanceof Sense.Fixed fixed) {
            return new Resolved(fixed.type(), fixed.value(), fixed.interval(), Optional.empty());
        }
        if (sense instanceof Sense.Window window) {
            return new Resolved(TimeMention.Type.DURATION, window.value(), interval(window), Optional.empty());
        }
        if (sense instanceof Sense.Part part) {
            Resolved whole = resolve(part.whole());
            return new Resolved(whole.type(), whole.value(), part(part.edge(), whole.interval()), whole.period());
        }
        if (sense instanceof Sense.Timed timed) {
            Resolved day = resolve(timed.day());
            boolean clear = day.period().map(p -> p.grain() == Grain.DAY).orElse(true);
            String suffix = clear ? timed.suffix() : "";
            return new Resolved(TimeMention.Type.TIME, day.value() + suffix, day.interval(), day.period());
        }
        Optional<Period> period = period(sense);
        return new Resolved(
                TimeMention.Type.DATE,
                period.map(Period::value).orElseGet(() -> symbol(sense)),
                period.map(Period::interval).orElse(Interval.UNKNOWN),
                period);
    }

    private Interval interval(Sense.Window window) {
        Optional<LocalDate> base = base(window.base());
        if (base.isEmpty() || window.count() == 0) {
            return Interval.UNKNOWN;
        }
        LocalDate other = window.unit().shift(base.get(), window.count());
        return window.count() < 0 ? Interval.of(other, base.get()) : Interval.of(base.get(), other);
    }

    private Optional<LocalDate> base(Sense.Base base) {
        return base == Sense.Base.REF && !mentioned.isEmpty()
                ? Optional.of(mentioned.get(mentioned.size() - 1).start())
                : published;
    }

    /** Early, mid and late are thirds; of a month its days 1-10, 11-20 and the rest. */
    private Interval part(Sense.Edge edge, Interval whole) {
        if (whole.earliest().isEmpty() || whole.latest().isEmpty()) {
            return whole;
        }
        LocalDate first = whole.earliest().get();
        LocalDate last = whole.latest().get();
        long third = (last.toEpochDay() - first.toEpochDay() + 1) / 3;
        return switch (edge) {
            case EARLY -> third < 1 ? whole : Interval.of(first, first.plusDays(third - 1));
            case MID -> third < 1 ? whole : Interval.of(first.plusDays(third), first.plusDays(2 * third - 1));
            case LATE -> third < 1 ? whole : Interval.of(first.plusDays(2 * third), last);
            case BEFORE ->
                Interval.of(
                        first, published.filter(day -> within(day, first, last)).orElse(last));
            case AFTER ->
                Interval.of(published.filter(day -> within(day, first, last)).orElse(first), last);
        };
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private Optional<Period> period(Sense sense) {
        if (sense instanceof Sense.Exact exact) {
            return Optional.of(exact.period());
        }
        if (sense instanceof Sense.Moved moved) {
            return moved(moved);
        }
        if (sense instanceof Sense.Cyclic cyclic) {
            return cyclic.within().isPresent()
                    ? period(cyclic.within().get()).flatMap(frame -> inside(cyclic.cycle(), frame))
                    : occurrence(cyclic);
        }
        return Optional.empty();
    }

    private static Optional<Period> inside(Cycle cycle, Period frame) {
        return cycle.frame().compareTo(frame.grain()) <= 0 || frame.grain() == Grain.DAY
                ? cycle.around(frame.start())
                : Optional.empty();
    }

    /**
     * "a year earlier" after a quarter or a month is that quarter or month of another year: figures are compared with
     * figures of the same season.
     */
    private Optional<Period> moved(Sense.Moved moved) {
        if (moved.base() == Sense.Base.REF) {
            for (int i = mentioned.size() - 1; i >= 0; i--) {
                Period ref = mentioned.get(i);
                if (ref.grain().compareTo(moved.grain()) <= 0) {
                    Grain grain = isCompared(moved, ref) ? ref.grain() : moved.grain();
                    return Optional.of(Period.containing(grain, moved.unit().shift(ref.start(), moved.count())));
                }
            }
        }
        return published.map(
                day -> Period.containing(moved.grain(), moved.unit().shift(day, moved.count())));
    }

    private static boolean isCompared(Sense.Moved moved, Period ref) {
        return moved.unit() == TimeUnit.YEAR
                && moved.count() != 0
                && (ref.grain() == Grain.QUARTER || ref.grain() == Grain.MONTH || ref.grain() == Grain.HALF);
    }

    private Optional<Period> occurrence(Sense.Cyclic cyclic) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = published.get();
        List<Period> near = new ArrayList<>();
        for (int i = -2; i <= 2; i++) {
            LocalDate around = cyclic.cycle().isWeekly()
                    ? today.plusWeeks(i)
                    : cyclic.cycle().frame() == Grain.MONTH
                            ? today.withDayOfMonth(1).plusMonths(i)
                            : today.plusYears(i);
            cyclic.cycle().around(around).ifPresent(near::add);
        }
        Optional<Period> last = latest(near, period -> period.end().isBefore(today));
        Optional<Period> begun = latest(near, period -> !period.start().isAfter(today));
        Optional<Period> next = earliest(near, period -> period.start().isAfter(today));
        Optional<Period> open = earliest(near, period -> !period.end().isBefore(today));
        return switch (cyclic.way()) {
            case LAST -> last;
            case NEXT -> next;
            case THIS ->
                cyclic.cycle().isWeekly()
                        ? tense == Tense.PAST ? begun : open
                        : cyclic.cycle().around(today);
            case OPEN ->
                tense == Tense.PAST || (tense == Tense.UNKNOWN && cyclic.cycle().isWeekly())
                        ? begun
                        : tense == Tense.FUTURE ? open : nearest(begun, open, today);
        };
    }

    private static Optional<Period> latest(List<Period> periods, java.util.function.Predicate<Period> test) {
        return periods.stream().filter(test).reduce((a, b) -> b);
    }

    private static Optional<Period> earliest(List<Period> periods, java.util.function.Predicate<Period> test) {
        return periods.stream().filter(test).findFirst();
    }

    /** News looks back: without a tense a coming month or day is meant only if it is this many times nearer. */
    private static final int CLEARLY_NEARER = 3;

    private static Optional<Period> nearest(Optional<Period> past, Optional<Period> future, LocalDate today) {
        if (past.isEmpty() || future.isEmpty()) {
            return past.or(() -> future);
        }
        long back = today.toEpochDay() - past.get().end().toEpochDay();
        long ahead = future.get().start().toEpochDay() - today.toEpochDay();
        return back <= CLEARLY_NEARER * ahead ? past : future;
    }

    /**
     * The value while the day of publication is unknown: {@code DCT-1M} one month before it, {@code REF+3D} three days
     * after the time mentioned last, {@code DCT-1Y-Q3} the third quarter of last year. Years may be counted in
     * E (decades) and C (centuries).
     */
    static String symbol(Sense sense) {
        if (sense instanceof Sense.Cyclic cyclic) {
            String own = cyclic.cycle().symbol();
            int inner = cyclic.cycle().isWeekly() ? "XXXX-WXX".length() : "XXXX".length();
            return cyclic.within()
                    .map(within -> symbol(within) + own.substring(inner))
                    .orElse(own);
        }
        if (sense instanceof Sense.Moved moved) {
            double count = moved.count() * (moved.unit() == TimeUnit.FORTNIGHT ? 2 : 1);
            String number = count == Math.rint(count)
                    ? String.format(Locale.ROOT, "%+d", (long) count)
                    : String.format(Locale.ROOT, "%+.1f", count);
            return moved.base() + number + letter(moved);
        }
        return sense instanceof Sense.Exact exact ? exact.period().value() : "";
    }

    private static String letter(Sense.Moved moved) {
        return switch (moved.grain()) {
            case WEEKEND -> "WE";
            case DECADE -> "E";
            case CENTURY -> "C";
            default ->
                switch (moved.unit()) {
                    case SECOND, MINUTE, HOUR -> "T" + moved.unit().name().charAt(0);
                    case DECADE -> "E";
                    case CENTURY, MILLENNIUM -> "C";
                    default -> moved.unit().name().substring(0, 1).replace('F', 'W');
                };
        };
    }
}
