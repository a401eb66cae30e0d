package org.sitrep.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Document;
import org.sitrep.rule.PatternWords;
import org.sitrep.rule.PlainDocument;
import org.sitrep.text.Characters;
import org.sitrep.text.Lines;
import org.sitrep.text.Span;

/**
 * A day of publication that stands at the head of a text: labelled ("Published: 14 March 2017"), alone on a line,
 * or in a wire dateline with its year ("KYIV, March 3, 2022 (Agency) -").
 *
 * @param span the characters of the date
 * @param basis HEADER or DATELINE
 */
public record HeaderDate(LocalDate day, Span span, Published.Basis basis) {
    /** How many lines with text are looked at: title, author and date come before the story. */
    private static final int LINES = 3;

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_PLACE = 40;

    /** A label and an ISO date are a stamp whatever follows: nobody writes "date 2020-01-31" in a sentence. */
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The agency behind a place. */
    private static final Pattern AGENCY = Pattern.compile(" \\([^()]{2,30}\\)$");

    /** The agency before a place: "(Reuters) Geneva, 12 June 2013:". */
    private static final Pattern CREDIT = Pattern.compile("^[(/]\\p{Lu}[^()/]{1,29}[)/]\\s+");

    /** The agency behind a day, and the sign that opens the story. */
    private static final Pattern CREDITED =
            Pattern.compile("\\s*\\(\\p{Lu}[^()]{1,29}\\)\\s*(?:--?|:|[\u2013\u2014])\\s");

    /** "Geneva,", "Port Sudan, Sudan,": nothing but names. */
    private static final Pattern NAMES = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]*[, ]+)*\\p{Lu}[\\p{L}.'’-]*,");

    private static final class Loaded {
        private static final TimeTagger TAGGER = new TimeTagger();
        private static final TimeWords LEXICON = new TimeWords();
    }

    /** The date at the head of a text; empty where there is any doubt. */
    public static Optional<HeaderDate> of(String text) {
        List<Span> lines = Lines.of(text);
        for (Span line : lines.subList(0, Math.min(LINES, lines.size()))) {
            Span head = new Span(line.start(), Math.min(line.end(), line.start() + LONGEST_LINE));
            Optional<HeaderDate> found = inLine(head.in(text), head.start(), line.length() > head.length());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<HeaderDate> inLine(String line, int offset, boolean cut) {
        if (line.codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty(); // as most headlines: no day of a known year is written without one
        }
        Document document = PlainDocument.of(Article.ofText("head", line));
        for (Interpreter.Located date : Loaded.TAGGER.located(document)) {
            Optional<LocalDate> day = day(date.sense());
            if (day.isEmpty()) {
                continue;
            }
            String before = line.substring(0, date.span().start());
            String after = cut
                    ? line.substring(date.span().end()) + "..."
                    : line.substring(date.span().end());
            Optional<Published.Basis> basis = basis(before, date.span().in(line), after);
            if (basis.isPresent()) {
                Span span = new Span(
                        offset + date.span().start(), offset + date.span().end());
                return Optional.of(new HeaderDate(day.get(), span, basis.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Sense sense) {
        if (sense instanceof Sense.Timed timed) {
            return day(timed.day());
        }
        boolean known = sense instanceof Sense.Exact exact && exact.period().grain() == Grain.DAY;
        return known ? Optional.of(((Sense.Exact) sense).period().start()) : Optional.empty();
    }

    private static Optional<Published.Basis> basis(String before, String date, String after) {
        boolean labelled = Loaded.LEXICON.has("header", String.join(" ", PatternWords.keys(label(before))));
        boolean stamped = labelled && ISO_DAY.matcher(date).matches();
        if (stamped || ((labelled || before.isBlank()) && isTimeOfDay(after))) {
            return Optional.of(Published.Basis.HEADER);
        }
        return isPlace(before, after) && opensStory(after) ? Optional.of(Published.Basis.DATELINE) : Optional.empty();
    }

    /** "Published on:" without the sign at its end. */
    private static String label(String before) {
        String label = before.strip();
        return label.endsWith(":") || label.endsWith("-") ? label.substring(0, label.length() - 1) : label;
    }

    /** Nothing, or what can only be the rest of a time stamp: " 10:30 GMT", "T10:30:00Z", " | 5 p.m.". */
    private static boolean isTimeOfDay(String after) {
        for (String key : PatternWords.keys(after)) {
            boolean digits = key.chars().anyMatch(c -> c >= '0' && c <= '9') && key.length() < 7;
            boolean sign = key.length() == 1 && !Character.isLetter(key.charAt(0)) && !key.equals(")");
            boolean word = Loaded.LEXICON.has("zone", key) || Loaded.LEXICON.has("half-day", key) || key.equals("at");
            if (!digits && !sign && !word && key.length() > 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * "KYIV, ", "WEST MAROVIA, Novaria, ", "KYIV (Agency), ": a place in capitals, and in small letters where an agency
     * follows the day ("Geneva, 12 June 2013 (Agency) -") or stands first ("(Agency) Geneva, 12 June 2013:").
     */
    private static boolean isPlace(String before, String after) {
        String place = before.strip();
        boolean credited = CREDIT.matcher(place).lookingAt();
        place = CREDIT.matcher(place).replaceFirst("");
        if (!place.endsWith(",") || place.length() > LONGEST_PLACE) {
            return false;
        }
        String first = AGENCY.matcher(place.substring(0, place.indexOf(','))).replaceFirst("");
        long letters = first.codePoints().filter(Character::isLetter).count();
        boolean capitals = first.equals(first.toUpperCase(Locale.ROOT));
        return letters > 2
                && (capitals
                        || ((credited || CREDITED.matcher(after).lookingAt())
                                && NAMES.matcher(place).matches()))
                && first.codePoints()
                        .allMatch(c -> Character.isLetter(c) || Characters.isSpace(c) || ".'-’".indexOf(c) >= 0);
    }

    /** " (Agency) - ", " /Agency/ -- ", " - ", ":": what stands between a dateline and the first sentence. */
    private static boolean opensStory(String after) {
        String rest = after.strip();
        if (rest.startsWith("(") || rest.startsWith("/")) {
            int close = rest.indexOf(rest.startsWith("(") ? ')' : '/', 1);
            return close > 0 && close < LONGEST_PLACE;
        }
        return !rest.isEmpty() && (rest.charAt(0) == ':' || Characters.isDash(rest.codePointAt(0)));
    }
}
