package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.rule.Match;
import org.sitrep.text.Span;

/** Reads what the parts captured by a rule of {@code time.yaml} mean together. */
final class Interpreter {
    /** What may stand between "April" and "June 2014" when both lie in that year. */
    private static final Set<String> LINKS = Set.of("to", "through", "until", "till", "and", "or", "-", "–", ",");

    /** Between two hours of one day. */
    private static final Set<String> RANGE = Set.of("to", "through", "until", "till", "and", "-", "–");

    /** An hour without a day: of the day told of last. */
    static final Sense CLOCK = new Sense.Moved(Sense.Base.REF, 0, TimeUnit.DAY, Grain.DAY);

    private static final Pattern ENDED =
            Pattern.compile("\\s+(?:(?:that|which)\\s+)?(?:ended|ending|ends)\\s+(?:(?:on|in)\\s+)?");

    private final String text;
    private final TimeWords lexicon;
    private final CalendarSenses calendar;
    private final DistanceSenses distances;
    private final ClockTimes clocks;

    /** A sense and the words it is read from. */
    record Located(Span span, Sense sense) {}

    Interpreter(String text, TimeWords lexicon, Counts counts, Years years, TimeKinds kinds) {
        this.text = text;
        this.lexicon = lexicon;
        this.calendar = new CalendarSenses(counts, years);
        this.distances = new DistanceSenses(kinds);
        this.clocks = new ClockTimes(counts);
    }

    /** The times of all matches in text order: of each match one, two for a range, none for a guard. */
    List<Located> located(List<Match> matches) {
        List<Located> all = new ArrayList<>();
        for (Match match : matches) {
            Parts parts = new Parts(match, text, lexicon);
            Optional<Sense> sense = sense(parts);
            if (sense.isEmpty()) {
                continue;
            }
            all.add(new Located(match.capture("time").orElse(match.span()), sense.get()));
            Optional<Sense> until = calendar.until(parts, sense.get());
            until.ifPresent(end -> all.add(new Located(match.capture("until").orElseThrow(), end)));
        }
        return withEnds(withSharedDays(withSharedYears(all)));
    }

    /** The sense of a match; empty for a guard and for what turns out to be no time ("31 February"). */
    private Optional<Sense> sense(Parts parts) {
        Optional<Sense> core = switch (parts.match().rule().gives()) {
            case "calendar" -> calendar.of(parts);
            case "around" ->
                calendar.of(parts).map(day -> new Sense.Around(parts.has("weekend") ? Grain.WEEKEND : Grain.WEEK, day));
            case "moved" -> distances.moved(parts);
            case "shift" -> distances.shift(parts);
            case "window" -> distances.window(parts);
            case "duration" -> distances.duration(parts);
            case "from-date" -> calendar.of(parts).flatMap(date -> distances.from(parts, Optional.of(date)));
            case "from-event" -> distances.from(parts, Optional.empty());
            case "set" -> set(parts);
            case "same-part" -> calendar.year(parts).map(Sense.SamePart::new);
            case "latest-period" -> Optional.of(new Sense.LatestPeriod());
            case "clock" -> Optional.of(CLOCK);
            case "ref" ->
                parts.value("ref", "ref").map(value -> new Sense.Fixed(TimeMention.Type.DATE, value, Interval.UNKNOWN));
            case "ahead" -> Optional.of(new Sense.Fixed(TimeMention.Type.DATE, "FUTURE_REF", Interval.UNKNOWN));
            default -> Optional.empty();
        };
        return core.map(sense -> parts.has("fiscal") ? new Sense.Fiscal(sense) : sense)
                .map(sense -> timed(parts, sense))
                .map(sense -> edged(parts, sense));
    }

    private Optional<Sense> set(Parts parts) {
        double step = parts.has("step") ? calendar.ordinal(parts.lower("step")).orElse(2) : 1;
        Optional<String> value = parts.value("often", "often")
                .or(() -> calendar.cycle(parts).map(cycle -> cycle.symbol() + parts.partOfDay()))
                .or(() -> parts.unit()
                        .map(unit -> unit.duration(distances.count(parts).orElse(1.0) * step)))
                .or(() -> parts.span("part").map(span -> "XXXX-XX-XX" + parts.partOfDay()));
        return value.map(v -> new Sense.Fixed(TimeMention.Type.SET, v, Interval.UNKNOWN));
    }

    private Sense timed(Parts parts, Sense day) {
        String suffix = parts.has("clock") ? clocks.suffix(parts) : parts.partOfDay();
        return day instanceof Sense.Fixed || suffix.isEmpty() ? day : new Sense.Timed(day, suffix);
    }

    private static Sense edged(Parts parts, Sense sense) {
        return parts.value("edge", "edge")
                .<Sense>map(edge -> new Sense.Part(Sense.Edge.valueOf(edge.toUpperCase(Locale.ROOT)), sense))
                .orElse(sense);
    }

    /** "the quarter ended March 31": the day that follows ends the quarter. */
    private List<Located> withEnds(List<Located> all) {
        List<Located> ended = new ArrayList<>(all);
        for (int i = 0; i + 1 < all.size(); i++) {
            Located first = all.get(i);
            Located second = all.get(i + 1);
            boolean follows = second.span().start() > first.span().end()
                    && ENDED.matcher(text.substring(
                                    first.span().end(), second.span().start()))
                            .matches();
            if (follows && isQuarter(first.sense())) {
                ended.set(i, new Located(first.span(), new Sense.Ended(first.sense(), second.sense())));
            }
        }
        return ended;
    }

    /** The words between two times, in small letters; empty if nothing is. */
    private String between(Located first, Located second) {
        return second.span().start() <= first.span().end()
                ? ""
                : text.substring(first.span().end(), second.span().start())
                        .strip()
                        .toLowerCase(Locale.ROOT);
    }

    /** "between 10 p.m. and midnight on Sunday": the day is said once. */
    private List<Located> withSharedDays(List<Located> all) {
        List<Located> shared = new ArrayList<>(all);
        for (int i = all.size() - 2; i >= 0; i--) {
            Located first = shared.get(i);
            Located second = shared.get(i + 1);
            boolean linked = RANGE.contains(between(first, second));
            if (linked
                    && first.sense() instanceof Sense.Timed from
                    && from.day().equals(CLOCK)
                    && second.sense() instanceof Sense.Timed to) {
                shared.set(i, new Located(first.span(), new Sense.Timed(to.day(), from.suffix())));
            }
        }
        return shared;
    }

    private static boolean isQuarter(Sense sense) {
        Sense plain = sense instanceof Sense.Fiscal fiscal ? fiscal.whole() : sense;
        return (plain instanceof Sense.Moved moved && moved.unit() == TimeUnit.QUARTER)
                || (plain instanceof Sense.Cyclic cyclic && cyclic.cycle().kind() == Cycle.Kind.QUARTER)
                || (plain instanceof Sense.Exact exact && exact.period().grain() == Grain.QUARTER);
    }

    /** "from April to June 2014", "between Jan. 19 and Feb. 22, 2014": the year is said once. */
    private List<Located> withSharedYears(List<Located> all) {
        List<Located> shared = new ArrayList<>(all);
        for (int i = all.size() - 2; i >= 0; i--) {
            Located first = shared.get(i);
            Located second = shared.get(i + 1);
            String between = between(first, second);
            boolean linked = LINKS.contains(between) && !between.equals(",");
            if (linked
                    && first.sense() instanceof Sense.Cyclic cyclic
                    && second.sense() instanceof Sense.Exact exact
                    && (exact.period().grain() == Grain.DAY || exact.period().grain() == Grain.MONTH)) {
                int index = i;
                CalendarSenses.before(cyclic, exact.period())
                        .ifPresent(sense -> shared.set(index, new Located(first.span(), sense)));
            }
        }
        return shared;
    }
}
