package org.sitrep.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.rule.Match;
import org.sitrep.rule.PatternWords;
import org.sitrep.rule.RuleCheck;
import org.sitrep.rule.RuleFile;
import org.sitrep.rule.Rules;
import org.sitrep.text.Span;

/**
 * Finds time expressions and gives them TIMEX3 values; relative ones count from the article's day of publication.
 * Without one they keep a symbolic value ({@link SenseResolver#symbol}, {@code docs/rules.md}); run the tagger again on the
 * dated article to resolve them. If only an interval of publication is known, values that differ between its ends
 * stay symbolic; the days they cover are those of both ends if it is no longer than {@value #MONTH} days, else unknown.
 *
 * <p>Works on words alone; where there is a parse, the tense of the governing verb tells a coming from a past
 * "Wednesday", and names of people are left alone. Thread safe.
 */
public final class TimeTagger {
    /** A "Tuesday" that may be any of a year's is not worth telling. */
    private static final int MONTH = 31;

    /** Nothing that is counted from publication has one value for all of it. */
    private static final int DECADE = 3653;

    /** Words up to this length are written small in headlines too. */
    private static final int SHORT_WORD = 3;

    private final TimeWords lexicon = new TimeWords();
    private final Counts counts = new Counts(lexicon);
    private final Years years = new Years(lexicon, counts);
    private final Rules rules = RuleFile.english("time.yaml");

    /** The time expressions in text order, none overlapping another. */
    public List<TimeMention> mentions(Document document) {
        Reading reading = new Reading(document);
        Optional<LocalDate> earliest = document.article().published().earliest();
        Optional<LocalDate> latest = document.article().published().latest();
        long days = earliest.isPresent() && latest.isPresent()
                ? ChronoUnit.DAYS.between(earliest.get(), latest.get())
                : Long.MAX_VALUE;
        if (days > DECADE) {
            return resolved(document, reading.located, Optional.empty());
        }
        List<TimeMention> first = resolved(document, reading.located, earliest);
        if (days == 0) {
            return first;
        }
        return joined(
                first,
                resolved(document, reading.located, latest),
                resolved(document, reading.located, Optional.empty()),
                days <= MONTH);
    }

    /** Whether what happens at a time, or beside any other words, has happened. */
    public Tense tense(Document document, Span span) {
        return Tense.at(document, span, lexicon);
    }

    /** The time expressions of a document and what they mean, before any day is known. */
    List<Interpreter.Located> located(Document document) {
        return new Reading(document).located;
    }

    /** The matches of one document and what they mean. */
    private final class Reading {
        private final List<Match> matches;
        private final List<Interpreter.Located> located = new ArrayList<>();

        Reading(Document document) {
            PatternWords words = PatternWords.of(document);
            TimeKinds kinds = new TimeKinds(document.text(), words, lexicon, counts, years);
            Interpreter interpreter = new Interpreter(document.text(), lexicon, counts, years, kinds);
            matches = rules.matches(words.with(kinds.all()));
            for (Interpreter.Located found : interpreter.located(matches)) {
                if (!isName(document, found.span())) {
                    located.add(found);
                } else {
                    document.note(Trace.Step.TIME, found.span(), false, () -> "part of a name");
                }
            }
            if (document.isTraced()) {
                matches.forEach(match -> document.note(
                        Trace.Step.TIME,
                        match.span(),
                        true,
                        () -> "time.yaml: " + match.rule().id()));
                rules.candidates(words.with(kinds.all())).stream()
                        .filter(match -> !matches.contains(match))
                        .forEach(match -> document.note(
                                Trace.Step.TIME,
                                match.span(),
                                false,
                                () -> "time.yaml: " + match.rule().id() + ", within a longer or earlier match"));
            }
        }
    }

    /** "April Jones", "The Sunday Times"; a weekday or a date after a name may be swallowed by it and stays a time. */
    private boolean isName(Document document, Span span) {
        String words = span.in(document.text());
        if (isCapitalUnit(document, span, words) || isNewspaper(document, span, words)) {
            return true;
        }
        for (Entity entity : document.entitiesIn(span)) {
            boolean begins = entity.span().start() == span.start();
            boolean part = entity.type() == Entity.Type.ORG && entity.span().length() > span.length();
            boolean person = entity.type() == Entity.Type.PER && (begins || isMonth(words));
            if (entity.span().contains(span) && (person || part)) {
                return true;
            }
        }
        return false;
    }

    /** "Book of the Year", "said on 60 Minutes": a unit with a capital letter, outside headlines, is part of a title; days may be holidays. */
    private boolean isCapitalUnit(Document document, Span span, String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return last.length() < words.length()
                && Character.isUpperCase(last.charAt(0))
                && !last.equals("Day")
                && lexicon.has("unit", last)
                && document.headOf(span)
                        .map(head -> !isHeadline(document, head.sentence()))
                        .orElse(false);
    }

    /** Whether most long words of a sentence have capital letters. */
    private static boolean isHeadline(Document document, int sentence) {
        int small = 0;
        int capital = 0;
        for (Token token : document.tokensOf(document.sentences().get(sentence))) {
            boolean isLong = token.form().length() > SHORT_WORD;
            small += isLong && Character.isLowerCase(token.form().charAt(0)) ? 1 : 0;
            capital += isLong && Character.isUpperCase(token.form().charAt(0)) ? 1 : 0;
        }
        return capital > small;
    }

    /** "The party daily Bote": the name of the paper follows. */
    private static boolean isNewspaper(Document document, Span span, String words) {
        if (!words.equals("daily") && !words.equals("weekly") && !words.equals("monthly")) {
            return false;
        }
        int next = document.tokensIn(span).get(0).index() + 1;
        return document.entities().stream()
                .anyMatch(entity -> entity.first() == next
                        && (entity.type() == Entity.Type.ORG || entity.type() == Entity.Type.OTH));
    }

    private static boolean isMonth(String words) {
        return words.equals("April") || words.equals("May") || words.equals("June") || words.equals("August");
    }

    private List<TimeMention> resolved(
            Document document, List<Interpreter.Located> located, Optional<LocalDate> published) {
        Background background = new Background();
        List<TimeMention> mentions = new ArrayList<>();
        for (Interpreter.Located found : located) {
            int sentence = document.headOf(found.span()).map(Token::sentence).orElse(0);
            Tense tense = Tense.at(document, found.span(), lexicon);
            SenseResolver.Resolved value =
                    new SenseResolver(published, background, sentence, tense).resolve(found.sense());
            if (found.sense() instanceof Sense.Window window && window.isReported()) {
                background.addLength(window.value(), sentence);
            } else if (!found.sense().isComparison()) {
                value.place().ifPresent(place -> background.add(place, sentence));
            }
            mentions.add(new TimeMention(found.span(), value.type(), value.value(), value.interval()));
        }
        return List.copyOf(mentions);
    }

    private static List<TimeMention> joined(
            List<TimeMention> early, List<TimeMention> late, List<TimeMention> undated, boolean narrow) {
        List<TimeMention> joined = new ArrayList<>();
        for (int i = 0; i < early.size(); i++) {
            TimeMention a = early.get(i);
            TimeMention b = late.get(i);
            joined.add(a.equals(b) ? a : narrow ? joined(a, b, undated.get(i).value()) : undated.get(i));
        }
        return List.copyOf(joined);
    }

    private static TimeMention joined(TimeMention a, TimeMention b, String symbolic) {
        Optional<LocalDate> from = min(a.interval().earliest(), b.interval().earliest());
        boolean open = a.interval().latest().isEmpty() || b.interval().latest().isEmpty();
        Optional<LocalDate> to = open
                ? Optional.empty()
                : max(a.interval().latest(), b.interval().latest());
        String value = a.value().equals(b.value()) ? a.value() : symbolic;
        return new TimeMention(a.span(), a.type(), value, new Interval(from, to));
    }

    private static Optional<LocalDate> min(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isEmpty() || b.isEmpty() ? Optional.empty() : a.get().isBefore(b.get()) ? a : b;
    }

    private static Optional<LocalDate> max(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isEmpty() || b.isEmpty() ? Optional.empty() : a.get().isAfter(b.get()) ? a : b;
    }

    /** Executes the examples of {@code time.yaml}, published on one Wednesday as that file says. */
    public static List<RuleCheck.Problem> ruleProblems() {
        TimeTagger tagger = new TimeTagger();
        return RuleCheck.problems(
                tagger.rules,
                text -> RuleExamples.document(text),
                document -> tagger.new Reading(document).matches,
                tagger::exampleValue);
    }

    private String exampleValue(Document document, Match match) {
        for (TimeMention mention : mentions(document)) {
            if (match.span().contains(mention.span())) {
                return mention.value();
            }
        }
        return "nothing";
    }
}
