package org.sitrep.ledger.entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/** Compares the fields of two claims. Every comparison is symmetric. */
public final class Fields {
    /** Days by which two accounts of one day may differ: night, time zones, the day of the report. */
    private static final int SLACK = 1;
    /** Longer spans of days agree with too much to say anything. */
    private static final int SHARP = 3;

    private static final Set<String> EMPTY = Set.of(
            "a",
            "an",
            "the",
            "of",
            "in",
            "on",
            "at",
            "to",
            "and",
            "or",
            "by",
            "for",
            "with",
            "from",
            "that",
            "which",
            "who",
            "its",
            "his",
            "her",
            "their",
            "our",
            "it",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "as",
            "this",
            "these",
            "he",
            "she",
            "they",
            "him",
            "them",
            "we",
            "us",
            "i",
            "me",
            "you",
            "whom",
            "whose",
            "those",
            "one",
            "some",
            "others",
            "another",
            "someone",
            "somebody",
            "anyone",
            "everyone",
            "nobody",
            "himself",
            "herself",
            "itself",
            "themselves");

    private Fields() {}

    /** Whether a word in small letters means nothing by itself. */
    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /** The words of a span that mean something, in small letters. */
    public static Set<String> words(Told told, Span span) {
        Set<String> words = new HashSet<>();
        for (Word word : Words.of(span.in(told.text()))) {
            if (!EMPTY.contains(word.form())) {
                words.add(word.form());
            }
        }
        return words;
    }

    /** The share of the smaller set that the other has too; 0 if one is empty. */
    public static double containment(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        int shared = 0;
        for (String word : fewer) {
            shared += more.contains(word) ? 1 : 0;
        }
        return fewer.isEmpty() ? 0 : (double) shared / fewer.size();
    }

    /** The same point or name; a country or region may hold a town; two towns are not one; of one name they may be, if nobody knows in which country one lies. */
    public static Verdict place(Optional<PlaceMention> a, Optional<PlaceMention> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Verdict.OPEN;
        }
        PlaceMention one = a.get();
        PlaceMention other = b.get();
        if (one.name().equalsIgnoreCase(other.name()) && one.country().equals(other.country())) {
            return one.level() == Level.COUNTRY ? Verdict.OPEN : Verdict.SAME;
        }
        boolean countries = one.country().isPresent()
                && other.country().isPresent()
                && !one.country().equals(other.country());
        boolean towns = isPoint(one) && isPoint(other) && !one.name().equalsIgnoreCase(other.name());
        return countries || towns ? Verdict.DIFFERENT : Verdict.OPEN;
    }

    private static boolean isPoint(PlaceMention place) {
        return place.level() == Level.TOWN;
    }

    /** Places that are the same share one of these. */
    static Set<String> keys(Optional<PlaceMention> place) {
        return place.map(one -> Set.of(one.name().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) + " "
                        + one.country().orElse("")))
                .orElse(Set.of());
    }

    /** Days that are the same share one of these: the numbers of four days in a row that they or the day behind them are among. */
    static Set<String> keys(Interval days) {
        if (!isClosed(days) || length(days) > SHARP) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        long last = days.latest().orElseThrow().toEpochDay() + SLACK;
        for (long day = days.earliest().orElseThrow().toEpochDay(); day <= last; day++) {
            keys.add(Long.toString(day >> 2));
        }
        return keys;
    }

    /** Days that overlap, a day of slack allowed; the same only where both are sharp. */
    public static Verdict days(Interval a, Interval b) {
        if (!isClosed(a) || !isClosed(b)) {
            return isBefore(a, b) || isBefore(b, a) ? Verdict.DIFFERENT : Verdict.OPEN;
        }
        if (isBefore(a, b) || isBefore(b, a)) {
            return Verdict.DIFFERENT;
        }
        return length(a) <= SHARP && length(b) <= SHARP ? Verdict.SAME : Verdict.OPEN;
    }

    private static boolean isClosed(Interval days) {
        return days.earliest().isPresent() && days.latest().isPresent();
    }

    private static long length(Interval days) {
        return ChronoUnit.DAYS.between(
                        days.earliest().orElseThrow(), days.latest().orElseThrow())
                + 1;
    }

    private static boolean isBefore(Interval a, Interval b) {
        Optional<LocalDate> end = a.latest();
        Optional<LocalDate> start = b.earliest();
        return end.isPresent() && start.isPresent() && end.get().plusDays(SLACK).isBefore(start.get());
    }
}
