package org.sitrep.dating;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * How long ago a dated event was when the article was written: "a year after the invasion of ..., the city is quiet", "on the third
 * anniversary of", "in the ninth month of the war in ...". What is told in the present was written then; what is told in the past, then or
 * later. A judgement: "two years after" is loosely said, from two months before the day to a year behind it, and so for shorter units.
 */
final class Elapsed {
    private static final String RULE = "event-elapsed";
    private static final String WHY = "says how long after it";

    /** Characters looked at before and behind the event. */
    private static final int BESIDE = 70;

    private static final String ARTICLE = "(?:(?:the|its|that|this) )?(?:[\\w’'-]+ ){0,2}$";

    private static final Pattern DURATION = Pattern.compile("P(\\d+)([DWMY])");
    /** "Ten years after the September 11 attacks": the event's name begins with a day. */
    private static final Pattern AFTER_DAY = Pattern.compile("XXXX-\\d\\d-\\d\\d\\+(\\d+)([DWMY])");

    private static final Pattern AFTER = Pattern.compile(" (?:after|into|since) " + ARTICLE);
    private static final Pattern NEARLY = Pattern.compile("(?i)(?:nearly|almost|just under|less than) .*");

    private static final Pattern ANNIVERSARY = Pattern.compile("the ([\\w-]+) anniversary of " + ARTICLE);
    private static final Pattern NTH_OF =
            Pattern.compile("the ([\\w-]+) (day|week|month|year) of " + ARTICLE, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_N = Pattern.compile("day (\\d+) of " + ARTICLE, Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ITS = Pattern.compile(
            "^,? (?:which )?(?:is |has )?(?:now )?(in|into|enters|entering|entered|approaches|approaching) its ([\\w-]+) (day|week|month|year)\\b.*");

    private final Map<String, Integer> ordinals = new HashMap<>();

    Elapsed() {
        for (Table.Row row : Table.english("number-words.tsv").rows()) {
            if (row.get("kind").equals("ordinal")) {
                ordinals.put(row.get("word"), (int) Double.parseDouble(row.get("value")));
            }
        }
    }

    /** How much later than an event, least and most. */
    private record Lapse(Period least, Period most, Span words) {}

    /**
     * What the words beside an event leave for the day of publication.
     *
     * @param from first day of the event
     * @param to its last day
     */
    Optional<Constraint> of(Clues clues, Span event, LocalDate from, LocalDate to) {
        Optional<Lapse> lapse = after(clues, event).or(() -> counted(clues, event));
        if (lapse.isEmpty()) {
            return Optional.empty();
        }
        Lapse told = lapse.get();
        Telling telling = telling(clues.document(), told.words());
        if (telling == Telling.AHEAD) {
            return Optional.empty();
        }
        LocalDate first = from.plus(told.least());
        Days days = telling == Telling.NOW ? Days.between(first, to.plus(told.most())) : Days.since(first);
        return Optional.of(new Constraint(days, Constraint.Strength.USUAL, RULE, WHY, Span.cover(told.words(), event)));
    }

    /** "A year after the", "nearly 500 days into Russia's": the duration stands before the event. */
    private static Optional<Lapse> after(Clues clues, Span event) {
        for (Clues.Told told : clues.timesNear(event, BESIDE)) {
            Matcher value = DURATION.matcher(told.value());
            boolean leads = told.span().end() <= event.start()
                    && AFTER.matcher(clues.text().substring(told.span().end(), event.start()))
                            .matches();
            Matcher day = AFTER_DAY.matcher(told.value());
            if (day.matches()
                    && told.span().start() < event.start()
                    && told.span().overlaps(event)) {
                return Optional.of(lapse(Integer.parseInt(day.group(1)), day.group(2), false, told.span()));
            }
            Optional<Integer> years = years(clues, told, event);
            if (years.isPresent()) {
                return Optional.of(lapse(years.get(), "Y", false, told.span()));
            }
            if (value.matches() && leads) {
                int count = Integer.parseInt(value.group(1));
                boolean nearly = NEARLY.matcher(told.span().in(clues.text())).matches();
                return Optional.of(lapse(count, value.group(2), nearly, told.span()));
            }
        }
        return Optional.empty();
    }

    /** "Ten years after the | 2003 invasion": a year that was counted from the one behind it. */
    private static Optional<Integer> years(Clues clues, Clues.Told told, Span event) {
        boolean counted = told.value().matches("\\d{4}")
                && told.days().isPresent()
                && !told.isNamedIn(clues.text())
                && told.span().end() <= event.start()
                && clues.text()
                        .substring(told.span().start(), event.start())
                        .matches(".* after (?:the|its|that|this) ");
        if (!counted) {
            return Optional.empty();
        }
        String year = event.in(clues.text());
        return year.matches("\\d{4}")
                ? Optional.of(told.first().getYear() - Integer.parseInt(year)).filter(count -> count > 0)
                : Optional.empty();
    }

    private Optional<Lapse> counted(Clues clues, Span event) {
        String before = clues.before(event.start(), BESIDE);
        Matcher anniversary = ANNIVERSARY.matcher(before);
        if (anniversary.find()) {
            return ordinal(anniversary.group(1))
                    .map(count -> new Lapse(
                            Period.ofYears(count).minusDays(15),
                            Period.ofYears(count).plusDays(15),
                            words(event, before, anniversary)));
        }
        Matcher nth = NTH_OF.matcher(before);
        if (nth.find()) {
            return ordinal(nth.group(1)).map(count -> within(count, nth.group(2), words(event, before, nth)));
        }
        Matcher day = DAY_N.matcher(before);
        if (day.find()) {
            return Optional.of(within(Integer.parseInt(day.group(1)), "day", words(event, before, day)));
        }
        Matcher its = IN_ITS.matcher(clues.after(event.end(), BESIDE));
        if (!its.matches()) {
            return Optional.empty();
        }
        Span words = new Span(event.start(), event.end() + its.end(3));
        boolean in = its.group(1).equals("in");
        return ordinal(its.group(2))
                .map(count -> in ? within(count, its.group(3), words) : entering(count, its.group(3), words));
    }

    private static Span words(Span event, String before, Matcher match) {
        return new Span(event.start() - before.length() + match.start(), event.end());
    }

    /** "Two years after". */
    private static Lapse lapse(int count, String unit, boolean nearly, Span words) {
        return switch (unit) {
            case "D" ->
                new Lapse(
                        Period.ofDays(Math.max(0, count - 2 - count / 10)),
                        Period.ofDays(count + 3 + count / 10),
                        words);
            case "W" ->
                new Lapse(
                        Period.ofWeeks(count).minusDays(7),
                        Period.ofWeeks(count).plusDays(10),
                        words);
            case "M" -> new Lapse(Period.ofMonths(count - 1), Period.ofMonths(count + (nearly ? 1 : 2)), words);
            default ->
                new Lapse(
                        Period.ofMonths(count * 12 - (nearly ? 6 : 2)),
                        Period.ofMonths(count * 12 + (nearly ? 1 : 12)),
                        words);
        };
    }

    /** "In its third year": two have gone by, and not three; a little looser, for many count from the next first of January. */
    private static Lapse within(int count, String unit, Span words) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "day" -> new Lapse(Period.ofDays(count - 2), Period.ofDays(count + 2), words);
            case "week" -> new Lapse(Period.ofDays(count * 7 - 10), Period.ofDays(count * 7 + 3), words);
            case "month" ->
                new Lapse(
                        Period.ofMonths(count - 1).minusDays(20),
                        Period.ofMonths(count).plusDays(20),
                        words);
            default -> new Lapse(Period.ofMonths(count * 12 - 13), Period.ofMonths(count * 12 + 2), words);
        };
    }

    /** "Enters its third year": two have gone by, just now. */
    private static Lapse entering(int count, String unit, Span words) {
        return switch (unit) {
            case "day" -> within(count, unit, words);
            case "week" -> new Lapse(Period.ofDays(count * 7 - 12), Period.ofDays(count * 7), words);
            case "month" ->
                new Lapse(
                        Period.ofMonths(count - 1).minusDays(20),
                        Period.ofMonths(count - 1).plusDays(20),
                        words);
            default -> new Lapse(Period.ofMonths(count * 12 - 14), Period.ofMonths(count * 12 - 9), words);
        };
    }

    private Optional<Integer> ordinal(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        Matcher digits = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)").matcher(key);
        return digits.matches()
                ? Optional.of(Integer.valueOf(digits.group(1)))
                : Optional.ofNullable(ordinals.get(key));
    }

    private enum Telling {
        NOW,
        THEN,
        AHEAD
    }

    /** Whether the clause that some words stand in tells what is, what was, or what is to come. */
    private static Telling telling(Document document, Span words) {
        Optional<Token> at = document.headOf(words);
        while (at.isPresent() && !isClause(document, at.get())) {
            at = document.head(at.get());
        }
        if (at.isEmpty()) {
            return Telling.THEN;
        }
        boolean now = isPresent(at.get());
        for (Token child : document.children(at.get())) {
            boolean helps = child.is("aux") || child.is("cop");
            if (helps && child.xpos().equals("MD")) {
                return Telling.AHEAD;
            }
            now |= helps && isPresent(child);
        }
        return now ? Telling.NOW : Telling.THEN;
    }

    private static boolean isPresent(Token token) {
        return token.xpos().equals("VBZ") || token.xpos().equals("VBP");
    }

    private static boolean isClause(Document document, Token token) {
        boolean finite =
                token.upos() == Upos.VERB && !token.is("acl") && !token.xpos().equals("VBG");
        return finite || document.child(token, "cop").isPresent();
    }
}
