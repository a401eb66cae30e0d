package org.sitrep.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.rule.Match;
import org.sitrep.text.Span;

/** Reads what the parts captured by a rule of {@code time.yaml} mean together. */
final class Interpreter {
    private final String text;
    private final TimeWords lexicon;
    private final Counts counts;
    private final Years years;
    private final TimeKinds kinds;

    Interpreter(String text, TimeWords lexicon, Counts counts, Years years, TimeKinds kinds) {
        this.text = text;
        this.lexicon = lexicon;
        this.counts = counts;
        this.years = years;
        this.kinds = kinds;
    }

    /** The sense of a match; empty for a guard and for what turns out to be no time ("31 February"). */
    Optional<Sense> sense(Match match) {
        Optional<Sense> core = switch (match.rule().gives()) {
            case "calendar" -> calendar(match);
            case "moved" -> moved(match);
            case "shift", "comparison" -> shift(match);
            case "window" -> window(match);
            case "duration" -> duration(match);
            case "set" -> set(match);
            case "clock" -> Optional.of(new Sense.Moved(Sense.Base.REF, 0, TimeUnit.DAY, Grain.DAY));
            case "ref" ->
                words(match, "ref").flatMap(ref -> lexicon.value("ref", ref)).map(Interpreter::ref);
            default -> Optional.empty();
        };
        return core.flatMap(sense -> timed(match, sense)).map(sense -> edged(match, sense));
    }

    private Optional<String> words(Match match, String capture) {
        return match.capture(capture).map(span -> span.in(text));
    }

    static Sense ref(String value) {
        return new Sense.Fixed(TimeMention.Type.DATE, value, Interval.UNKNOWN);
    }

    private Sense edged(Match match, Sense sense) {
        return words(match, "edge")
                .flatMap(edge -> lexicon.value("edge", edge))
                .<Sense>map(edge -> new Sense.Part(Sense.Edge.valueOf(edge.toUpperCase(Locale.ROOT)), sense))
                .orElse(sense);
    }

    // --- calendar ---

    private Optional<Sense> calendar(Match match) {
        Optional<String> numeric = words(match, "numeric");
        if (numeric.isPresent()) {
            return numeric(numeric.get());
        }
        if (match.capture("deictic").isPresent()) {
            return words(match, "deictic")
                    .flatMap(word -> lexicon.number("day", word))
                    .map(days -> new Sense.Moved(Sense.Base.DCT, days, TimeUnit.DAY, Grain.DAY));
        }
        if (match.capture("decade").isPresent()) {
            return words(match, "decade").flatMap(years::decade).map(year -> exact(Grain.DECADE, year));
        }
        if (match.capture("century").isPresent()) {
            return words(match, "century")
                    .flatMap(word -> counts.ordinal(word.toLowerCase(Locale.ROOT)))
                    .filter(number -> number > 0 && number < 100)
                    .map(number -> exact(Grain.CENTURY, number * 100 - 100));
        }
        Optional<Cycle> cycle = cycle(match);
        OptionalInt year = year(match);
        if (cycle.isEmpty()) {
            return year.isPresent() ? Optional.of(exact(Grain.YEAR, year.getAsInt())) : Optional.empty();
        }
        if (year.isPresent()) {
            Cycle known = cycle.get();
            return known.isWeekly()
                    ? Optional.of(new Sense.Cyclic(known, Sense.Way.OPEN, Optional.empty()))
                    : known.around(LocalDate.of(year.getAsInt(), 1, 1)).map(Sense.Exact::new);
        }
        return cyclic(match, cycle.get());
    }

    private static Sense exact(Grain grain, int year) {
        return new Sense.Exact(new Period(grain, LocalDate.of(year, 1, 1)));
    }

    private static Optional<Sense> numeric(String digits) {
        int time = digits.indexOf('T');
        String date = time < 0 ? digits : digits.substring(0, time);
        return Dates.of(date)
                .map(days -> days.earliest().equals(days.latest())
                        ? new Sense.Exact(Period.day(days.earliest().orElseThrow()))
                        : new Sense.Fixed(TimeMention.Type.DATE, date.substring(date.length() - 4) + "-XX-XX", days));
    }

    private Optional<Sense> cyclic(Match match, Cycle cycle) {
        if (!cycle.isWeekly() && cycle.kind() != Cycle.Kind.HOLIDAY && !isPossible(cycle)) {
            return Optional.empty();
        }
        Optional<Sense> within = words(match, "within").flatMap(this::which).map(which -> {
            Grain grain = cycle.frame();
            TimeUnit unit = grain == Grain.WEEK ? TimeUnit.WEEK : grain == Grain.MONTH ? TimeUnit.MONTH : TimeUnit.YEAR;
            return new Sense.Moved(which.base(), which.count(), unit, grain);
        });
        Optional<Which> which = words(match, "which").flatMap(this::which);
        if (within.isEmpty() && which.isPresent() && which.get().base() == Sense.Base.REF && cycle.isWeekly()) {
            // "the following Monday" is a Monday after the time mentioned, not one of a week.
            return Optional.of(new Sense.Cyclic(cycle, way(which.get().count()), Optional.empty()));
        }
        Sense.Way way = which.map(w -> way(w.count())).orElse(Sense.Way.OPEN);
        return Optional.of(new Sense.Cyclic(cycle, way, within));
    }

    /** 2000 is a leap year: whatever is no date then never is. */
    private static boolean isPossible(Cycle cycle) {
        return cycle.around(LocalDate.of(2000, 1, 1)).isPresent();
    }

    private static Sense.Way way(double count) {
        return count < 0 ? Sense.Way.LAST : count > 0 ? Sense.Way.NEXT : Sense.Way.THIS;
    }

    private Optional<Cycle> cycle(Match match) {
        Optional<Integer> month = words(match, "month").flatMap(this::month);
        Optional<Integer> day = words(match, "day").map(Interpreter::digits);
        if (month.isPresent()) {
            return Optional.of(day.map(d -> Cycle.of(Cycle.Kind.MONTH_DAY, month.get() * 100 + d))
                    .orElse(Cycle.of(Cycle.Kind.MONTH, month.get())));
        }
        return words(match, "holiday")
                .flatMap(word -> lexicon.value("holiday", word))
                .map(rule -> new Cycle(Cycle.Kind.HOLIDAY, 0, rule))
                .or(() -> day.map(d -> Cycle.of(Cycle.Kind.DAY_OF_MONTH, d)))
                .or(() -> words(match, "quarter").flatMap(this::ordinal).map(n -> Cycle.of(Cycle.Kind.QUARTER, n)))
                .or(() -> words(match, "half").flatMap(this::ordinal).map(n -> Cycle.of(Cycle.Kind.HALF, n)))
                .or(() -> words(match, "season")
                        .flatMap(word -> lexicon.value("season", word))
                        .map(code -> Cycle.of(Cycle.Kind.SEASON, Cycle.SEASONS.indexOf(code) + 1)))
                .or(() -> words(match, "weekday").flatMap(this::weekday).map(n -> Cycle.of(Cycle.Kind.WEEKDAY, n)))
                .or(() -> match.capture("weekend").map(span -> Cycle.of(Cycle.Kind.WEEKEND, 0)));
    }

    private Optional<Integer> month(String word) {
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return lexicon.number("month", plain).or(() -> lexicon.number("month-short", plain));
    }

    private Optional<Integer> weekday(String word) {
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return lexicon.number("weekday", plain)
                .or(() -> lexicon.number("weekday-short", plain))
                .or(() -> lexicon.number("weekdays", plain));
    }

    /** Which part of a year: "first", "Q3", "last" or "latter" (of two halves). */
    private Optional<Integer> ordinal(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        if (key.equals("last") || key.equals("latter")) {
            return Optional.of(2);
        }
        return key.length() == 2 && (key.charAt(0) == 'q' || key.charAt(0) == 'h')
                ? Optional.of(key.charAt(1) - '0')
                : counts.ordinal(key);
    }

    private OptionalInt year(Match match) {
        Optional<String> year = words(match, "year");
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        int digits = digits(year.get());
        if (digits >= 0 && digits < 100) {
            return OptionalInt.of(digits < 30 ? 2000 + digits : 1900 + digits);
        }
        return years.value(year.get());
    }

    /** The number that the digits of a text make; -1 without digits. */
    static int digits(String word) {
        String digits = word.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 8 ? -1 : Integer.parseInt(digits);
    }

    // --- distances ---

    /** Where "last", "the following", "this" point. */
    private record Which(Sense.Base base, double count) {}

    private Optional<Which> which(String words) {
        return lexicon.value("which", words)
                .map(value -> new Which(
                        value.startsWith("dct") ? Sense.Base.DCT : Sense.Base.REF,
                        Integer.parseInt(value.substring(3))));
    }

    private Optional<TimeUnit> unit(Match match) {
        return words(match, "unit")
                .flatMap(word -> lexicon.value("unit", word))
                .map(name -> TimeUnit.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private Optional<Sense> moved(Match match) {
        Sense.Base usual = match.capture("unit").isPresent() ? Sense.Base.REF : Sense.Base.DCT;
        Which which = words(match, "which").flatMap(this::which).orElse(new Which(usual, 0));
        if (match.capture("weekend").isPresent()) {
            return Optional.of(new Sense.Moved(which.base(), which.count(), TimeUnit.WEEK, Grain.WEEKEND));
        }
        Optional<TimeUnit> unit = unit(match).or(() -> match.capture("part").map(part -> TimeUnit.DAY));
        return unit.map(u -> new Sense.Moved(which.base(), which.count(), u, grain(u)));
    }

    private static Grain grain(TimeUnit unit) {
        return unit == TimeUnit.DECADE ? Grain.DECADE : unit == TimeUnit.CENTURY ? Grain.CENTURY : unit.grain();
    }

    private static final Set<String> FORWARD = Set.of("later", "hence", "from", "after", "in", "time");

    private Optional<Sense> shift(Match match) {
        Optional<TimeUnit> unit = unit(match);
        String way = words(match, "way").orElse("").toLowerCase(Locale.ROOT);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean fromToday = way.equals("ago") || way.startsWith("from") || way.equals("in") || way.equals("hence");
        boolean compared = match.rule().gives().equals("comparison");
        Sense.Base base = fromToday && !compared ? Sense.Base.DCT : Sense.Base.REF;
        boolean forward = FORWARD.contains(way.split(" ", 2)[0]);
        Optional<Double> count = count(match);
        if (count.isEmpty()) {
            return Optional.of(
                    base == Sense.Base.REF
                            ? new Sense.Fixed(
                                    TimeMention.Type.DURATION, unit.get().someDuration(), Interval.UNKNOWN)
                            : ref(forward ? "FUTURE_REF" : "PAST_REF"));
        }
        if (unit.get().isClock()) {
            return Optional.of(
                    new Sense.Fixed(TimeMention.Type.DURATION, unit.get().duration(count.get()), Interval.UNKNOWN));
        }
        boolean whole = count.get() == Math.rint(count.get());
        Grain grain = whole ? unit.get().grain() : unit.get() == TimeUnit.WEEK ? Grain.DAY : Grain.MONTH;
        return Optional.of(new Sense.Moved(base, forward ? count.get() : -count.get(), unit.get(), grain));
    }

    /** How many units; one where the words leave the number out, empty where they are vague. */
    private Optional<Double> count(Match match) {
        Optional<Span> span = match.capture("count");
        double half = match.capture("half-more").isPresent() ? 0.5 : 0;
        if (span.isEmpty()) {
            String unit = words(match, "unit").orElse("").toLowerCase(Locale.ROOT);
            boolean plural = unit.endsWith("s") || unit.equals("millennia");
            return plural ? Optional.empty() : Optional.of(1 + half);
        }
        Optional<Counts.Count> count = kinds.count(span.get());
        return count.filter(c -> c.value().isPresent()).map(c -> c.value().getAsDouble() + half);
    }

    private Optional<Sense> window(Match match) {
        Optional<TimeUnit> unit = unit(match);
        String side = words(match, "side").orElse("").toLowerCase(Locale.ROOT);
        Optional<Double> count = count(match);
        int sign = List.of("last", "past", "previous", "preceding").contains(side)
                ? -1
                : List.of("next", "coming", "following").contains(side) ? 1 : 0;
        Sense.Base base = side.equals("previous") || side.equals("preceding") || side.equals("following")
                ? Sense.Base.REF
                : Sense.Base.DCT;
        return unit.map(u ->
                new Sense.Window(count.map(u::duration).orElse(u.someDuration()), base, sign * count.orElse(0.0), u));
    }

    private Optional<Sense> duration(Match match) {
        Optional<Double> count = count(match);
        return unit(match)
                .map(unit -> new Sense.Fixed(
                        TimeMention.Type.DURATION,
                        count.map(unit::duration).orElse(unit.someDuration()),
                        Interval.UNKNOWN));
    }

    private Optional<Sense> set(Match match) {
        Optional<String> value = words(match, "often")
                .flatMap(word -> lexicon.value("often", word))
                .or(() -> cycle(match).map(Cycle::symbol).map(symbol -> symbol + part(match)))
                .or(() -> unit(match).map(unit -> unit.duration(count(match).orElse(1.0) * step(match))))
                .or(() -> match.capture("part").map(span -> "XXXX-XX-XX" + part(match)));
        return value.map(v -> new Sense.Fixed(TimeMention.Type.SET, v, Interval.UNKNOWN));
    }

    /** "every other year", "every third day". */
    private double step(Match match) {
        Optional<String> step = words(match, "step");
        return step.isEmpty() ? 1 : step.flatMap(this::ordinal).orElse(2);
    }

    // --- times of the day ---

    private String part(Match match) {
        return words(match, "part")
                .flatMap(word -> lexicon.value("part", word))
                .map(code -> "T" + code)
                .orElse("");
    }

    private Optional<Sense> timed(Match match, Sense day) {
        if (day instanceof Sense.Fixed) {
            return Optional.of(day);
        }
        String suffix = match.capture("clock").isPresent() ? clock(match) : part(match);
        return Optional.of(suffix.isEmpty() ? day : new Sense.Timed(day, suffix));
    }

    /** {@code T15:00} for "3 p.m."; the zone is not part of the value. */
    private String clock(Match match) {
        String clock = words(match, "clock").orElse("").toLowerCase(Locale.ROOT);
        Optional<String> named = lexicon.value("clock", clock);
        if (named.isPresent()) {
            return "T" + named.get();
        }
        String half = words(match, "half-day")
                .flatMap(word -> lexicon.value("half-day", word))
                .orElse("");
        half = clock.endsWith("am") ? "AM" : clock.endsWith("pm") ? "PM" : half;
        if (match.capture("part").isPresent() && half.isEmpty()) {
            half = part(match).equals("TMO") ? "AM" : "PM";
        }
        String[] parts = clock.replaceAll("[apm]+$", "").split("[:.]", -1);
        int hour = digits(parts[0]);
        int minute = parts.length > 1 ? digits(parts[1]) : 0;
        if (hour < 0) {
            hour = counts.value(clock).orElse(-1);
        } else if (parts.length == 1 && parts[0].length() == 4) {
            minute = hour % 100;
            hour = hour / 100;
        }
        if (half.equals("PM") && hour < 12) {
            hour += 12;
        } else if (half.equals("AM") && hour == 12) {
            hour = 0;
        }
        return hour < 0 || hour > 24 || minute < 0 ? "" : String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
    }

    // --- places in the text ---

    /** A sense and the words it is read from. */
    record Located(Span span, Sense sense) {}

    /** The times of a match: one, two for a range, none for a guard. */
    List<Located> located(Match match) {
        Optional<Sense> sense = sense(match);
        if (sense.isEmpty()) {
            return List.of();
        }
        Located first = new Located(match.capture("time").orElse(match.span()), sense.get());
        Optional<Span> until = match.capture("until");
        Optional<Sense> second = until.flatMap(span -> until(match, sense.get(), digits(span.in(text))));
        return second.isEmpty() ? List.of(first) : List.of(first, new Located(until.orElseThrow(), second.get()));
    }

    /** The end of "April 6-8" or "1914-18". */
    private Optional<Sense> until(Match match, Sense from, int end) {
        if (match.capture("month").isPresent()) {
            Optional<Integer> month = words(match, "month").flatMap(this::month);
            Optional<Cycle> cycle = month.map(m -> Cycle.of(Cycle.Kind.MONTH_DAY, m * 100 + end))
                    .filter(Interpreter::isPossible);
            OptionalInt year = year(match);
            return year.isPresent()
                    ? cycle.flatMap(c -> c.around(LocalDate.of(year.getAsInt(), 1, 1)))
                            .map(Sense.Exact::new)
                    : cycle.map(c -> new Sense.Cyclic(c, Sense.Way.OPEN, Optional.empty()));
        }
        return from instanceof Sense.Exact exact && end >= 0
                ? Optional.of(
                        exact(Grain.YEAR, end < 100 ? exact.period().start().getYear() / 100 * 100 + end : end))
                : Optional.empty();
    }
}
