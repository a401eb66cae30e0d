package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.claim.Event.When;
import org.sitrep.claim.Figure.Kind;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.NumberMention;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Settings;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.time.Ranks;
import org.sitrep.time.TimePhrase;

/** When and where a figure holds and whether it is a total, as far as its own clause says so. */
final class Circumstances {
    private static final List<String> PLACE_PREPOSITIONS =
            List.of("in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "on", "along");
    /** The rule of {@link TollEffects}. */
    private static final String TOLL = "toll";

    /** Before the day on which a toll stood so. */
    private static final Set<String> STOOD = Set.of("", "on", "by", "at", "in", "during", "early", "late");

    /** What may stand between a number and when or where it counts. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?: more| others?)?(?: of (?:them|whom|those))? (?:in|on|at|near|during|over|since)(?: the)? $");

    private static final int BESIDE = 30;

    /** Rules by which a count is one of some of those counted before, or of others in a clause left out. */
    private static final Set<String> PARTS = Set.of("part", Gapped.RULE);

    /** What a count brings to a number. */
    private static final Set<String> TOTALS = Set.of("toll", "total", "tally", "number");

    private static final Settings SETTINGS = Settings.english();

    private final Document document;
    private final ContextWords words;
    private final Comparisons comparisons;

    Circumstances(Document document, ContextWords words) {
        this.document = document;
        this.words = words;
        this.comparisons = new Comparisons(document);
    }

    /**
     * The words of the clause that modifiers of the figure hang on: the counted phrase, the predicate, and the verbs
     * it is joined to or is an argument of, unless these are only about it.
     */
    private Set<Integer> anchors(Counted counted, Token predicate) {
        Set<Integer> anchors = new HashSet<>();
        anchors.add(counted.node().index());
        counted.noun().ifPresent(noun -> anchors.add(noun.index()));
        if (Words.isGapped(document, counted.node())) {
            return anchors;
        }
        Token at = predicate;
        anchors.add(at.index());
        for (Token child : document.children(predicate)) {
            // "12 people were killed and 40 wounded on Monday": one time and place for both
            if (child.is("conj")
                    && child.xpos().equals("VBN")
                    && document.child(child, "aux").isEmpty()) {
                anchors.add(child.index());
            }
        }
        while (!at.isRoot()
                && (at.upos() != Upos.VERB || Subjects.goesOn(document, at) || at.is("xcomp"))
                && !SETTINGS.isTopic(document, at)) {
            at = document.token(at.head());
            anchors.add(at.index());
        }
        return anchors;
    }

    /** A time or place that hangs on an anchor, and the preposition nearest the anchor. */
    private record Attachment(String preposition, boolean since, Token anchor) {}

    private Optional<Attachment> attachment(Span span, Set<Integer> anchors) {
        Optional<Token> head = document.headOf(span);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Token at = head.get();
        String preposition = "";
        boolean since = false;
        while (!anchors.contains(at.index())) {
            boolean clause = at.upos() == Upos.VERB || at.is("advcl") || at.is("ccomp") || at.is("acl");
            String marker = marker(at);
            if ((clause && !(at.is("advcl") && marker.equals("since"))) || Words.isGapped(document, at)) {
                return Optional.empty();
            }
            preposition = marker.isEmpty() ? preposition : marker;
            since |= marker.equals("since");
            if (at.isRoot()) {
                return Optional.empty();
            }
            at = document.token(at.head());
        }
        return Optional.of(new Attachment(preposition, since, at));
    }

    private String marker(Token token) {
        for (Token child : document.children(token)) {
            if (child.is("case") || child.is("mark")) {
                return child.lemma().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** The days a figure covers: "since April 2014" has no end. */
    Optional<Interval> period(Counted counted, FigureEffect effect) {
        Set<Integer> anchors = anchors(counted, effect.predicate());
        boolean toll = effect.rule().equals(TOLL); // the day it stood so is not when they died
        Optional<Interval> found = Optional.empty();
        for (TimeMention time : times(counted)) {
            Optional<Attachment> attachment = attachment(time.span(), anchors);
            Optional<TimePhrase> phrase = TimePhrase.of(document, time);
            if (attachment.isEmpty()
                    || isAsOf(time)
                    || phrase.isEmpty()
                    || !phrase.get().interval().isKnown()) {
                continue;
            }
            if (Ranks.isOf(document, time.span())) {
                continue;
            }
            if (attachment.get().since()) {
                return Optional.of(new Interval(time.interval().earliest(), Optional.empty()));
            }
            boolean other = SETTINGS.isApartFromPeriod(attachment.get().preposition())
                    && !phrase.get().joined();
            if (found.isEmpty() && !other && !toll && !isFinding(attachment.get(), effect)) {
                found = Optional.of(phrase.get().interval());
            }
        }
        return found;
    }

    /** The day a figure was true on: "as of Tuesday", "the death toll rose to 45 on Tuesday". */
    Optional<When> asOf(Counted counted, FigureEffect effect) {
        for (TimeMention time : times(counted)) {
            if (isAsOf(time)) {
                return Optional.of(new When(time.interval(), Optional.of(time.span())));
            }
        }
        boolean toll = effect.rule().equals(TOLL);
        Set<Integer> anchors = anchors(counted, effect.predicate());
        return times(counted).stream()
                .filter(time -> time.interval().isKnown())
                .filter(time -> attachment(time.span(), anchors)
                        .filter(at ->
                                (toll || isFinding(at, effect)) && !at.since() && STOOD.contains(at.preposition()))
                        .isPresent())
                .findFirst()
                .map(time -> new When(time.interval(), Optional.of(time.span())));
    }

    /** "Three bodies were found on Sunday": the day the dead were found is not when they died. */
    private boolean isFinding(Attachment attachment, FigureEffect effect) {
        Token predicate = effect.predicate();
        boolean found = predicate.is("xcomp")
                && document.head(predicate)
                        .filter(verb -> words.is(verb, "finding"))
                        .isPresent(); // "were found shot dead on Sunday"
        return effect.unit() == Unit.KILLED && (found || words.is(attachment.anchor(), "finding"));
    }

    /** "40 people, 12 on Friday and 28 on Saturday", "24,000 of them in the past two days": right behind a number it is that number's alone. */
    private boolean isOfOther(Counted counted, Span circumstance) {
        return numberBefore(circumstance)
                .filter(number -> !number.equals(counted.number().span()))
                .isPresent();
    }

    private boolean isOwn(Counted counted, Span circumstance) {
        return numberBefore(circumstance)
                .filter(counted.number().span()::equals)
                .isPresent();
    }

    /** The number right behind which, but for a preposition, a time or place stands. */
    private Optional<Span> numberBefore(Span circumstance) {
        int from = Math.max(0, circumstance.start() - BESIDE);
        Matcher behind = BEHIND.matcher(document.text().substring(from, circumstance.start()));
        if (!behind.find() || from + behind.start() == 0) {
            return Optional.empty();
        }
        int end = from + behind.start();
        return document.numbersIn(new Span(end - 1, end)).stream()
                .filter(number -> number.span().end() == end && number.form() != NumberMention.Form.ORDINAL)
                .map(NumberMention::span)
                .findFirst();
    }

    private boolean isAsOf(TimeMention time) {
        String before = document.text()
                .substring(Math.max(0, time.span().start() - 6), time.span().start());
        return before.toLowerCase(Locale.ROOT).endsWith("as of ");
    }

    private List<TimeMention> times(Counted counted) {
        Span sentence = document.sentenceOf(counted.numeric()).span();
        List<TimeMention> times = new ArrayList<>();
        for (TimeMention time : document.timesIn(sentence)) {
            if (sentence.contains(time.span())
                    && !comparisons.isBeside(counted, time.span())
                    && !isOfOther(counted, time.span())) {
                times.add(time);
            }
        }
        List<TimeMention> own =
                times.stream().filter(time -> isOwn(counted, time.span())).toList();
        return own.isEmpty() ? times : own;
    }

    /** The nearest of the places that a preposition ties to the figure's clause or noun: "12 in Kano, seven in Jos". */
    Optional<PlaceMention> place(Counted counted, Token predicate) {
        Set<Integer> anchors = anchors(counted, predicate);
        Span sentence = document.sentenceOf(counted.numeric()).span();
        Optional<PlaceMention> nearest = Optional.empty();
        for (PlaceMention place : document.placesIn(sentence)) {
            boolean inside = sentence.contains(place.span())
                    && !isOfOther(counted, place.span())
                    && !isWay(place.span())
                    && !SETTINGS.isOfPart(document, counted.node(), place.span());
            if (inside
                    && attachment(place.span(), anchors)
                            .filter(attachment -> PLACE_PREPOSITIONS.contains(attachment.preposition()))
                            .isPresent()) {
                boolean nearer = nearest.filter(other -> gap(counted, other) <= gap(counted, place))
                        .isEmpty();
                nearest = nearer ? Optional.of(place) : nearest;
            }
        }
        return nearest;
    }

    /** "on the road from Cusco to Lima": where from and where to is not where. */
    private boolean isWay(Span place) {
        return document.headOf(place)
                .map(this::marker)
                .filter(word -> word.equals("from") || word.equals("to"))
                .isPresent();
    }

    private static int gap(Counted counted, PlaceMention place) {
        return Math.max(
                place.span().start() - counted.span().end(),
                counted.span().start() - place.span().end());
    }

    /** Total ("so far", "since it began", a toll), increment ("another 5"), else unknown. */
    Kind kind(Counted counted, FigureEffect effect) {
        Set<Integer> anchors = anchors(counted, effect.predicate());
        anchors.add(counted.numeric().index());
        boolean total = effect.rule().equals(TOLL);
        if (PARTS.contains(effect.rule())) {
            anchors.retainAll(List.of(counted.node().index(), counted.numeric().index())); // the total is the whole's
        } else if (isAddend(counted)) {
            return Kind.INCREMENT;
        }
        for (int anchor : anchors) {
            for (Token child : document.children(document.token(anchor))) {
                if (isIncrement(counted, child)) {
                    return Kind.INCREMENT;
                }
                total |= isTotal(child) && !comparisons.isBeside(counted, child.span());
            }
        }
        return total ? Kind.TOTAL : Kind.UNKNOWN;
    }

    /** "The 12 deaths bring the toll to 60": what the total rises by. */
    private boolean isAddend(Counted counted) {
        return document.head(counted.node())
                .filter(verb -> counted.node().is("nsubj") && verb.upos() == Upos.VERB)
                .flatMap(verb -> document.child(verb, "obj"))
                .filter(toll -> TOTALS.contains(toll.lemma()))
                .isPresent();
    }

    private boolean isIncrement(Counted counted, Token child) {
        boolean bound = counted.number()
                .bound()
                .filter(span -> span.overlaps(child.span()))
                .isPresent();
        boolean near = counted.span().contains(child.span()) || isBeside(counted.span(), child.span());
        return words.is(child, "increment") && !bound && near;
    }

    /** At most a space lies between. */
    private static boolean isBeside(Span a, Span b) {
        return Math.abs(a.start() - b.end()) <= 1 || Math.abs(b.start() - a.end()) <= 1;
    }

    private boolean isTotal(Token child) {
        String marker = marker(child);
        return words.is(child, "total")
                || words.is(child, "total-far")
                || (marker.equals("since") && !Ranks.isOf(document, child.span()))
                || (marker.equals("in") && words.is(child, "total-in"))
                || (marker.equals("to") && words.is(child, "total-to"));
    }
}
