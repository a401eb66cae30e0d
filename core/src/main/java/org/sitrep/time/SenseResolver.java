package org.sitrep.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;

/**
 * Turns senses into values and days.
 *
 * @param published the day from which relative expressions count
 * @param mentioned what the text mentioned before, the latest last
 * @param sentence index of the sentence of the expression
 */
record SenseResolver(Optional<LocalDate> published, List<Mentioned> mentioned, int sentence, Tense tense) {
    /**
     * News looks back and names the year of what is far off. So a coming day or month is meant instead of the past one
     * only where it is this many times nearer: 38 days against 327, but not 166 against 172. After a verb that says
     * which, it must be nearer still.
     */
    private static final int CLEARLY_NEARER = 2;

    private static final int CLEARLY_NEARER_AGAINST_TENSE = 5;

    /** How many sentences after a quarter its figures are still compared with "a year earlier". */
    private static final int COMPARED_SENTENCES = 4;

    /** A calendar period that was mentioned in a sentence. */
    record Mentioned(Period period, int sentence) {}

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
                period.map(Period::value).orElseGet(() -> Symbols.of(sense)),
                period.map(Period::interval).orElse(Interval.UNKNOWN),
                period);
    }

    private Interval interval(Sense.Window window) {
        Optional<LocalDate> base = window.base() == Sense.Base.REF ? lastDay() : published;
        if (base.isEmpty() || window.count() == 0) {
            return Interval.UNKNOWN;
        }
        LocalDate other = window.unit().shift(base.get(), window.count());
        return window.count() < 0 ? Interval.of(other, base.get()) : Interval.of(base.get(), other);
    }

    private Optional<LocalDate> lastDay() {
        return latest(period -> period.grain() == Grain.DAY).map(Period::start).or(() -> published);
    }

    private Optional<Period> latest(Predicate<Period> test) {
        return IntStream.iterate(mentioned.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> mentioned.get(i).period())
                .filter(test)
                .findFirst();
    }

    /** Early, mid and late are thirds; of a month its days 1-10, 11-20 and the rest. */
    private Interval part(Sense.Edge edge, Interval whole) {
        if (whole.earliest().isEmpty() || whole.latest().isEmpty()) {
            return whole;
        }
        LocalDate first = whole.earliest().get();
        LocalDate last = whole.latest().get();
        long third = (last.toEpochDay() - first.toEpochDay() + 1) / 3;
        Optional<LocalDate> today = published.filter(day -> !day.isBefore(first) && !day.isAfter(last));
        return switch (edge) {
            case EARLY -> third < 1 ? whole : Interval.of(first, first.plusDays(third - 1));
            case MID -> third < 1 ? whole : Interval.of(first.plusDays(third), first.plusDays(2 * third - 1));
            case LATE -> third < 1 ? whole : Interval.of(first.plusDays(2 * third), last);
            case BEFORE -> Interval.of(first, today.orElse(last));
            case AFTER -> Interval.of(today.orElse(first), last);
        };
    }

    private Optional<Period> period(Sense sense) {
        if (sense instanceof Sense.Exact exact) {
            return Optional.of(exact.period());
        }
        if (sense instanceof Sense.Moved moved) {
            return moved(moved);
        }
        if (sense instanceof Sense.Compared compared) {
            return compared(compared);
        }
        if (sense instanceof Sense.Around around) {
            return period(around.day()).map(day -> Period.containing(around.grain(), day.start()));
        }
        if (sense instanceof Sense.Cyclic cyclic) {
            return cyclic.within().isPresent()
                    ? period(cyclic.within().get())
                            .flatMap(frame -> cyclic.cycle().around(frame.start()))
                    : occurrence(cyclic);
        }
        return Optional.empty();
    }

    private Optional<Period> moved(Sense.Moved moved) {
        if (moved.base() == Sense.Base.REF) {
            boolean same = moved.unit() == TimeUnit.QUARTER && moved.count() == 0;
            Optional<Period> ref = latest(period ->
                    same ? period.grain() == Grain.QUARTER : period.grain().compareTo(moved.grain()) <= 0);
            if (ref.isPresent()) {
                LocalDate day = moved.unit().shift(ref.get().start(), moved.count());
                return Optional.of(Period.containing(moved.grain(), day));
            }
            if (same) {
                // A report on "the quarter" is on the last one that is over.
                return published.map(day -> Period.containing(Grain.QUARTER, day.minusMonths(3)));
            }
        }
        return published.map(
                day -> Period.containing(moved.grain(), moved.unit().shift(day, moved.count())));
    }

    /** Figures are compared with figures of the same season: of the same quarter, half or month of another year. */
    private Optional<Period> compared(Sense.Compared compared) {
        for (int i = mentioned.size() - 1; i >= 0; i--) {
            Mentioned before = mentioned.get(i);
            Grain grain = before.period().grain();
            int distance = sentence - before.sentence();
            boolean part = grain == Grain.QUARTER || grain == Grain.HALF;
            if ((part && distance <= COMPARED_SENTENCES) || (grain == Grain.MONTH && distance == 0)) {
                return Optional.of(before.period().shift(-compared.years(), TimeUnit.YEAR));
            }
        }
        return moved(new Sense.Moved(compared.base(), -compared.years(), TimeUnit.YEAR, Grain.YEAR));
    }

    private Optional<Period> occurrence(Sense.Cyclic cyclic) {
        Optional<LocalDate> anchor = cyclic.base() == Sense.Base.REF ? lastDay() : published;
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = anchor.get();
        Cycle cycle = cyclic.cycle();
        List<Period> near = IntStream.rangeClosed(-3, 3)
                .mapToObj(i -> switch (cycle.frame()) {
                    case WEEK -> today.plusWeeks(i);
                    case MONTH -> today.withDayOfMonth(1).plusMonths(i);
                    default -> today.withDayOfMonth(1).plusYears(i);
                })
                .flatMap(day -> cycle.around(day).stream())
                .filter(period -> cyclic.weekday() == 0
                        || cyclic.weekday() == period.start().getDayOfWeek().getValue())
                .toList();
        Optional<Period> begun =
                last(near.stream().filter(period -> !period.start().isAfter(today)));
        Optional<Period> open =
                near.stream().filter(period -> !period.end().isBefore(today)).findFirst();
        return switch (cyclic.way()) {
            case LAST -> last(near.stream().filter(period -> period.end().isBefore(today)));
            case NEXT ->
                near.stream().filter(period -> period.start().isAfter(today)).findFirst();
            case THIS -> cycle.isWeekly() ? tense == Tense.PAST ? begun : open : cycle.around(today);
            case OPEN ->
                cycle.isWeekly()
                        ? tense == Tense.FUTURE || tense == Tense.PRESENT ? open : begun
                        : nearest(begun, open, today);
        };
    }

    private static Optional<Period> last(Stream<Period> periods) {
        return periods.reduce((a, b) -> b);
    }

    private Optional<Period> nearest(Optional<Period> past, Optional<Period> future, LocalDate today) {
        if (past.isEmpty() || future.isEmpty()) {
            return past.or(() -> future);
        }
        long back = today.toEpochDay() - past.get().end().toEpochDay();
        long ahead = future.get().start().toEpochDay() - today.toEpochDay();
        if (tense == Tense.FUTURE) {
            return ahead <= CLEARLY_NEARER_AGAINST_TENSE * back || back <= 0 ? future : past;
        }
        int factor = tense == Tense.PAST ? CLEARLY_NEARER_AGAINST_TENSE : CLEARLY_NEARER;
        return back <= factor * ahead ? past : future;
    }
}
