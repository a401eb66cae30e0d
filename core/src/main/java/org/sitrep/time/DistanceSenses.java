package org.sitrep.time;

import java.util.Map;
import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.text.Span;

/** Senses of what is counted in units: "last month", "three weeks later", "the past year", "ten days". */
final class DistanceSenses {
    /** In which direction a word counts, and from where. */
    private enum Way {
        AGO(Sense.Base.DCT, -1),
        FROM_NOW(Sense.Base.DCT, 1),
        EARLIER(Sense.Base.REF, -1),
        LATER(Sense.Base.REF, 1);

        private final Sense.Base base;
        private final int sign;

        Way(Sense.Base base, int sign) {
            this.base = base;
            this.sign = sign;
        }
    }

    private static final Map<String, Way> WAYS = Map.of(
            "ago", Way.AGO,
            "from now", Way.FROM_NOW,
            "from today", Way.FROM_NOW,
            "hence", Way.FROM_NOW,
            "in", Way.FROM_NOW,
            "earlier", Way.EARLIER,
            "previously", Way.EARLIER,
            "later", Way.LATER);

    private static final Map<String, Way> SIDES = Map.of(
            "last", Way.AGO,
            "past", Way.AGO,
            "next", Way.FROM_NOW,
            "coming", Way.FROM_NOW,
            "previous", Way.EARLIER,
            "preceding", Way.EARLIER,
            "following", Way.LATER);

    private final TimeKinds kinds;

    DistanceSenses(TimeKinds kinds) {
        this.kinds = kinds;
    }

    /** "last month", "that night", "the following year". */
    Optional<Sense> moved(Parts parts) {
        Parts.Which which = parts.which("which").orElse(new Parts.Which(Sense.Base.REF, 0));
        if (parts.has("weekend")) {
            return Optional.of(new Sense.Moved(which.base(), which.count(), TimeUnit.WEEK, Grain.WEEKEND));
        }
        Optional<TimeUnit> unit = parts.unit().or(() -> parts.span("part").map(part -> TimeUnit.DAY));
        return unit.map(u -> new Sense.Moved(which.base(), which.count(), u, ownGrain(u)));
    }

    /** "last decade" is a decade; "two decades ago" is a year ({@link TimeUnit#grain}). */
    private static Grain ownGrain(TimeUnit unit) {
        return unit == TimeUnit.DECADE ? Grain.DECADE : unit == TimeUnit.CENTURY ? Grain.CENTURY : unit.grain();
    }

    /** "two days ago", "three weeks later", "a year earlier". */
    Optional<Sense> shift(Parts parts) {
        Optional<TimeUnit> unit = parts.unit();
        Way way = WAYS.get(String.join(" ", parts.lower("way").split("\\s+", -1)));
        if (unit.isEmpty() || way == null) {
            return Optional.empty();
        }
        Optional<Double> count = count(parts);
        if (count.isEmpty()) {
            return Optional.of(vague(unit.get(), way));
        }
        if (unit.get().isClock()) {
            return Optional.of(duration(unit.get().duration(count.get())));
        }
        if (unit.get() == TimeUnit.YEAR && count.get() == 1 && way.sign < 0) {
            boolean period = parts.match().span().in(parts.text()).endsWith("period");
            return Optional.of(new Sense.Compared(way.base, 1, period));
        }
        boolean whole = count.get() == Math.rint(count.get());
        Grain grain = whole ? unit.get().grain() : unit.get() == TimeUnit.WEEK ? Grain.DAY : Grain.MONTH;
        return Optional.of(new Sense.Moved(way.base, way.sign * count.get(), unit.get(), grain));
    }

    /** "years ago" is the past; "days later" says only how long. */
    private static Sense vague(TimeUnit unit, Way way) {
        return way.base == Sense.Base.REF
                ? duration(unit.someDuration())
                : new Sense.Fixed(TimeMention.Type.DATE, way.sign < 0 ? "PAST_REF" : "FUTURE_REF", Interval.UNKNOWN);
    }

    private static Sense duration(String value) {
        return new Sense.Fixed(TimeMention.Type.DURATION, value, Interval.UNKNOWN);
    }

    /** "Two days before Christmas", "a week after the ceasefire"; empty for a vague count. */
    Optional<Sense> from(Parts parts, Optional<Sense> date) {
        Optional<TimeUnit> unit = parts.unit();
        Optional<Double> count = count(parts);
        if (unit.isEmpty() || count.isEmpty()) {
            return unit.map(u -> duration(u.someDuration()));
        }
        double signed = parts.lower("way").equals("after") || parts.lower("way").equals("following")
                ? count.get()
                : -count.get();
        return date.<Sense>map(day -> new Sense.FromDate(day, signed, unit.get()))
                .or(() -> Optional.of(new Sense.FromEvent(
                        signed, unit.get(), parts.span("way").orElseThrow().end())));
    }

    /** How many units; one where the words leave the number out, empty where they are vague. */
    Optional<Double> count(Parts parts) {
        Optional<Span> span = parts.span("count");
        double half = parts.has("half-more") ? 0.5 : 0;
        if (span.isEmpty()) {
            boolean plural =
                    parts.lower("unit").endsWith("s") || parts.lower("unit").equals("millennia");
            return plural ? Optional.empty() : Optional.of(1 + half);
        }
        return kinds.count(span.get())
                .filter(count -> count.value().isPresent())
                .map(count -> count.value().getAsDouble() + half);
    }

    /** "the past five years". */
    Optional<Sense> window(Parts parts) {
        Optional<Double> count = count(parts);
        Way way = SIDES.get(parts.lower("side"));
        double signed = way == null ? 0 : way.sign * count.orElse(0.0);
        Sense.Base base = way == null ? Sense.Base.DCT : way.base;
        return parts.unit()
                .map(unit ->
                        new Sense.Window(count.map(unit::duration).orElse(unit.someDuration()), base, signed, unit));
    }

    /** "a month", "two and a half years", "several weeks". */
    Optional<Sense> duration(Parts parts) {
        Optional<Double> count = count(parts);
        return parts.unit().map(unit -> duration(count.map(unit::duration).orElse(unit.someDuration())));
    }
}
