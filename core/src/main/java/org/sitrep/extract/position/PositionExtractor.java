package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Found;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Questions;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Where the speakers of statements stand. A cue of a taking class is a position of its own ("condemned the attack");
 * within the words said, predicates of {@code stances.tsv} are, if the speaker is their subject ("we will never
 * recognize ...") or if they judge somebody else ("X bears responsibility"); and so is what the speaker will do or
 * others must ({@link Will}).
 */
public final class PositionExtractor {
    private static final Map<CueClass, Stance> OF_CUE = new EnumMap<>(Map.ofEntries(
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

    /** Cues whose content is somebody else's act: a predicate in it without a subject is not the speaker's. */
    private static final Set<CueClass> OF_OTHERS =
            EnumSet.of(CueClass.DEMAND, CueClass.REQUEST, CueClass.WARN, CueClass.ACCUSE, CueClass.DENY);

    /** Where the target of a cue stands: "placed the blame on X", "lashed out at X". */
    private static final List<String> AT = List.of("on", "at", "against", "with", "toward", "towards");

    /** Where the one stands for whom something is promised or proposed: "to help X", "to send aid to X". */
    private static final List<String> TO = List.of("iobj", "obj", "to", "for", "with");

    /** What somebody who declines to speak declines to do. */
    private static final Set<String> SPEAKING = Set.of(
            "answer",
            "comment",
            "say",
            "elaborate",
            "discuss",
            "reply",
            "respond",
            "speak",
            "give",
            "name",
            "identify");

    /** What one calls an act that one would answer with force. */
    private static final Set<String> MENACES =
            Set.of("declaration of war", "act of war", "act of aggression", "cause of war", "red line");

    private static final String BY_CUE = "positions-1:cue";
    private static final String BY_PREDICATE = "positions-1:predicate";
    private static final String BY_WILL = "positions-1:will";

    private final Document document;
    /** Statements by the id of the one they are nested in. */
    private final Map<String, List<Statement>> nested;

    private final List<Position> found = new ArrayList<>();

    private PositionExtractor(Document document, List<Statement> statements) {
        this.document = document;
        nested = statements.stream()
                .filter(statement -> statement.within().isPresent())
                .collect(Collectors.groupingBy(statement -> statement.within().orElseThrow()));
    }

    /** The positions of all statements whose speaker is known, in the order of the statements. */
    public static List<Position> positions(Document document, List<Statement> statements) {
        PositionExtractor extractor = new PositionExtractor(document, statements);
        for (Statement statement : statements) {
            boolean asked = statement.content().stream().anyMatch(content -> Questions.isAsked(document, content));
            if (statement.speaker().isPresent() && !asked && !extractor.isSilence(statement)) {
                extractor.ofCue(statement);
                extractor.ofContent(statement);
            }
        }
        return Distinct.of(document, extractor.found);
    }

    /** "declined to comment": takes no side. */
    private boolean isSilence(Statement statement) {
        return document.headOf(statement.content().get(0))
                .filter(verb -> SPEAKING.contains(verb.lemma())
                        && verb.is("xcomp")
                        && statement
                                .cue()
                                .filter(cue -> cue.kind() == CueClass.OPPOSE)
                                .isPresent())
                .isPresent();
    }

    private void ofCue(Statement statement) {
        Optional<Stance> stance = statement.cue().map(cue -> OF_CUE.get(cue.kind()));
        Optional<Token> verb = statement.cue().flatMap(cue -> document.headOf(cue.span()));
        if (stance.isEmpty() || verb.isEmpty() || Clauses.isNegated(document, verb.get())) {
            return;
        }
        if (Voice.isUndergone(
                document, verb.get(), statement.speaker().orElseThrow().party().span())) {
            return;
        }
        Optional<Party> toward = statement.addressee();
        boolean warned =
                statement.cue().filter(cue -> cue.lemma().equals("threaten")).isEmpty();
        if (stance.get() == Stance.THREATEN && toward.isEmpty() && warned) {
            if (isOwnFuture(statement) || isMenace(statement)) {
                return; // "warned that they would attack" may be a threat, and is no concern
            }
            stance = Optional.of(Stance.CONCERN); // "warned that many could die" threatens nobody
        }
        Stance taken = stance.get();
        if (toward.isEmpty()) {
            toward = document.headOf(statement.content().get(0))
                    .flatMap(head -> concerned(head, taken))
                    .or(() -> Clauses.target(document, verb.get(), AT).flatMap(noun -> Clauses.actor(document, noun)))
                    .map(Party::of);
        }
        add(statement, taken, toward, statement.content().get(0), verb.get(), BY_CUE);
    }

    /** Whether the content is what its speaker, or the last named, will do. */
    private boolean isOwnFuture(Statement statement) {
        Optional<Token> verb = document.headOf(statement.content().get(0)).filter(v -> Clauses.isFuture(document, v));
        return verb.flatMap(v -> document.child(v, "nsubj"))
                .filter(s -> s.relation().equals("nsubj") && (s.upos() == Upos.PRON || isSpeaker(statement, s)))
                .isPresent();
    }

    /** "warned that any landing would be an act of war": a threat to whoever lands. */
    private boolean isMenace(Statement statement) {
        return document.headOf(statement.content().get(0))
                .filter(noun -> noun.upos() == Upos.NOUN
                        && document.children(noun).stream()
                                .anyMatch(part -> MENACES.contains(part.lemma() + " " + noun.lemma())
                                        || MENACES.contains(noun.lemma() + " of " + part.lemma())))
                .isPresent();
    }

    /** Whom a content is about: of a demanded clause its subject, of a promised or proposed one its object. */
    private Optional<ActorMention> concerned(Token head, Stance stance) {
        if (head.upos() != Upos.VERB) {
            return Clauses.actor(document, head);
        }
        return switch (stance) {
            case DEMAND, REQUEST ->
                Voice.activeSubject(document, head).flatMap(subject -> Clauses.actor(document, subject));
            case PLEDGE, PROPOSE ->
                Clauses.target(document, head, TO).flatMap(object -> Clauses.actor(document, object));
            default -> Optional.empty();
        };
    }

    private void ofContent(Statement statement) {
        if (statement.cue().filter(cue -> cue.kind() == CueClass.ASK).isPresent()) {
            return; // who asks takes no side
        }
        for (Span part : statement.content()) {
            for (Token token : document.tokensIn(part)) {
                if (part.contains(token.span()) && isInnermost(statement, token)) {
                    ofPredicate(statement, token);
                }
            }
        }
    }

    private boolean isInnermost(Statement statement, Token token) {
        return nested.getOrDefault(statement.id(), List.of()).stream()
                .noneMatch(other -> other.content().stream().anyMatch(c -> c.contains(token.span())));
    }

    private void ofPredicate(Statement statement, Token predicate) {
        if (predicate.is("compound") || predicate.is("csubj")) {
            return; // neither "Russian-backed" nor "refusing help would cost lives" takes a side
        }
        Optional<Stances.Entry> entry = Stances.english().find(predicate);
        Optional<Stance> stance = entry.flatMap(e -> stance(predicate, e));
        if (stance.isPresent() && (!entry.get().self() || isSpeakers(statement, predicate))) {
            targeted(statement, predicate, entry.get(), stance.get());
        } else {
            Will.of(document, predicate)
                    .filter(will -> will.stance() == Stance.PLEDGE
                            ? entry.isEmpty() && isVow(statement, will.subject())
                            : isOther(statement, will.subject()))
                    .ifPresent(will -> add(statement, will.stance(), will.toward(), will.clause(), predicate, BY_WILL));
        }
    }

    private Optional<Stance> stance(Token predicate, Stances.Entry entry) {
        if (Clauses.isNegated(document, predicate)) {
            return entry.negated();
        }
        return Clauses.isFuture(document, predicate) ? entry.future() : entry.stance();
    }

    private void targeted(Statement statement, Token predicate, Stances.Entry entry, Stance stance) {
        Optional<Token> target = Clauses.target(document, predicate, entry.targets());
        Optional<Party> toward =
                target.flatMap(noun -> Clauses.actor(document, noun)).map(Party::of);
        boolean free = entry.self() && predicate.upos() == Upos.VERB;
        boolean complemented = entry.targets().contains(Clauses.COMPLEMENT) && target.isPresent();
        if (toward.isPresent() || free || complemented) {
            Span object = Words.cover(document.subtree(target.orElse(predicate)));
            add(statement, stance, toward, object, predicate, BY_PREDICATE);
        }
    }

    /** "we" inside quotation marks, the speaker's own name, or nobody named where the speaker is understood. */
    private boolean isSpeakers(Statement statement, Token predicate) {
        Optional<Token> subject = Subjects.of(document, predicate);
        boolean asked =
                statement.cue().filter(cue -> OF_OTHERS.contains(cue.kind())).isPresent();
        if (asked && subject.filter(s -> isIn(statement, s)).isEmpty()) {
            return false; // "urged them to support us"
        }
        return subject.isEmpty() || isSpeaker(statement, subject.get());
    }

    private static boolean isIn(Statement statement, Token token) {
        return statement.content().stream().anyMatch(part -> part.contains(token.span()));
    }

    private boolean isSpeaker(Statement statement, Token subject) {
        String form = subject.lemma();
        if (form.equals("we") || form.equals("i")) {
            return !statement.quoted().isEmpty();
        }
        Party speaker = statement.speaker().orElseThrow().party();
        if (speaker.span().overlaps(subject.span())) {
            return true;
        }
        Optional<ActorMention> actor = Clauses.actor(document, subject);
        return actor.isPresent()
                && actor.get().actor().isPresent()
                && actor.get().actor().equals(speaker.actor());
    }

    /** Whether a "will" binds: said of themselves by a body, a state, a group, or somebody in office. */
    private boolean isVow(Statement statement, Token subject) {
        boolean inOffice = statement.speaker().orElseThrow().role().isPresent()
                || statement.speaker().orElseThrow().party().actor().isPresent();
        return isSpeaker(statement, subject) && (inOffice || subject.lemma().equals("we"));
    }

    private boolean isOther(Statement statement, Token subject) {
        return !Set.of("we", "i").contains(subject.lemma()) && !isSpeaker(statement, subject);
    }

    private void add(
            Statement statement, Stance stance, Optional<Party> toward, Span object, Token predicate, String by) {
        Party holder = statement.speaker().orElseThrow().party();
        boolean toItself = toward.flatMap(Party::actor).isPresent()
                && toward.flatMap(Party::actor).equals(holder.actor());
        if (toItself) {
            return;
        }
        Span about = Phrases.withoutEdges(document, object);
        Optional<Span> condition = Clauses.condition(document, predicate);
        boolean named = toward.filter(party -> party.span().contains(about)).isPresent();
        found.add(new Position(
                "p" + (found.size() + 1),
                holder,
                toward,
                named || about.isEmpty() ? Optional.empty() : Optional.of(about),
                stance,
                condition,
                Optional.of(statement.id()),
                statement.time(),
                Evidence.of(evidence(predicate, about, condition), document.text()),
                new Found(statement.found().confidence(), by)));
    }

    private static Span evidence(Token predicate, Span about, Optional<Span> condition) {
        Span words = about.isEmpty() ? predicate.span() : Span.cover(predicate.span(), about);
        return condition.map(c -> Span.cover(words, c)).orElse(words);
    }
}
