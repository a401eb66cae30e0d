package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
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
import org.sitrep.text.Span;

/**
 * Where the speakers of statements stand. A cue of a taking class is a position of its own ("condemned the attack");
 * within the words said, predicates of {@code stances.tsv} are, if the speaker is their subject ("we will never
 * recognize ...") or if they judge somebody else ("X bears responsibility"). One statement gives one position a stance
 * and target.
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

    /** Where the target of a cue stands: "placed the blame on X", "lashed out at X". */
    private static final List<String> AT = List.of("on", "at", "against", "with", "toward", "towards");

    private static final String BY_CUE = "positions-1:cue";
    private static final String BY_PREDICATE = "positions-1:predicate";

    private final Document document;
    /** Statements by the id of the one they are nested in. */
    private final Map<String, List<Statement>> nested;

    private final List<Position> found = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

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
            if (statement.speaker().isPresent()) {
                extractor.ofCue(statement);
                extractor.ofContent(statement);
            }
        }
        return extractor.found;
    }

    private void ofCue(Statement statement) {
        Optional<Stance> stance = statement.cue().map(cue -> OF_CUE.get(cue.kind()));
        Optional<Token> verb = statement.cue().flatMap(cue -> document.headOf(cue.span()));
        if (stance.isEmpty() || verb.isEmpty() || Clauses.isNegated(document, verb.get())) {
            return;
        }
        Optional<Party> toward = statement.addressee();
        if (stance.get() == Stance.THREATEN && toward.isEmpty()) {
            stance = Optional.of(Stance.CONCERN); // "warned that many could die" threatens nobody
        }
        if (toward.isEmpty()) {
            toward = document.headOf(statement.content().get(0))
                    .filter(token -> token.upos() != Upos.VERB)
                    .flatMap(noun -> Clauses.actor(document, noun))
                    .or(() -> Clauses.target(document, verb.get(), AT).flatMap(noun -> Clauses.actor(document, noun)))
                    .map(Party::of);
        }
        add(
                statement,
                stance.get(),
                toward,
                statement.content().get(0),
                Clauses.condition(document, verb.get()),
                BY_CUE);
    }

    private void ofContent(Statement statement) {
        for (Span part : statement.content()) {
            for (Token token : document.tokensIn(part)) {
                if (part.contains(token.span()) && isInnermost(statement, token)) {
                    Stances.english().find(token).ifPresent(entry -> ofPredicate(statement, token, entry));
                }
            }
        }
    }

    private boolean isInnermost(Statement statement, Token token) {
        return nested.getOrDefault(statement.id(), List.of()).stream()
                .noneMatch(other -> other.content().stream().anyMatch(c -> c.contains(token.span())));
    }

    private void ofPredicate(Statement statement, Token predicate, Stances.Entry entry) {
        if (predicate.is("amod") || predicate.is("compound")) {
            return; // "Russian-backed" takes nobody's side
        }
        Optional<Token> subject = Clauses.subject(document, predicate);
        if (entry.self() && !isSpeaker(statement, subject)) {
            return;
        }
        Optional<Stance> stance = Clauses.isNegated(document, predicate)
                ? entry.negated()
                : Clauses.isFuture(document, predicate) ? entry.future() : entry.stance();
        if (stance.isEmpty()) {
            return;
        }
        Optional<Token> target = Clauses.target(document, predicate, entry.targets());
        Optional<Party> toward =
                target.flatMap(noun -> Clauses.actor(document, noun)).map(Party::of);
        boolean needsTarget = !entry.self() || predicate.upos() != Upos.VERB;
        if (needsTarget && toward.isEmpty()) {
            return;
        }
        Span object = Clauses.cover(document.subtree(target.orElse(predicate))).trimmed(document.text());
        add(statement, stance.get(), toward, object, Clauses.condition(document, predicate), BY_PREDICATE);
    }

    /** "we" inside quotation marks, the speaker's own name, or nobody named (an infinitive, a noun phrase). */
    private boolean isSpeaker(Statement statement, Optional<Token> subject) {
        if (subject.isEmpty()) {
            return true;
        }
        String form = subject.get().lemma();
        if (form.equals("we") || form.equals("i")) {
            return !statement.quoted().isEmpty();
        }
        Party speaker = statement.speaker().orElseThrow().party();
        if (speaker.span().overlaps(subject.get().span())) {
            return true;
        }
        Optional<ActorMention> actor = Clauses.actor(document, subject.get());
        return actor.isPresent()
                && actor.get().actor().isPresent()
                && actor.get().actor().equals(speaker.actor());
    }

    private void add(
            Statement statement,
            Stance stance,
            Optional<Party> toward,
            Span object,
            Optional<Span> condition,
            String by) {
        Party holder = statement.speaker().orElseThrow().party();
        String target = toward.map(p -> p.actor().orElse(p.name())).orElse("");
        boolean toItself = toward.flatMap(Party::actor).isPresent()
                && toward.flatMap(Party::actor).equals(holder.actor());
        if (toItself || !keys.add(statement.id() + " " + stance + " " + target)) {
            return;
        }
        found.add(new Position(
                "p" + (found.size() + 1),
                holder,
                toward,
                Optional.of(object),
                stance,
                condition,
                Optional.of(statement.id()),
                statement.time(),
                Evidence.of(Span.cover(object, condition.orElse(object)), document.text()),
                new Found(statement.found().confidence(), by)));
    }
}
