package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Found;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Position.Strength;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** The positions of one document as they are found, each noted in its trace. */
final class Findings {
    /** How a position of a statement was found. */
    enum By {
        CUE,
        PREDICATE,
        WILL;

        private String id() {
            return switch (this) {
                case CUE -> "positions-1:cue";
                case PREDICATE -> "positions-1:predicate";
                case WILL -> "positions-1:will";
            };
        }
    }

    private static final String ACTED = "positions-1:event:";

    private static final String TOLD = "positions-1:told:";

    /** The share of them that we read as right on the directed-sentiment sentences: 26 of 30. */
    private static final double OF_TOLD = 0.87;

    /**
     * What remains of a statement's confidence for a stance in its words: of 73 such with a target on the 12,706 sentences of directed
     * sentiment's train part .70 are right, and their statements say .88.
     */
    private static final double OF_SAID = 0.80;

    /** Of 740 judgements there by a cue, of somebody named, .95 are right, however sure their statements are (of 72 below .70: 70). */
    private static final double OF_JUDGEMENT = 0.95;

    /** What remains of an event's confidence for the stance that it takes. */
    private static final double OF_ACTED = 0.85;

    private static final Set<Stance> JUDGING = EnumSet.of(Stance.ACCUSE, Stance.CONDEMN, Stance.PRAISE, Stance.SUPPORT);

    /** What is left of "but only if they leave" before the condition. */
    private static final Pattern BUT = Pattern.compile("[\\s,]*\\bbut\\s*$");

    /** Stances that the next sentence may make depend on something: "France backs the sale. It would need the approval of parliament." */
    private static final Set<Stance> WAITING = Set.of(Stance.PLEDGE, Stance.PROPOSE, Stance.SUPPORT);

    private final Document document;
    private final List<Position> found = new ArrayList<>();
    /** Indexes of the words that gave a position. */
    private final Set<Integer> taken = new HashSet<>();

    Findings(Document document) {
        this.document = document;
    }

    List<Position> all() {
        return List.copyOf(found);
    }

    /** Whether a word gave a position. */
    boolean isTaken(Token word) {
        return taken.contains(word.index());
    }

    /** Whom a statement was last found to take a stance toward, or to promise it. */
    Optional<Party> last(Statement statement, Stance stance) {
        return found.stream()
                .filter(position -> position.statement().equals(Optional.of(statement.id())))
                .filter(position ->
                        position.stance() == stance || (stance == Stance.SUPPORT && position.stance() == Stance.PLEDGE))
                .flatMap(position -> position.toward().stream())
                .reduce((earlier, later) -> later);
    }

    /** A position of who speaks; none of them toward themselves. */
    void add(Take take, Optional<Party> toward, Span object, By by) {
        Statement statement = take.statement();
        Stance stance = take.stance();
        Token predicate = take.predicate();
        Party holder = take.holder();
        taken.add(predicate.index());
        if (by == By.CUE) {
            statement.cue().ifPresent(cue -> document.tokensIn(cue.span()).forEach(word -> taken.add(word.index())));
        }
        boolean toItself = toward.filter(party -> party.span().overlaps(holder.span())
                        || (party.actor().isPresent() && party.actor().equals(holder.actor())))
                .isPresent();
        document.note(
                Trace.Step.POSITION,
                predicate.span(),
                !toItself,
                () -> by.id() + ": " + stance
                        + toward.map(party -> " " + party.name()).orElse("") + (toItself ? ", toward themselves" : ""));
        if (toItself) {
            return;
        }
        Optional<Span> condition = Clauses.condition(document, predicate)
                .or(() -> by == By.CUE // "promised to help if they withdraw"
                        ? document.headOf(object).flatMap(head -> Clauses.condition(document, head))
                        : Optional.empty())
                .or(() ->
                        WAITING.contains(stance) ? Conditions.english().behind(document, predicate) : Optional.empty());
        Optional<Strength> strength = Strengths.english().of(document, words(statement, predicate, object, by));
        Span about = Phrases.withoutEdges(document, without(strength.map(Strength::words), without(condition, object)));
        boolean named = toward.filter(party -> party.span().contains(about)).isPresent();
        found.add(new Position(
                id(),
                holder,
                toward,
                named || !hasWords(about) ? Optional.empty() : Optional.of(about),
                stance,
                strength,
                condition,
                Optional.of(statement.id()),
                Optional.empty(),
                statement.time(),
                Evidence.of(evidence(predicate, about, condition), document.text()),
                new Found(confidence(statement, by, stance, toward), by.id())));
    }

    /** The words that a stance is taken with: the predicate and what it hangs on; of a cue its words, and the stance that it gives: "pledged full support". */
    private List<Token> words(Statement statement, Token predicate, Span object, By by) {
        List<Token> words = new ArrayList<>(Clauses.chain(document, predicate));
        if (by == By.CUE) {
            statement.cue().ifPresent(cue -> words.addAll(document.tokensIn(cue.span())));
            document.headOf(object)
                    .filter(noun -> noun.upos() == Upos.NOUN)
                    .filter(noun -> Stances.english().find(document, noun).isPresent())
                    .ifPresent(words::add);
        }
        return words;
    }

    private static double confidence(Statement statement, By by, Stance stance, Optional<Party> toward) {
        double said = statement.found().confidence();
        if (by != By.CUE) {
            return said * OF_SAID;
        }
        return toward.isPresent() && JUDGING.contains(stance) ? OF_JUDGEMENT : said;
    }

    /** A position of others, told in the text. */
    void add(Told.Stand stand) {
        document.note(
                Trace.Step.POSITION,
                stand.predicate().span(),
                true,
                () -> TOLD + stand.predicate().lemma() + ": " + stand.holder().name() + " " + stand.stance() + " "
                        + stand.toward()
                                .map(Party::name)
                                .orElseGet(() -> stand.about().orElseThrow().in(document.text())));
        Span sentence = document.sentenceOf(stand.predicate()).span();
        Span words = Stream.concat(stand.toward().stream(), Stream.of(stand.holder()))
                .map(Party::span)
                .filter(sentence::contains) // a pronoun may stand for the holder
                .reduce(
                        stand.about()
                                .map(matter ->
                                        Span.cover(matter, stand.predicate().span()))
                                .orElse(stand.predicate().span()),
                        Span::cover);
        found.add(new Position(
                id(),
                stand.holder(),
                stand.toward(),
                stand.about(),
                stand.stance(),
                Strengths.english().of(document, Clauses.chain(document, stand.predicate())),
                Clauses.condition(document, stand.predicate()),
                stand.statement().map(Statement::id),
                Optional.empty(),
                Optional.empty(),
                Evidence.of(words, document.text()),
                new Found(OF_TOLD, TOLD + Words.lemma(stand.predicate()))));
    }

    /** A position taken by a deed. */
    void add(Acted.Act act) {
        Event event = act.event();
        document.note(
                Trace.Step.POSITION,
                event.trigger(),
                true,
                () -> ACTED + event.type() + ": " + act.holder().name() + " " + act.stance() + " "
                        + act.toward().name());
        Optional<Token> trigger = document.headOf(event.trigger());
        found.add(new Position(
                id(),
                act.holder(),
                Optional.of(act.toward()),
                Optional.empty(),
                act.stance(),
                Optional.empty(),
                trigger.flatMap(word -> Clauses.condition(document, word)),
                act.statement(),
                Optional.of(event.id()),
                event.time().map(Event.When::interval),
                event.evidence(),
                new Found(
                        event.found().confidence() * OF_ACTED,
                        ACTED + event.cameo().orElseThrow())));
    }

    private String id() {
        return "p" + (found.size() + 1);
    }

    /** A quotation mark alone is no object. */
    private boolean hasWords(Span about) {
        return about.in(document.text()).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The object without what stands at its end and is told apart: a condition, "in the strongest terms". */
    private Span without(Optional<Span> apart, Span object) {
        return apart.filter(limit -> object.start() < limit.start() && limit.start() < object.end())
                .map(limit -> new Span(
                        object.start(),
                        BUT.matcher(document.text().substring(object.start(), limit.start()))
                                        .replaceFirst("")
                                        .length()
                                + object.start()))
                .orElse(object);
    }

    private static Span evidence(Token predicate, Span about, Optional<Span> condition) {
        Span words = about.isEmpty() ? predicate.span() : Span.cover(predicate.span(), about);
        return condition.map(c -> Span.cover(words, c)).orElse(words);
    }
}
