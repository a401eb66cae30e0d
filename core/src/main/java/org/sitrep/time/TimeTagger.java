package org.sitrep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.Sentence;
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
 * What a quotation says counts from the day of the saying, where the text tells it ({@link Utterances}).
 *
 * <p>Works on words alone; where there is a parse, the tense of the governing verb tells a coming from a past
 * "Wednesday", and names of people are left alone. Thread safe.
 */
public final class TimeTagger {
    /** A "Tuesday" that may be any of a year's is not worth telling. */
    private static final int MONTH = 31;

    /** Nothing that is counted from publication has one value for all of it. */
    private static final int DECADE = 3653;

    private final TimeWords lexicon = new TimeWords();
    /** Between the ends of a range. */
    private static final Set<String> RANGE = Set.of("to", "until", "till", "through");

    private final Counts counts = new Counts(lexicon);
    private final Years years = new Years(lexicon, counts);
    private final TimeNames names = new TimeNames(lexicon);
    private final Utterances utterances = new Utterances();
    private final Rules rules = RuleFile.english("time.yaml");

    /** The time expressions of a document, before any day is known. */
    public static final class Expressions {
        private final List<Interpreter.Located> located;

        private Expressions(List<Interpreter.Located> located) {
            this.located = located;
        }
    }

    /** Finds the time expressions; what they mean does not depend on when the article was published, their values do. */
    public Expressions expressions(Document document) {
        return new Expressions(located(document));
    }

    /** The time expressions in text order, none overlapping another. */
    public List<TimeMention> mentions(Document document) {
        return mentions(document, expressions(document));
    }

    /**
     * As {@link #mentions(Document)}, of expressions found before.
     *
     * @param expressions of this document, whatever its article's date was then
     */
    public List<TimeMention> mentions(Document document, Expressions expressions) {
        List<Interpreter.Located> located = expressions.located;
        Interval published = new Interval(
                document.article().published().earliest(),
                document.article().published().latest());
        List<TimeMention> mentions = counted(document, located, Collections.nCopies(located.size(), published));
        Set<Span> coming = coming(document, located);
        List<Interval> bases = utterances.bases(document, mentions, time -> coming.contains(time.span()), published);
        if (bases.stream().anyMatch(base -> !base.equals(published))) {
            mentions = counted(document, located, bases);
        }
        return withEvents(document, located, mentions);
    }

    /** The weekdays on which something is said to come: "would resume on Tuesday". */
    private Set<Span> coming(Document document, List<Interpreter.Located> located) {
        return located.stream()
                .filter(found -> found.sense() instanceof Sense.Cyclic cyclic
                        && cyclic.cycle().isWeekly()
                        && cyclic.way() == Sense.Way.OPEN)
                .map(Interpreter.Located::span)
                .filter(span -> Tense.at(document, span, lexicon) == Tense.FUTURE)
                .collect(Collectors.toSet());
    }

    /** The times as counted each from its own days: of publication, or of the utterance. */
    private List<TimeMention> counted(Document document, List<Interpreter.Located> located, List<Interval> bases) {
        List<TimeMention> first = resolved(
                document,
                located,
                i -> isWide(bases.get(i)) ? Optional.empty() : bases.get(i).earliest());
        if (bases.stream().allMatch(base -> isWide(base) || days(base) == 0)) {
            return first;
        }
        List<TimeMention> second = resolved(
                document,
                located,
                i -> isWide(bases.get(i)) ? Optional.empty() : bases.get(i).latest());
        List<TimeMention> undated = resolved(document, located, i -> Optional.empty());
        List<TimeMention> joined = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            TimeMention a = first.get(i);
            TimeMention b = second.get(i);
            boolean narrow = days(bases.get(i)) <= MONTH;
            joined.add(a.equals(b) ? a : narrow ? joined(a, b, undated.get(i).value()) : undated.get(i));
        }
        return List.copyOf(joined);
    }

    private static boolean isWide(Interval base) {
        return days(base) > DECADE;
    }

    private static long days(Interval base) {
        return base.earliest().isPresent() && base.latest().isPresent()
                ? ChronoUnit.DAYS.between(base.earliest().get(), base.latest().get())
                : Long.MAX_VALUE;
    }

    /** "Two days after the ceasefire", where the text tells when the ceasefire was. */
    private List<TimeMention> withEvents(
            Document document, List<Interpreter.Located> located, List<TimeMention> mentions) {
        List<TimeMention> dated = new ArrayList<>(mentions);
        for (int i = 0; i < dated.size(); i++) {
            if (located.get(i).sense() instanceof Sense.FromEvent event) {
                TimeMention length = mentions.get(i);
                Optional<TimeMention> date = EventDates.of(document, event.behind(), mentions, lexicon)
                        .flatMap(days -> counted(length, event, days));
                dated.set(i, date.orElse(length));
            }
        }
        return List.copyOf(dated);
    }

    /** The period so far from an event; empty if the event is known less exactly than that. */
    private static Optional<TimeMention> counted(TimeMention length, Sense.FromEvent event, Interval days) {
        Grain grain = event.unit().grain();
        Period from =
                Period.containing(grain, event.unit().shift(days.earliest().orElseThrow(), event.count()));
        Period to = Period.containing(grain, event.unit().shift(days.latest().orElseThrow(), event.count()));
        return from.equals(to)
                ? Optional.of(new TimeMention(length.span(), TimeMention.Type.DATE, from.value(), from.interval()))
                : Optional.empty();
    }

    /** Whether what happens at a time, or beside any other words, has happened. */
    public Tense tense(Document document, Span span) {
        return Tense.at(document, span, lexicon);
    }

    /** The weekday among the words of a time: of "Monday, 4 March 2013". */
    public Optional<DayOfWeek> weekday(Document document, TimeMention time) {
        return document.tokensIn(time.span()).stream()
                .flatMap(token -> lexicon.weekday(token.form().replace(".", "")).stream())
                .findFirst()
                .map(DayOfWeek::of);
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
                boolean feast = found.sense() instanceof Sense.Cyclic cyclic
                        && cyclic.cycle().isIslamic(); // which the network may take for somebody
                if (!feast && names.isName(document, found.span())) {
                    document.note(Trace.Step.TIME, found.span(), false, () -> "part of a name");
                } else if (isTold(document, found)) {
                    document.note(Trace.Step.TIME, found.span(), false, () -> "no future: its verb is in the past");
                } else {
                    located.add(found);
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

    /** "He soon left": soon after what was told before. */
    private static boolean isTold(Document document, Interpreter.Located found) {
        return found.sense() instanceof Sense.Fixed fixed
                && fixed.value().equals("FUTURE_REF")
                && document.headOf(found.span())
                        .filter(head -> head.is("advmod"))
                        .flatMap(document::head)
                        .filter(verb -> Tense.isTold(document, verb))
                        .isPresent();
    }

    private List<TimeMention> resolved(
            Document document, List<Interpreter.Located> located, IntFunction<Optional<LocalDate>> bases) {
        Background background = new Background();
        Set<List<Sentence>> habits = habits(document, located);
        List<TimeMention> mentions = new ArrayList<>();
        for (int i = 0; i < located.size(); i++) {
            Interpreter.Located found = located.get(i);
            int sentence = document.headOf(found.span()).map(Token::sentence).orElse(0);
            Tense tense = Tense.at(document, found.span(), lexicon);
            boolean certain = Tense.isCertain(document, found.span(), tense, lexicon);
            SenseResolver resolver = isClock(found) && habits.contains(document.sentencesIn(found.span()))
                    ? new SenseResolver(Optional.empty(), new Background(), sentence, tense, certain)
                    : new SenseResolver(bases.apply(i), background, sentence, tense, certain);
            SenseResolver.Resolved value = resolver.resolve(found.sense());
            if (isEnd(document, located, i) && isBefore(value, mentions.get(i - 1))) {
                if (tense == Tense.PAST) {
                    Interpreter.Located start = located.get(i - 1);
                    mentions.set(
                            i - 1,
                            mention(
                                    start,
                                    resolver.from(first(value.interval())).resolve(start.sense())));
                } else {
                    value = resolver.from(first(mentions.get(i - 1).interval())).resolve(found.sense());
                }
            }
            Optional<String> length = found.sense().reportedLength();
            if (length.isPresent()) {
                background.addLength(length.get(), sentence);
            } else if (!found.sense().isComparison()) {
                value.place().ifPresent(place -> background.add(place, sentence));
            }
            mentions.add(mention(found, value));
        }
        return List.copyOf(mentions);
    }

    /** The sentences that tell what is done again and again: "on Mondays, from 2pm to 4pm". An hour there is of many days. */
    private Set<List<Sentence>> habits(Document document, List<Interpreter.Located> located) {
        Set<List<Sentence>> again = document.tokens().stream()
                .filter(token ->
                        lexicon.has("habit", token.lemma().toLowerCase(Locale.ROOT))) // "a curfew from 8pm to 5am"
                .map(token -> document.sentencesIn(token.span()))
                .collect(Collectors.toSet());
        located.stream()
                .filter(found -> found.sense() instanceof Sense.Fixed fixed && fixed.type() == TimeMention.Type.SET)
                .map(found -> document.sentencesIn(found.span()))
                .forEach(again::add);
        return again;
    }

    private static boolean isClock(Interpreter.Located found) {
        return found.sense() instanceof Sense.Timed timed && timed.day().equals(Interpreter.CLOCK);
    }

    private static TimeMention mention(Interpreter.Located found, SenseResolver.Resolved value) {
        return new TimeMention(found.span(), value.type(), value.value(), value.interval());
    }

    private static Optional<LocalDate> first(Interval interval) {
        return interval.earliest();
    }

    /** Whether a time is the end of the range that the one before it begins: "from Monday to Thursday". */
    private static boolean isEnd(Document document, List<Interpreter.Located> located, int i) {
        if (i == 0) {
            return false;
        }
        Span before = located.get(i - 1).span();
        Span end = located.get(i).span();
        boolean from = document.text().substring(0, before.start()).endsWith("from ");
        return from
                && located.get(i - 1).sense() instanceof Sense.Cyclic
                && located.get(i).sense() instanceof Sense.Cyclic
                && RANGE.contains(
                        document.text().substring(before.end(), end.start()).strip());
    }

    private static boolean isBefore(SenseResolver.Resolved end, TimeMention start) {
        Optional<LocalDate> last = end.interval().latest();
        Optional<LocalDate> first = start.interval().earliest();
        return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
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
