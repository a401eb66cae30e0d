package org.sitrep.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.time.Tense;

/** What the dates that a text tells of leave for its publication: what is narrated has happened. */
final class Narrated {
    private static final Pattern LOOKS_AHEAD = Pattern.compile(
            "(?<![\\w\\p{L}])(?:by|until|till|through|expir\\w+|due|scheduled|set|slated|planned|ending|ends|end of|deadline|next|"
                    + "for|effective|starting|beginning|valid|election|elections|race|campaign)\\s*(?:on|in|the)?\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** In the same sentence, before the date. */
    private static final Pattern PLANNED = Pattern.compile(
            "(?<![\\w\\p{L}])(?:will|won't|'ll|plans?|expects?|expected|aims?|goal|target|projected|scheduled|slated|due|hopes?) (?:[^.;]*\\s)?(?:in|by|until|till|through|before|on|for|from|early|late|the end of) ?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_PREPOSITION = Pattern.compile(
            "(?<![\\w\\p{L}])(?:in|since|during|of|from|between|late|early|mid-?|and|to)\\s*(?:early|late|mid-?)?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WEEKDAY =
            Pattern.compile("(?<![\\w\\p{L}])(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?", Pattern.CASE_INSENSITIVE);
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern BARE_DAY = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)(?:T.*)?");
    private static final Pattern YEARS_AGO = Pattern.compile("DCT-(\\d{1,2})Y");

    private static final Pattern CLOCK = Pattern.compile("T\\d\\d");

    /** Characters of a clause. */
    private static final int SOME_WORDS = 20;

    private static final int FRESH_DAYS = 62;
    private static final int BARE_DAYS = 300;
    private static final int WEEKDAY_DAYS = 62;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;

    private Narrated() {}

    static List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>();
        List<Clues.Told> comments = Comments.in(clues);
        Comments.constraint(comments).ifPresent(found::add);
        List<Clues.Told> times = new ArrayList<>(clues.times());
        times.removeAll(comments);
        for (int i = 0; i < times.size(); i++) {
            Clues.Told told = times.get(i);
            if (told.days().isPresent()) {
                named(clues, told, found);
                if (i + 1 < times.size()) {
                    ago(clues, told, times.get(i + 1)).ifPresent(found::add);
                }
                if (i > 0) {
                    ago(clues, told, times.get(i - 1)).ifPresent(found::add);
                }
            } else {
                bare(clues, told).ifPresent(found::add);
            }
        }
        return found;
    }

    private static void named(Clues clues, Clues.Told told, List<Constraint> found) {
        String before = clues.before(told.span().start(), 40);
        boolean year = told.value().length() == 4;
        if (!told.isNamedIn(clues.text())) {
            return;
        }
        if (told.tense() == Tense.FUTURE) {
            if (PLANNED.matcher(clues.before(told.span().start(), 120)).find()) {
                found.add(new Constraint(
                        Days.until(told.last()), Strength.USUAL, "ahead", "lies ahead of the article", told.span()));
            }
            return;
        }
        boolean clock = CLOCK.matcher(told.value()).find();
        Optional<DayOfWeek> weekday = weekday(told, clues);
        boolean precise = told.isDay() && (clock || weekday.isPresent());
        boolean past =
                told.tense() == Tense.PAST || (precise && told.tense() == Tense.UNKNOWN && isInSentence(clues, told));
        if (!past || ahead(before) || (year && !YEAR_PREPOSITION.matcher(before).find())) {
            return;
        }
        String grain = year ? "year" : told.isDay() ? "day" : "month";
        found.add(Constraint.since(
                told.first(), Strength.CERTAIN, "narrated-" + grain, "tells what happened then", told.span()));
        boolean slip = weekday.filter(day -> day != told.first().getDayOfWeek()).isPresent();
        if (precise && !slip && Freshness.isNews(clues, told, FRESH_DAYS)) {
            found.add(new Constraint(
                    Days.between(told.first(), told.first().plusDays(FRESH_DAYS)),
                    Strength.USUAL,
                    "fresh-day",
                    clock ? "tells at what hour of that day" : "tells on which weekday",
                    told.span()));
        }
    }

    /** A date that stands alone is a heading, or the day of a correction. */
    private static boolean isInSentence(Clues clues, Clues.Told told) {
        return clues.sentence(told.span()).length() > told.span().length() + SOME_WORDS;
    }

    private static boolean ahead(String before) {
        return LOOKS_AHEAD.matcher(before).find();
    }

    private static Optional<DayOfWeek> weekday(Clues.Told told, Clues clues) {
        Matcher inside = WEEKDAY.matcher(told.span().in(clues.text()));
        Matcher before = WEEKDAY.matcher(clues.before(told.span().start(), 12));
        String found = inside.lookingAt() ? inside.group(1) : "";
        while (found.isEmpty() && before.find()) {
            found = before.end() >= before.regionEnd() - 2 ? before.group(1) : "";
        }
        int index = WEEKDAYS.indexOf(found.toLowerCase(Locale.ROOT));
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    /** "Saturday, Jan. 4" fits some years only; "Jan. 4" alone was not long ago. */
    private static Optional<Constraint> bare(Clues clues, Clues.Told told) {
        Matcher day = BARE_DAY.matcher(told.value());
        if (!day.matches()
                || told.tense() != Tense.PAST
                || ahead(clues.before(told.span().start(), 40))) {
            return Optional.empty();
        }
        Optional<DayOfWeek> weekday = weekday(told, clues);
        int length = weekday.isPresent() ? WEEKDAY_DAYS : BARE_DAYS;
        List<Days.Stretch> stretches = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            try {
                LocalDate first = LocalDate.of(year, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
                if (weekday.isEmpty() || weekday.get() == first.getDayOfWeek()) {
                    stretches.add(new Days.Stretch(first, first.plusDays(length)));
                }
            } catch (DateTimeException e) {
                // 29 February of most years
            }
        }
        // nobody counts beyond: that an end is not looked at does not make it one
        stretches.add(new Days.Stretch(LocalDate.MIN, LocalDate.of(FIRST_YEAR, 12, 31)));
        stretches.add(new Days.Stretch(LocalDate.of(LAST_YEAR, 1, 1), LocalDate.MAX));
        return Optional.of(new Constraint(
                Days.of(stretches),
                Strength.USUAL,
                weekday.isPresent() ? "weekday" : "bare-day",
                weekday.isPresent()
                        ? "only in some years is that day that weekday"
                        : "a day without its year is not long ago",
                told.span()));
    }

    /** "in 2009, five years ago", "five years ago, in 2009". */
    private static Optional<Constraint> ago(Clues clues, Clues.Told named, Clues.Told distance) {
        Matcher years = YEARS_AGO.matcher(distance.value());
        if (!years.matches()) {
            return Optional.empty();
        }
        int from = Math.min(named.span().end(), distance.span().end());
        int to = Math.max(named.span().start(), distance.span().start());
        if (to < from
                || to - from > 8
                || !clues.text().substring(from, to).matches("[\\s,(]*(?:in|on|nearly|almost|about|-)?[\\s,(]*")) {
            return Optional.empty();
        }
        int count = Integer.parseInt(years.group(1));
        LocalDate first = named.first().plus(count, ChronoUnit.YEARS).minusDays(183);
        LocalDate last = named.last().plus(count, ChronoUnit.YEARS).plusDays(300);
        return Optional.of(new Constraint(
                Days.between(first, last), Strength.USUAL, "years-ago", "so many years ago", distance.span()));
    }
}
