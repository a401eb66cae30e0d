package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.claim.Event;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.Sentence;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.modality.Settings;
import org.sitrep.syntax.Citation;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.time.Ranks;
import org.sitrep.time.TimePhrase;

/**
 * When and where an event took place: what its own clause governs, else what its sentence tells of the same scene. Never
 * the dateline, never the country of an actor. Where the sentence tells nothing, {@link Continued} asks the paragraph.
 */
final class Attachment {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "over",
            "off",
            "along",
            "through",
            "throughout",
            "within",
            "outside of",
            "on",
            "into",
            "onto",
            "from",
            "to");

    /** What is done from where it is done. */
    private static final Set<String> FIRING = Set.of("fire", "launch", "lob");

    private static final Settings SETTINGS = Settings.english();

    /** Clauses above an event of which time and place may be its own; a judgement: the higher, the more often they are another event's. */
    private static final int CLAUSES_UP = 2;

    private final SameScene scene;

    Attachment(SameScene scene) {
        this.scene = scene;
    }

    /**
     * When something happened.
     *
     * @param ahead whether it is still to come: the day on which it was promised is not its own
     */
    Optional<Event.When> time(Document document, Token trigger, boolean ahead) {
        List<TimeMention> inSentence = times(document, trigger);
        if (SETTINGS.isEnded(document, trigger)) { // "stopped bombing in 2016"; not "halted the 2016 bombing"
            inSentence.removeIf(time -> time.span().start() > trigger.span().end());
        }
        Token clause = trigger;
        for (int up = 0; up <= CLAUSES_UP; up++) {
            Optional<TimeMention> own = Optional.empty();
            int least = Integer.MAX_VALUE;
            for (TimeMention time : inSentence) {
                OptionalInt steps = governs(document, clause, time.span());
                if (steps.isPresent() && steps.getAsInt() < least) {
                    own = Optional.of(time);
                    least = steps.getAsInt();
                }
            }
            if (own.isPresent()) {
                return when(document, own.get());
            }
            boolean foretold = ahead && clause.is("xcomp"); // "agreed in 2015 to send troops"
            if (foretold || !sharesSetting(document, clause) || SETTINGS.isEnded(document, clause)) {
                break;
            }
            clause = document.token(clause.head());
        }
        return ahead
                ? Optional.empty()
                : nearest(document, trigger, inSentence, TimeMention::span).flatMap(time -> when(document, time));
    }

    /** The candidate nearest to the event in its scene; none where two are as near. */
    private <T> Optional<T> nearest(Document document, Token trigger, List<T> candidates, Function<T, Span> span) {
        if (SETTINGS.isEnded(document, trigger)) {
            return Optional.empty();
        }
        Optional<T> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (T candidate : candidates) {
            OptionalInt steps = document.headOf(span.apply(candidate)).stream()
                    .flatMapToInt(head -> scene.distance(document, trigger, head).stream())
                    .findFirst();
            if (steps.isPresent() && steps.getAsInt() <= least) {
                best = steps.getAsInt() < least ? Optional.of(candidate) : Optional.empty();
                least = steps.getAsInt();
            }
        }
        return best;
    }

    private static Optional<Event.When> when(Document document, TimeMention time) {
        return TimePhrase.of(document, time)
                .map(phrase -> new Event.When(interval(document, time, phrase), Optional.of(phrase.span())));
    }

    private List<TimeMention> times(Document document, Token trigger) {
        List<TimeMention> inSentence = new ArrayList<>();
        Sentence sentence = document.sentenceOf(trigger);
        for (TimeMention time : document.timesIn(sentence.span())) {
            Optional<TimePhrase> phrase = TimePhrase.of(document, time);
            boolean dated = phrase.isPresent()
                    && (phrase.get().joined()
                            || time.type() == TimeMention.Type.DATE
                            || time.type() == TimeMention.Type.TIME);
            String preposition = preposition(document, time);
            boolean lasting = !Ranks.isOf(document, time.span())
                    && (!preposition.equals("since") || Words.isVerb(trigger)); // "the first talks since January"
            boolean other =
                    SETTINGS.isApart(preposition) && !(dated && phrase.get().joined());
            boolean distance = document.headOf(time.span())
                    .filter(head -> isMeasured(document, head)
                            && document.subtree(document.token(head.head())).contains(trigger))
                    .isPresent();
            if (dated && lasting && !other && !distance && !scene.isOfAgreement(document, time.span(), trigger)) {
                inSentence.add(time);
            }
        }
        return inSentence;
    }

    private static String preposition(Document document, TimeMention time) {
        return document.headOf(time.span())
                .map(head -> Words.preposition(document, head))
                .orElse("");
    }

    /** "since January" has no end. */
    private static Interval interval(Document document, TimeMention time, TimePhrase phrase) {
        boolean open = preposition(document, time).equals("since");
        return open ? new Interval(time.interval().earliest(), Optional.empty()) : phrase.interval();
    }

    /** How many steps a word governs the span by: one where directly, more through the nouns of its own phrase. */
    private OptionalInt governs(Document document, Token token, Span span) {
        Optional<Token> head = document.headOf(span);
        if (head.isEmpty()) {
            return OptionalInt.empty();
        }
        Token step = head.get();
        for (int i = 0; i < 3 && !step.isRoot(); i++) {
            boolean source = Citation.of(document, step).isPresent(); // "according to police in Karsk"
            if (source || (i > 0 && isOfAnother(document, step, token))) {
                return OptionalInt.empty();
            }
            boolean measured = i == 0 && isMeasured(document, step);
            step = document.token(step.head());
            if (measured && !step.isRoot()) {
                step = document.token(step.head());
            }
            if (step.index() == token.index()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** "Two days after the ceasefire (began), shelling resumed": how far from the ceasefire something else was. */
    private static boolean isMeasured(Document document, Token time) {
        return !time.isRoot()
                && document.children(document.token(time.head())).stream()
                        .anyMatch(child -> (child.is("case") || child.is("mark")) && child.index() > time.index());
    }

    /** "convicted of genocide in Karsk", "after talks in Karsk": a word whose time and place are not those of what governs it. */
    private boolean isOfAnother(Document document, Token word, Token above) {
        boolean topic = !word.relation().equals("nsubj") && SETTINGS.isTopic(document, word);
        boolean apart = SETTINGS.isApart(document, word) && !scene.isCause(document, word, above);
        return Words.isVerb(word) || topic || apart || scene.isSecond(document, word) || Words.isGapped(document, word);
    }

    /** Whether the time and place of the governing word hold for this one: nouns in their clause, participles, second verbs. */
    private static boolean sharesSetting(Document document, Token token) {
        String preposition = Words.preposition(document, token);
        boolean apart = SETTINGS.isApart(document, token) // "after the truce, shelling resumed in Dorn"
                || (!Words.isVerb(token) && SETTINGS.isMatter(preposition)); // "spoke in Dorn about the shelling"
        if (token.isRoot() || apart || SETTINGS.isTopic(document, token)) {
            return false;
        }
        Token head = document.token(token.head());
        boolean nominal =
                !Words.isVerb(token) && (token.is("obj") || token.is("nsubj") || token.is("obl") || token.is("nmod"));
        boolean participle = token.is("advcl")
                && token.xpos().equals("VBG")
                && Words.preposition(document, token).isEmpty();
        boolean second = Words.isVerb(token) && Words.isVerb(head) && Subjects.goesOn(document, token);
        return (nominal && Words.isVerb(head)) || participle || second || token.is("xcomp");
    }

    /**
     * Where something happened.
     *
     * @param taken spans that are parties and no places: "called on Iran"
     * @param harmed what was attacked or taken; a place among it is where that was: "shelled Lima"
     */
    Optional<PlaceMention> place(Document document, Token trigger, List<Span> taken, List<Span> harmed) {
        Optional<PlaceMention> told = told(document, trigger, taken);
        Optional<PlaceMention> itself =
                harmed.stream().flatMap(span -> harmed(document, span).stream()).findFirst();
        boolean finer = itself.isPresent()
                && told.filter(place -> place.level().compareTo(itself.get().level()) > 0)
                        .isEmpty();
        return finer ? itself : told;
    }

    /** The place that a party is or, as "the town of Lima", is called by. */
    private static Optional<PlaceMention> harmed(Document document, Span party) {
        Optional<Token> head = document.headOf(party);
        for (PlaceMention place : document.placesIn(party)) {
            Optional<Token> name = document.headOf(place.span());
            boolean itself = name.isPresent() && name.equals(head);
            boolean called = name.flatMap(document::head).equals(head)
                    && (name.get().is("appos")
                            || Words.preposition(document, name.get()).equals("of"));
            if (itself || called) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Optional<PlaceMention> told(Document document, Token trigger, List<Span> taken) {
        Sentence sentence = document.sentenceOf(trigger);
        List<PlaceMention> candidates = new ArrayList<>();
        for (PlaceMention place : document.placesIn(sentence.span())) {
            boolean here = isLocative(document, place.span());
            boolean ofAll = !SETTINGS.isOfPart(document, trigger, place.span());
            if (here
                    && ofAll
                    && !isOrigin(document, trigger, place)
                    && taken.stream().noneMatch(t -> t.equals(place.span()))) {
                candidates.add(place);
            }
        }
        candidates.removeIf(place -> isOnlyName(document, place, candidates));
        Token clause = trigger;
        for (int up = 0; up <= CLAUSES_UP; up++) {
            Optional<PlaceMention> best = Optional.empty();
            int least = Integer.MAX_VALUE;
            for (PlaceMention place : candidates) {
                int finer = best.map(other -> place.level().compareTo(other.level()))
                        .orElse(1);
                OptionalInt steps = governs(document, clause, place.span());
                boolean better = steps.isPresent() && (finer > 0 || (finer == 0 && steps.getAsInt() < least));
                if (better
                        && best.filter(other -> describes(document, place.span(), other.span()))
                                .isEmpty()) {
                    best = Optional.of(place);
                    least = steps.getAsInt();
                }
            }
            if (best.isPresent()) {
                return best;
            }
            if (!sharesSetting(document, clause)) {
                break;
            }
            clause = document.token(clause.head());
        }
        return nearest(document, trigger, candidates, PlaceMention::span);
    }

    /** "at the Cairo cinema in Aden": what a building is called is not where it stands, if that is told. */
    private static boolean isOnlyName(Document document, PlaceMention place, List<PlaceMention> all) {
        Optional<Token> name = document.headOf(place.span()).filter(head -> head.is("compound"));
        Optional<Token> noun = name.flatMap(document::head);
        return noun.isPresent()
                && place.point().isEmpty()
                && all.stream()
                        .filter(other -> other.point().isPresent())
                        .flatMap(other -> document.headOf(other.span()).stream())
                        .anyMatch(other -> (other.is("nmod") || other.is("obl"))
                                && (other.head() == noun.get().index()
                                        || other.head() == noun.get().head()));
    }

    /** "in Orval, a town in the Sarn valley": the valley tells where the town is. */
    private static boolean describes(Document document, Span place, Span other) {
        Optional<Token> at = document.headOf(place);
        while (at.isPresent() && !other.contains(at.get().span())) {
            at = document.head(at.get());
        }
        return at.isPresent();
    }

    /**
     * "a US base in Iraq", "soldiers from Kenya", "the road to Gao", "took off from Gao and bombed a convoy": whose or from where a
     * thing is or where it goes, not where something happens. Of a harm only firing is where it comes from.
     */
    private boolean isOrigin(Document document, Token trigger, PlaceMention place) {
        Optional<Token> head = document.headOf(place.span());
        if (head.isEmpty()) {
            return false;
        }
        if (head.get().is("compound") && place.level() == PlaceMention.Level.COUNTRY) {
            return true;
        }
        String preposition = Words.preposition(document, head.get());
        boolean way = preposition.equals("from") || preposition.equals("to");
        boolean elsewhere = head.get().head() != trigger.index()
                && (head.get().is("nmod") || !isMoved(document, trigger, head.get()));
        boolean harmed = scene.isAssault(document, trigger)
                && !(preposition.equals("from") && FIRING.contains(Words.lemma(trigger)));
        return way && (elsewhere || harmed);
    }

    /** "an attack launched from Gao": the verb that carries the event's noun. */
    private static boolean isMoved(Document document, Token trigger, Token place) {
        return place.is("obl")
                && (trigger.head() == place.head()
                        || place.head() == trigger.index()
                        || document.token(place.head()).head() == trigger.index())
                && !trigger.is("conj");
    }

    private static boolean isLocative(Document document, Span span) {
        Optional<Token> head = document.headOf(span);
        for (int i = 0; i < 3 && head.isPresent(); i++) {
            String preposition = Words.preposition(document, head.get());
            if (!preposition.isEmpty() && !preposition.equals("of")) {
                return LOCATIVE.contains(preposition);
            }
            boolean part = head.get().is("appos")
                    || head.get().is("nmod")
                    || head.get().is("compound")
                    || head.get().is("flat")
                    || head.get().is("conj");
            if (!part) {
                return false;
            }
            head = document.head(head.get());
        }
        return false;
    }
}
