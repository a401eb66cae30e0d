package org.sitrep.extract.position;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.modality.Reality;
import org.sitrep.modality.Signatures;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** The stance that a cue takes of itself, and towards whom: "condemned the attack", "pledged to help Norvik". */
final class Cued {
    private static final Map<CueClass, Stance> STANCES = new EnumMap<>(Map.ofEntries(
            Map.entry(CueClass.WARN, Stance.THREATEN),
            Map.entry(CueClass.DEMAND, Stance.DEMAND),
            Map.entry(CueClass.REQUEST, Stance.REQUEST),
            Map.entry(CueClass.COMMIT, Stance.PLEDGE),
            Map.entry(CueClass.PROPOSE, Stance.PROPOSE),
            Map.entry(CueClass.CONDEMN, Stance.CONDEMN),
            Map.entry(CueClass.ACCUSE, Stance.ACCUSE),
            Map.entry(CueClass.PRAISE, Stance.PRAISE),
            Map.entry(CueClass.SUPPORT, Stance.SUPPORT),
            Map.entry(CueClass.OPPOSE, Stance.OPPOSE),
            Map.entry(CueClass.CONCERN, Stance.CONCERN)));

    /** Nouns for what others say is so. */
    private static final Set<String> CLAIMS = Table.english("cues.tsv").rows().stream()
            .filter(row -> row.get("pos").equals("noun"))
            .filter(row -> EnumSet.of(CueClass.ASSERT, CueClass.ACCUSE).contains(row.constant("class", CueClass.class)))
            .map(row -> row.get("lemma"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Reality REALITY = new Reality(Signatures.english());

    /** Where the target of a cue stands: "placed the blame on X", "lashed out at X". */
    private static final List<String> AT = List.of("on", "at", "against", "with", "toward", "towards");

    private static final List<String> AT_OR_OBJECT =
            Stream.concat(AT.stream(), Stream.of("obj")).toList();

    /** Stances whose target may be the object of the cue: "castigated Norvik for breaking the truce". */
    private static final Set<Stance> TAKING =
            EnumSet.of(Stance.ACCUSE, Stance.CONDEMN, Stance.PRAISE, Stance.SUPPORT, Stance.OPPOSE, Stance.REJECT);

    private static final Set<Stance> AGAINST =
            EnumSet.of(Stance.ACCUSE, Stance.CONDEMN, Stance.OPPOSE, Stance.REJECT, Stance.THREATEN);

    /** Where the one stands for whom something is promised or proposed: "to help X", "to send aid to X". */
    private static final List<String> TO = List.of("iobj", "obj", "to", "for", "with");

    private final Document document;
    private final Concerned concerned;
    private final Warned warned;
    private final Findings findings;

    Cued(Document document, List<Event> events, Concerned concerned, Findings findings) {
        this.document = document;
        this.concerned = concerned;
        this.warned = new Warned(document, events);
        this.findings = findings;
    }

    void find(Statement statement, Speaker speaker) {
        Optional<Token> verb = statement.cue().flatMap(cue -> document.headOf(cue.span()));
        Optional<Called> called = verb.flatMap(word -> Called.of(document, statement, word));
        Optional<Stance> stance = statement
                .cue()
                .map(cue -> isWanting(verb) ? Stance.REQUEST : STANCES.get(cue.kind()))
                .map(s -> s == Stance.PLEDGE && isThreat(statement) ? Stance.THREATEN : s)
                .or(() -> called.map(Called::stance));
        if (stance.isEmpty() || verb.isEmpty() || isUnreal(verb.get())) {
            return;
        }
        if (isOver(verb.get(), stance.get())
                || isOwnWords(statement, verb.get(), stance.get())
                || (TAKING.contains(stance.get()) && isTangled(statement, verb.get()))) {
            return;
        }
        if (Voice.isUndergone(
                document, verb.get(), statement.speaker().orElseThrow().party().span())) {
            return;
        }
        if (statement.cue().filter(cue -> cue.kind() == CueClass.WARN).isPresent()) {
            warned.of(statement, speaker)
                    .ifPresent(warning -> add(statement, warning.stance(), warning.toward(), verb.get()));
            return;
        }
        if (called.isPresent()) {
            List<Party> judged = concerned.all(called.get().object());
            judged.forEach(each -> add(statement, stance.get(), Optional.of(each), verb.get()));
            if (judged.isEmpty()) {
                add(statement, stance.get(), Optional.empty(), verb.get());
            }
            return;
        }
        List<Party> toward = Statements.directedTo(document, statement)
                .map(List::of)
                .orElseGet(() -> about(statement, verb.get(), stance.get()));
        toward.forEach(each -> add(statement, stance.get(), Optional.of(each), verb.get()));
        if (toward.isEmpty()) {
            add(statement, stance.get(), Optional.empty(), verb.get());
        }
    }

    /** "wants Norvik to leave": asks it to; who "wants them to be freed" asks others. */
    private boolean isWanting(Optional<Token> cue) {
        return cue.filter(verb -> StanceWords.english().is(StanceWords.Use.WANTING, verb)
                        && document.child(verb, "obj").isPresent())
                .flatMap(verb -> document.child(verb, "xcomp"))
                .filter(deed -> document.child(deed, "aux:pass").isEmpty()
                        && document.child(deed, "cop").isEmpty())
                .isPresent();
    }

    /** "vowed to shell the port", "vowed revenge": no pledge. */
    private boolean isThreat(Statement statement) {
        Optional<Token> deed = document.headOf(statement.content().get(0));
        return deed.filter(word -> concerned.isThreat(word) && !Clauses.isNegated(document, word))
                        .isPresent()
                || Stream.concat(
                                deed.stream(),
                                document.tokensIn(statement.cue().orElseThrow().span()).stream())
                        .anyMatch(word -> word.upos() == Upos.NOUN
                                && StanceWords.english().is(StanceWords.Use.REPRISAL, word));
    }

    private boolean isUnreal(Token cue) {
        return Clauses.isNegated(document, cue) || Clauses.isHedged(document, cue) || isDenied(cue);
    }

    /** "It is not true that Norvik condemned them". */
    private boolean isDenied(Token cue) {
        Modality modality = REALITY.of(document, cue, false).modality();
        return modality == Modality.DENIED || modality == Modality.NEGATED || modality == Modality.HYPOTHETICAL;
    }

    /** "Once backed them", "had opposed them until March". */
    private boolean isOver(Token cue, Stance stance) {
        return Past.isOver(document, cue, stance)
                || (cue.upos() == Upos.NOUN && Past.isEnded(document, cue))
                || (Past.isState(stance) && Past.isPluperfect(document, cue));
    }

    /** "Opposes condemning Norvik", "supports condemning Norvik": toward Norvik it is another stance than the cue's. */
    private boolean isTangled(Statement statement, Token verb) {
        return document.tokensIn(statement.cue().orElseThrow().span()).stream()
                .anyMatch(word -> word.index() != verb.index() && Words.isVerb(word) && isStanceAgainst(word));
    }

    private boolean isStanceAgainst(Token predicate) {
        return Stances.english()
                .find(document, predicate)
                .flatMap(Stances.Entry::stance)
                .filter(AGAINST::contains)
                .isPresent();
    }

    /** Whether a predicate turns against its object, or is denied, or does it harm. */
    private boolean isAgainst(Token predicate) {
        return Clauses.isNegated(document, predicate) || concerned.isHostile(predicate) || isStanceAgainst(predicate);
    }

    /**
     * {@code Dalen objected: "The bridge is safe."}, "objected that it was safe", {@code agreed: "They are guilty."}: what is asserted is
     * not what is opposed. Nor is a claim: who "rejected the accusation that they had armed them" denies it.
     */
    private boolean isOwnWords(Statement statement, Token cue, Stance stance) {
        boolean agreed = Words.lemma(cue).equals("agree");
        boolean direct = statement.form() == Statement.Form.DIRECT
                && (TAKING.contains(stance) || agreed)
                && Clauses.target(document, cue, AT_OR_OBJECT).isEmpty();
        boolean denied = stance == Stance.OPPOSE
                && Objects.of(document, cue).stream().anyMatch(noun -> CLAIMS.contains(Words.lemma(noun)));
        boolean clause = StanceWords.english().is(StanceWords.Use.ASSERTING, cue)
                && document.child(cue, "ccomp").isPresent();
        return direct || clause || denied;
    }

    private void add(Statement statement, Stance stance, Optional<Party> toward, Token cue) {
        Party holder = statement.speaker().orElseThrow().party();
        findings.add(new Take(statement, holder, stance, cue), toward, matter(statement, cue), Findings.By.CUE);
    }

    /** "Unless they go, she warned, there will be war": the part with the clause that the cue tells, else the first. */
    private Span matter(Statement statement, Token cue) {
        return document.child(cue, "ccomp")
                .flatMap(told -> statement.content().stream()
                        .filter(part -> part.contains(told.span()))
                        .findFirst())
                .orElse(statement.content().get(0));
    }

    private List<Party> about(Statement statement, Token cue, Stance stance) {
        Party speaker = statement.speaker().orElseThrow().party();
        List<Party> meant = document.headOf(statement.content().get(0)).stream()
                .flatMap(head -> inContent(head, stance).stream())
                .filter(party -> !party.span().overlaps(speaker.span())) // "proposed a truce": of the speaker's own
                .toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        Optional<Token> asked = Objects.of(document, cue).stream()
                .findFirst()
                .filter(noun -> (stance == Stance.DEMAND || stance == Stance.REQUEST)
                        && noun.upos() == Upos.NOUN
                        && (document.child(cue, "xcomp").isPresent() || isUrged(cue, noun)));
        if (asked.isPresent()) {
            List<Party> named = concerned.all(asked.get());
            return named.isEmpty() ? List.of(concerned.phrase(asked.get())) : named; // "urged both sides to stop"
        }
        Optional<Token> target = Clauses.target(document, cue, TAKING.contains(stance) ? AT_OR_OBJECT : AT);
        boolean somebody = stance == Stance.ACCUSE
                && target.filter(noun -> (noun.is("obj") || noun.is("iobj"))
                                && noun.upos() == Upos.PROPN
                                && document.timesIn(noun.span()).isEmpty())
                        .isPresent();
        List<Party> found = target.map(concerned::all).orElse(List.of());
        return found.isEmpty() && somebody ? List.of(concerned.phrase(target.get())) : found;
    }

    /** "urged both sides of the conflict to stop": what is asked may hang on the object, or on a noun below it. */
    private boolean isUrged(Token cue, Token object) {
        return StanceWords.english().is(StanceWords.Use.URGING, cue)
                && document.subtree(object).stream()
                        .anyMatch(word -> word.is("acl") && Words.isInfinitive(document, word));
    }

    /** Whom a content is about: of a demanded clause its subject, of a promised or proposed one its object. */
    private List<Party> inContent(Token head, Stance stance) {
        if (head.upos() != Upos.VERB) {
            boolean given = stance == Stance.PLEDGE || stance == Stance.PROPOSE; // "promised 3,000 troops": not to them
            return concerned.all(head).stream()
                    .filter(party -> !given || party.actor().isPresent())
                    .toList();
        }
        return switch (stance) {
            case DEMAND, REQUEST ->
                Voice.activeSubject(document, head).map(concerned::all).orElse(List.of());
            case PLEDGE, PROPOSE ->
                isAgainst(head) // "promised to condemn Norvik": no promise to Norvik
                        ? List.of()
                        : TO.stream()
                                .flatMap(place -> Clauses.target(document, head, List.of(place)).stream())
                                .filter(noun ->
                                        !People.english().contains(noun)) // "pledged to free the soldiers": not to them
                                .map(concerned::all)
                                .filter(named -> !named.isEmpty())
                                .findFirst()
                                .orElse(List.of());
            case THREATEN ->
                concerned.undergoing(head).filter(party -> party.actor().isPresent()).stream()
                        .toList();
            default -> List.of();
        };
    }
}
