package org.sitrep.time;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * A time as the words around it make it: "between 2015 and 2019" is five years, "the year to March" twelve months, "by
 * Friday" an end.
 *
 * @param span the words of the time; of two joined ones from the first to the second
 * @param joined whether it is made of two mentions
 */
public record TimePhrase(Span span, Interval interval, boolean joined) {
    private static final Set<String> TO = Set.of("to", "through", "until", "till", "-", "\u2013", "\u2014");
    private static final Set<String> MOVERS =
            Set.of("move", "shift", "postpone", "delay", "reschedule", "defer", "change", "push", "extend");
    private static final Pattern ENDS = Pattern.compile("(?:to|ended|ending|through)(?: in| on)?");
    private static final Pattern DEADLINE = Pattern.compile("(?:no|not) later than $", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile(
            "(?:compared (?:with|to)|against|versus|than(?: in| on| at)?|up from|down from) (?:the )?$",
            Pattern.CASE_INSENSITIVE);
    /** Characters that the longest of these expressions takes. */
    private static final int LEAD = 24;
    /** "on" stands before days; before anything longer it compares: "up 20 percent on last year". */
    private static final int DAYS = 7;

    /** What a time means in its phrase; empty where it is only what something is compared with. */
    public static Optional<TimePhrase> of(Document document, TimeMention time) {
        List<TimeMention> all = document.times();
        int at = all.indexOf(time);
        Optional<TimePhrase> range = at + 1 < all.size() ? range(document, time, all.get(at + 1)) : Optional.empty();
        if (range.isEmpty() && at > 0) {
            range = range(document, all.get(at - 1), time);
        }
        if (range.isPresent()) {
            return range;
        }
        if (isCompared(document, time)) {
            return Optional.empty();
        }
        Interval interval = isDeadline(document, time)
                ? new Interval(Optional.empty(), time.interval().latest())
                : time.interval();
        return Optional.of(new TimePhrase(time.span(), interval, false));
    }

    private static Optional<TimePhrase> range(Document document, TimeMention first, TimeMention second) {
        if (second.span().start() < first.span().end() || !isDate(second)) {
            return Optional.empty();
        }
        String between = document.text()
                .substring(first.span().end(), second.span().start())
                .strip()
                .toLowerCase(Locale.ROOT);
        Span span = Span.cover(first.span(), second.span());
        if (first.type() == TimeMention.Type.DURATION && ENDS.matcher(between).matches()) {
            return upTo(first.value(), second.interval()).map(days -> new TimePhrase(span, days, true));
        }
        boolean coordinated =
                between.equals("and") && before(document, first.span()).endsWith("between ");
        boolean ordered = first.interval().earliest().isPresent()
                && second.interval().latest().isPresent()
                && !first.interval()
                        .earliest()
                        .get()
                        .isAfter(second.interval().latest().get());
        return isDate(first) && ordered && !isMoved(document, first) && (TO.contains(between) || coordinated)
                ? Optional.of(new TimePhrase(
                        span,
                        new Interval(
                                first.interval().earliest(), second.interval().latest()),
                        true))
                : Optional.empty();
    }

    /** "moved from 3 May to 9 May": two days and no stretch between. */
    private static boolean isMoved(Document document, TimeMention first) {
        return document.headOf(first.span())
                .flatMap(document::head)
                .filter(verb -> MOVERS.contains(verb.lemma().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isDate(TimeMention time) {
        return time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME;
    }

    /** The days of a length ("P1Y") that ends with the end of an interval. */
    private static Optional<Interval> upTo(String length, Interval end) {
        try {
            Period period = Period.parse(length);
            return end.latest().map(last -> Interval.of(start(last, period), last));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // of vague length, or of hours
        }
    }

    /** The last of a month is followed by the first of the next: "the month to 30 April" is all of April. */
    private static LocalDate start(LocalDate last, Period length) {
        return last.plusDays(1).minus(length);
    }

    private static String before(Document document, Span span) {
        return document.text()
                .substring(Math.max(0, span.start() - LEAD), span.start())
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isCompared(Document document, TimeMention time) {
        String before = before(document, time.span());
        boolean late = DEADLINE.matcher(before).find();
        boolean stretch = time.interval().earliest().isPresent()
                && time.interval().latest().isPresent()
                && time.interval().latest().get().toEpochDay()
                                - time.interval().earliest().get().toEpochDay()
                        >= DAYS;
        boolean on = before.endsWith(" on ") && stretch;
        return on || (!late && COMPARED.matcher(before).find());
    }

    private static boolean isDeadline(Document document, TimeMention time) {
        boolean by = document.headOf(time.span())
                .flatMap(head -> document.child(head, "case"))
                .map(Token::form)
                .filter("by"::equalsIgnoreCase)
                .isPresent();
        return by || DEADLINE.matcher(before(document, time.span())).find();
    }
}
