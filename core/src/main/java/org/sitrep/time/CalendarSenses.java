package org.sitrep.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;

/** Senses of what stands in a calendar: days, months, years, quarters, seasons, holidays. */
final class CalendarSenses {
    /** "'29" is 2029, "'30" is 1930: news looks back farther than ahead. */
    private static final int FIRST_SHORT_YEAR = 30;

    private final Counts counts;
    private final Years years;

    CalendarSenses(Counts counts, Years years) {
        this.counts = counts;
        this.years = years;
    }

    Optional<Sense> of(Parts parts) {
        if (parts.has("numeric")) {
            return numeric(parts.words("numeric").orElseThrow());
        }
        if (parts.has("deictic")) {
            return parts.value("deictic", "day")
                    .map(days -> new Sense.Moved(Sense.Base.DCT, Integer.parseInt(days), TimeUnit.DAY, Grain.DAY));
        }
        if (parts.has("decade")) {
            return parts.words("decade").flatMap(years::decade).map(year -> exact(Grain.DECADE, year));
        }
        if (parts.has("century")) {
            return counts.ordinal(parts.lower("century"))
                    .filter(number -> number > 0 && number < 100)
                    .map(number -> exact(Grain.CENTURY, number * 100 - 100));
        }
        Optional<Cycle> cycle = cycle(parts);
        OptionalInt year = named(parts);
        if (cycle.isEmpty()) {
            return year.isPresent() ? Optional.of(exact(Grain.YEAR, year.getAsInt())) : Optional.empty();
        }
        if (year.isPresent() && cycle.get().isIslamic()) {
            return Optional.of(islamic(cycle.get(), year.getAsInt()));
        }
        return year.isEmpty() || cycle.get().isWeekly()
                ? cyclic(parts, cycle.get())
                : cycle.get().around(LocalDate.of(year.getAsInt(), 1, 1)).map(Sense.Exact::new);
    }

    /** "Ramadan 2024"; of the years that saw two nobody knows which. */
    private static Sense islamic(Cycle cycle, int year) {
        List<LocalDate> found = IslamicDays.in(year, cycle.holiday());
        Interval days = found.size() == 1 ? IslamicDays.days(found.get(0), cycle.holiday()) : Interval.UNKNOWN;
        return new Sense.Fixed(TimeMention.Type.DATE, year + "-XX-XX", days);
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

    private Optional<Sense> cyclic(Parts parts, Cycle cycle) {
        if (cycle.kind() != Cycle.Kind.HOLIDAY && !isPossible(cycle)) {
            return Optional.empty();
        }
        Optional<Sense> within = within(parts, cycle.frame());
        Optional<Parts.Which> which = parts.which("which");
        int weekday = cycle.isWeekly() ? 0 : weekday(parts).orElse(0);
        return Optional.of(new Sense.Cyclic(
                cycle,
                which.map(w -> way(w.count())).orElse(Sense.Way.OPEN),
                which.map(Parts.Which::base).orElse(Sense.Base.DCT),
                within,
                weekday));
    }

    /** "last year", "this week". */
    private static Optional<Sense> within(Parts parts, Grain grain) {
        TimeUnit unit = grain == Grain.WEEK ? TimeUnit.WEEK : grain == Grain.MONTH ? TimeUnit.MONTH : TimeUnit.YEAR;
        return parts.which("within").map(which -> new Sense.Moved(which.base(), which.count(), unit, grain));
    }

    /** A whole year, by its number or as "last year". */
    Optional<Sense> year(Parts parts) {
        OptionalInt named = named(parts);
        return named.isPresent() ? Optional.of(exact(Grain.YEAR, named.getAsInt())) : within(parts, Grain.YEAR);
    }

    /** 2000 is a leap year: whatever is no date then never is. */
    private static boolean isPossible(Cycle cycle) {
        return cycle.around(LocalDate.of(2000, 1, 1)).isPresent();
    }

    private static Sense.Way way(double count) {
        return count < 0 ? Sense.Way.LAST : count > 0 ? Sense.Way.NEXT : Sense.Way.THIS;
    }

    /** What comes again: the month, the day, the holiday, the weekday captured. */
    Optional<Cycle> cycle(Parts parts) {
        Optional<Integer> month = month(parts);
        Optional<Integer> day = parts.words("day").map(Parts::digits);
        if (month.isPresent()) {
            return Optional.of(day.map(d -> Cycle.of(Cycle.Kind.MONTH_DAY, month.get() * 100 + d))
                    .orElse(Cycle.of(Cycle.Kind.MONTH, month.get())));
        }
        return parts.value("holiday", "holiday")
                .map(rule -> new Cycle(Cycle.Kind.HOLIDAY, 0, rule))
                .or(() -> day.map(d -> Cycle.of(Cycle.Kind.DAY_OF_MONTH, d)))
                .or(() -> parts.words("quarter").flatMap(this::ordinal).map(n -> Cycle.of(Cycle.Kind.QUARTER, n)))
                .or(() -> parts.words("half").flatMap(this::ordinal).map(n -> Cycle.of(Cycle.Kind.HALF, n)))
                .or(() -> parts.value("season", "season")
                        .map(code -> Cycle.of(Cycle.Kind.SEASON, Cycle.SEASONS.indexOf(code) + 1)))
                .or(() -> weekday(parts).map(n -> Cycle.of(Cycle.Kind.WEEKDAY, n)))
                .or(() -> parts.span("weekend").map(span -> Cycle.of(Cycle.Kind.WEEKEND, 0)));
    }

    private static Optional<Integer> month(Parts parts) {
        return parts.words("month")
                .map(CalendarSenses::withoutPoint)
                .flatMap(word -> parts.lexicon()
                        .number("month", word)
                        .or(() -> parts.lexicon().number("month-short", word)));
    }

    private static Optional<Integer> weekday(Parts parts) {
        return parts.words("weekday").map(CalendarSenses::withoutPoint).flatMap(parts.lexicon()::weekday);
    }

    private static String withoutPoint(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** Which part of a year: "first", "Q3", "last" or "latter" (of two halves). */
    Optional<Integer> ordinal(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        if (key.equals("last") || key.equals("latter")) {
            return Optional.of(2);
        }
        if (key.length() == 2 && (key.endsWith("h") || key.startsWith("h") || key.startsWith("q"))) {
            return Optional.of(Parts.digits(key)); // "Q3", "H1", "2H"
        }
        return counts.ordinal(key);
    }

    private OptionalInt named(Parts parts) {
        Optional<String> year = parts.words("year");
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        int digits = Parts.digits(year.get());
        if (digits >= 0 && digits < 100) {
            return OptionalInt.of(digits < FIRST_SHORT_YEAR ? 2000 + digits : 1900 + digits);
        }
        return years.value(year.get());
    }

    /** The end of "April 6-8", "1914-18", "the second and third quarters" or "Monday and Tuesday nights". */
    Optional<Sense> until(Parts parts, Sense from) {
        if (from instanceof Sense.Fixed fixed && parts.has("weekday")) {
            return parts.words("until")
                    .flatMap(parts.lexicon()::weekday)
                    .map(number -> Cycle.of(Cycle.Kind.WEEKDAY, number).symbol() + parts.partOfDay())
                    .map(value -> new Sense.Fixed(fixed.type(), value, fixed.interval()));
        }
        if (parts.has("quarter")) {
            return parts.words("until")
                    .flatMap(this::ordinal)
                    .flatMap(number -> quarter(from, Cycle.of(Cycle.Kind.QUARTER, number)));
        }
        int end = parts.words("until").map(Parts::digits).orElse(-1);
        if (end < 0) {
            return Optional.empty();
        }
        if (from instanceof Sense.Exact decade && decade.period().grain() == Grain.DECADE) { // "the 1920s and 30s"
            int century = decade.period().start().getYear() / 100 * 100;
            return Optional.of(exact(Grain.DECADE, end < 100 ? century + end : end));
        }
        if (parts.has("month")) {
            OptionalInt year = named(parts);
            Optional<Cycle> cycle = month(parts)
                    .map(month -> Cycle.of(Cycle.Kind.MONTH_DAY, month * 100 + end))
                    .filter(CalendarSenses::isPossible);
            return year.isPresent()
                    ? cycle.flatMap(c -> c.around(LocalDate.of(year.getAsInt(), 1, 1)))
                            .map(Sense.Exact::new)
                    : cycle.map(Sense.Cyclic::open);
        }
        return from instanceof Sense.Exact exact
                ? Optional.of(
                        exact(Grain.YEAR, end < 100 ? exact.period().start().getYear() / 100 * 100 + end : end))
                : Optional.empty();
    }

    /** Another quarter of the same year. */
    private static Optional<Sense> quarter(Sense first, Cycle second) {
        if (first instanceof Sense.Cyclic cyclic) {
            return Optional.of(
                    new Sense.Cyclic(second, cyclic.way(), cyclic.base(), cyclic.within(), cyclic.weekday()));
        }
        return first instanceof Sense.Exact exact
                ? second.around(exact.period().start()).map(Sense.Exact::new)
                : Optional.empty();
    }

    /** The last occurrence of a month or a day of a month that begins before a period. */
    static Optional<Sense> before(Sense.Cyclic cyclic, Period end) {
        Cycle.Kind kind = cyclic.cycle().kind();
        boolean plain = cyclic.way() == Sense.Way.OPEN && cyclic.within().isEmpty();
        if (!plain || (kind != Cycle.Kind.MONTH && kind != Cycle.Kind.MONTH_DAY)) {
            return Optional.empty();
        }
        Optional<Period> same = cyclic.cycle().around(end.start());
        return same.filter(period -> period.start().isBefore(end.start()))
                .or(() -> cyclic.cycle().around(end.start().withDayOfMonth(1).minusYears(1)))
                .map(Sense.Exact::new);
    }
}
