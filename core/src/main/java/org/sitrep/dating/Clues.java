package org.sitrep.dating;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.TimeMention;
import org.sitrep.rule.PatternWords;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;
import org.sitrep.time.Tense;

/**
 * What the rules of this package look at: a document with its times, not yet dated.
 *
 * @param index the times with their tenses
 */
record Clues(Document document, PatternWords words, SpanIndex<Told> index) {
    /** What stands between the first day of a range and the year of both: the other day, the month, and what joins them. */
    private static final Pattern RANGE = Pattern.compile(
            "(?:[\\s,]*(?:[-\u2013\u2014]|(?:to|and|until|till|through|\\d{1,2}(?:st|nd|rd|th)?"
                    + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?)(?![\\w\\p{L}])))+[\\s,]*(?<year>\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_RANGE = 40;

    Clues(Document document, PatternWords words, List<Told> times) {
        this(document, words, SpanIndex.of(times, Told::span));
    }

    /**
     * A time as it is told.
     *
     * @param days what it names in the calendar, if it does so by itself: a day, a month, a year
     */
    record Told(TimeMention mention, Tense tense, Optional<Days.Stretch> days) {
        Span span() {
            return mention.span();
        }

        String value() {
            return mention.value();
        }

        boolean isDay() {
            return days.filter(d -> d.first().equals(d.last())).isPresent();
        }

        /** Whether the words name the year, or those of the range they begin ("12 to 14 July 2016"); else it is counted from another day. */
        boolean isNamedIn(String text) {
            return days.isPresent() && (span().in(text).contains(year()) || isOfRange(text));
        }

        private boolean isOfRange(String text) {
            int end = span().end();
            Matcher rest = RANGE.matcher(text.substring(end, Math.min(text.length(), end + LONGEST_RANGE)));
            return rest.lookingAt() && rest.group("year").equals(year());
        }

        private String year() {
            return value().substring(0, 4);
        }

        LocalDate first() {
            return days.orElseThrow().first();
        }

        LocalDate last() {
            return days.orElseThrow().last();
        }
    }

    static Optional<Days.Stretch> named(TimeMention mention) {
        String value = mention.value();
        boolean calendar = mention.type() == TimeMention.Type.DATE || mention.type() == TimeMention.Type.TIME;
        if (!calendar || !value.matches("\\d{4}(-\\d\\d){0,2}(T.*)?")) {
            return Optional.empty();
        }
        try {
            String date = value.contains("T") ? value.substring(0, value.indexOf('T')) : value;
            LocalDate first =
                    LocalDate.parse(date + "-01-01".substring(date.length() == 4 ? 0 : date.length() == 7 ? 3 : 6));
            LocalDate last = date.length() == 4
                    ? first.plusYears(1).minusDays(1)
                    : date.length() == 7 ? first.plusMonths(1).minusDays(1) : first;
            return Optional.of(new Days.Stretch(first, last));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** In text order. */
    List<Told> times() {
        return index.items();
    }

    /** Without the times that some constraints have used up. */
    Clues without(List<Constraint> used) {
        Set<Span> spans =
                used.stream().flatMap(constraint -> constraint.span().stream()).collect(Collectors.toSet());
        return new Clues(
                document,
                words,
                times().stream().filter(told -> !spans.contains(told.span())).toList());
    }

    String text() {
        return document.text();
    }

    /** The characters before an offset, on its line, at most so many. */
    String before(int offset, int most) {
        String text = text();
        int start = offset;
        while (start > 0 && offset - start < most && text.charAt(start - 1) != '\n') {
            start--;
        }
        return text.substring(start, offset);
    }

    /** The characters from an offset on, on its line, at most so many. */
    String after(int offset, int most) {
        String text = text();
        int end = offset;
        while (end < text.length() && end - offset < most && text.charAt(end) != '\n') {
            end++;
        }
        return text.substring(offset, end);
    }

    /** The sentence a span begins in. */
    String sentence(Span span) {
        return document.sentencesIn(span).stream()
                .findFirst()
                .map(sentence -> Span.cover(sentence.span(), span).in(text()))
                .orElseGet(() -> span.in(text()));
    }

    /** Where the sentence a span begins in starts. */
    int sentenceStart(Span span) {
        return document.sentencesIn(span).stream()
                .findFirst()
                .map(sentence -> Math.min(sentence.span().start(), span.start()))
                .orElse(span.start());
    }

    /** The times that stand within so many characters of a span. */
    List<Told> timesNear(Span span, int characters) {
        return index.overlapping(new Span(Math.max(0, span.start() - characters), span.end() + characters));
    }
}
