package org.sitrep.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.time.Background.Place;

/**
 * Turns senses into values and days.
 *
 * @param published the day from which relative expressions count
 * @param background what the text mentioned before
 * @param sentence index of the sentence of the expression
 * @param certain whether the tense is the very verb's that the expression hangs on
 */
record SenseResolver(Optional<LocalDate> published, Background background, int sentence, Tense tense, boolean certain) {
    /**
     * News looks back and names the year of what is far off. So a coming day or month is meant instead of the past one
     * only where it is this many times nearer: 38 days against 327, but not 166 against 172. After a verb that says
     * which, it must be nearer still.
     */
    private static final int CLEARLY_NEARER = 2;

    private static final int CLEARLY_NEARER_AGAINST_TENSE = 5;

    private static final int MONTHS_OF_QUARTER = 3;
    /** The day so long before the end of a quarter, in whatever week it ends, lies in the calendar's quarter of most of it. */
    private static final int HALF_QUARTER = 45;
    /** How far a fiscal year may lie from the calendar's. */
    private static final int FISCAL_MONTHS = 11;

    /**
     * What a time expression stands for.
     *
     * @param place its calendar period, if it has one that is known
     */
    record Resolved(TimeMention.Type type, String value, Interval interval, Optional<Place> place) {}

    /** The same, counted from another day. */
    SenseResolver from(Optional<LocalDate> day) {
        return new SenseResolver(day, background, sentence, tense, certain);
    }

    Resolved resolve(Sense sense) {
        if (sense instanceof Sense.Fixed fixed) {
            return new Resolved(fixed.type(), fixed.value(), fixed.interval(), Optional.empty());
        }
        if (sense instanceof Sense.FromEvent event) {
            String length = event.unit().duration(Math.abs(event.count()));
            return new Resolved(TimeMention.Type.DURATION, length, Interval.UNKNOWN, Optional.empty());
        }
        if (sense instanceof Sense.Window window) {
            return new Resolved(TimeMention.Type.DURATION, window.value(), interval(window), Optional.empty());
        }
        if (sense instanceof Sense.Part part) {
            Resolved whole = resolve(part.whole());
            return new Resolved(whole.type(), whole.value(), part(part.edge(), whole.interval()), whole.place());
        }
        if (sense instanceof Sense.Timed timed) {
            Resolved day = resolve(timed.day());
            boolean clear =
                    day.place().map(p -> p.period().grain() == Grain.DAY).orElse(true);
            String suffix = clear ? timed.suffix() : "";
            return new Resolved(TimeMention.Type.TIME, day.value() + suffix, day.interval(), day.place());
        }
        boolean reported = sense instanceof Sense.SamePart
                || sense instanceof Sense.LatestPeriod
                || (sense instanceof Sense.Compared compared && compared.ofPeriod());
        Optional<String> length = reported ? background.length() : Optional.empty();
        if (length.isPresent()) {
            return new Resolved(TimeMention.Type.DURATION, length.get(), Interval.UNKNOWN, Optional.empty());
        }
        Optional<Place> place = place(sense).filter(at -> !contradicts(sense, at));
        return new Resolved(
                TimeMention.Type.DATE,
                place.filter(at -> !isIslamic(sense))
                        .map(at -> at.period().value())
                        .orElseGet(() -> Symbols.of(sense)),
                place.map(Place::interval).orElse(Interval.UNKNOWN),
                place);
    }

    /** "He died three days later", and no day before it is known: three days after what is told of is not after it was told. */
    private boolean contradicts(Sense sense, Place place) {
        return tense == Tense.PAST
                && sense instanceof Sense.Moved moved
                && moved.base() == Sense.Base.REF
                && published.filter(day -> place.period().start().isAfter(day)).isPresent();
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
        return background
                .latest(period -> period.grain() == Grain.DAY)
                .map(day -> day.period().start())
                .or(() -> published);
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

    private Optional<Place> place(Sense sense) {
        if (sense instanceof Sense.Exact exact) {
            return Optional.of(Place.of(exact.period()));
        }
        if (sense instanceof Sense.Moved moved) {
            return moved(moved);
        }
        if (sense instanceof Sense.Compared compared) {
            return compared(compared);
        }
        if (sense instanceof Sense.SamePart same) {
            return samePart(same);
        }
        if (sense instanceof Sense.LatestPeriod) {
            return background.part();
        }
        if (sense instanceof Sense.FromDate from) {
            return place(from.date())
                    .map(date -> from.unit().shift(date.period().start(), from.count()))
                    .map(day -> Place.of(Period.containing(from.unit().grain(), day)));
        }
        if (sense instanceof Sense.Ended ended) {
            return ended(ended);
        }
        if (sense instanceof Sense.Fiscal fiscal) {
            return fiscal(fiscal);
        }
        if (sense instanceof Sense.Around around) {
            return place(around.day())
                    .map(day -> Period.containing(around.grain(), day.period().start()))
                    .map(Place::of);
        }
        if (sense instanceof Sense.Cyclic cyclic) {
            Optional<Period> found = cyclic.within().isPresent()
                    ? place(cyclic.within().get())
                            .flatMap(frame ->
                                    cyclic.cycle().around(frame.period().start()))
                    : occurrence(cyclic);
            return isIslamic(cyclic)
                    ? found.map(at -> new Place(
                            at, IslamicDays.days(at.start(), cyclic.cycle().holiday())))
                    : found.map(Place::of);
        }
        return Optional.empty();
    }

    private static boolean isIslamic(Sense sense) {
        return sense instanceof Sense.Cyclic cyclic && cyclic.cycle().isIslamic();
    }

    private Optional<Place> moved(Sense.Moved moved) {
        if (moved.base() == Sense.Base.REF) {
            boolean same = moved.unit() == TimeUnit.QUARTER && moved.count() == 0;
            Optional<Place> ref = background.latest(period ->
                    same ? period.grain() == Grain.QUARTER : period.grain().compareTo(moved.grain()) <= 0);
            if (ref.isPresent() && same) {
                return ref;
            }
            if (ref.isPresent()) {
                LocalDate day = moved.unit().shift(ref.get().period().start(), moved.count());
                return Optional.of(Place.of(Period.containing(moved.grain(), day)));
            }
            if (same) {
                // A report on "the quarter" is on the last one that is over.
                return published.map(
                        day -> Place.of(Period.containing(Grain.QUARTER, day.minusMonths(MONTHS_OF_QUARTER))));
            }
        }
        return published.map(day ->
                Place.of(Period.containing(moved.grain(), moved.unit().shift(day, moved.count()))));
    }

    /** Figures are compared with figures of the same season: of the same quarter, half or month of another year. */
    private Optional<Place> compared(Sense.Compared compared) {
        return background
                .compared(sentence)
                .map(place -> place.shift(-compared.years()))
                .or(() -> moved(new Sense.Moved(compared.base(), -compared.years(), TimeUnit.YEAR, Grain.YEAR)));
    }

    private Optional<Place> samePart(Sense.SamePart same) {
        Optional<Place> year = place(same.year());
        Optional<Place> part = background.part();
        return part.isPresent() && year.isPresent()
                ? part.map(place -> place.shift(year(year.get()) - year(place)))
                : year;
    }

    private static int year(Place place) {
        return place.period().start().getYear();
    }

    /** A quarter whose last day the text names; the fiscal quarter that the text is about, if it has named one. */
    private Optional<Place> ended(Sense.Ended ended) {
        Optional<LocalDate> last = place(ended.end())
                .filter(end -> end.period().grain() == Grain.DAY || end.period().grain() == Grain.MONTH)
                .flatMap(end -> end.interval().latest());
        if (last.isEmpty()) {
            return place(ended.quarter());
        }
        Sense plain = ended.quarter() instanceof Sense.Fiscal fiscal ? fiscal.whole() : ended.quarter();
        Optional<Period> period = plain instanceof Sense.Moved
                ? Optional.of(background
                        .part()
                        .filter(part -> !part.interval().isKnown())
                        .map(Place::period)
                        .orElse(Period.containing(Grain.QUARTER, last.get().minusDays(HALF_QUARTER))))
                : plain instanceof Sense.Cyclic cyclic
                        ? cyclic.cycle().around(last.get())
                        : place(plain).map(Place::period);
        return period.map(quarter ->
                new Place(quarter, Interval.of(last.get().plusDays(1).minusMonths(MONTHS_OF_QUARTER), last.get())));
    }

    /** A fiscal year may begin in any month, and a part of one is anywhere. */
    private Optional<Place> fiscal(Sense.Fiscal fiscal) {
        return place(fiscal.whole()).map(place -> {
            Period year = place.period();
            return new Place(
                    year,
                    year.grain() == Grain.YEAR
                            ? Interval.of(
                                    year.start().minusMonths(FISCAL_MONTHS),
                                    year.end().plusMonths(FISCAL_MONTHS))
                            : Interval.UNKNOWN);
        });
    }

    private Optional<Period> occurrence(Sense.Cyclic cyclic) {
        Optional<LocalDate> anchor = cyclic.base() == Sense.Base.REF ? lastDay() : published;
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = anchor.get();
        Cycle cycle = cyclic.cycle();
        List<Period> near = cycle.near(today)
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
        if (certain && (tense == Tense.PAST || tense == Tense.FUTURE)) {
            return tense == Tense.PAST ? past : future;
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
