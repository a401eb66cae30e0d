package org.sitrep.extract.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.modality.Commitment;
import org.sitrep.modality.Reality;
import org.sitrep.modality.Signatures;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Stances of others than the speaker, as an article tells them or somebody it quotes: "Norvik, which opposes the plan",
 * "the union's support for Dalen", "was criticised by Norvik". Both sides must be named actors, or one whom the
 * lists know stands toward a matter ({@code stance-matters.tsv}): "Kenya voted against the ban". The stance must be taken, neither planned nor doubted.
 */
final class Told {
    /**
     * One of them.
     *
     * @param toward whom; a matter has only words
     * @param about the matter; empty beside an actor
     * @param statement in whose words it is told, if not in the author's
     */
    record Stand(
            Party holder,
            Optional<Party> toward,
            Optional<Span> about,
            Stance stance,
            Token predicate,
            Optional<Statement> statement) {}

    /** Those that one can have without saying or doing anything more. */
    private static final Set<Stance> TOLD = EnumSet.of(
            Stance.SUPPORT,
            Stance.OPPOSE,
            Stance.CONDEMN,
            Stance.ACCUSE,
            Stance.PRAISE,
            Stance.REJECT,
            Stance.CONCERN,
            Stance.THREATEN);

    private static final Set<CueClass> JUDGING = EnumSet.of(
            CueClass.CONDEMN, CueClass.PRAISE, CueClass.SUPPORT, CueClass.OPPOSE, CueClass.CONCERN, CueClass.ACCUSE);

    private static final Set<String> MATTERS = Table.english("stance-matters.tsv").rows().stream()
            .map(row -> row.get("noun"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Commitment COMMITMENT = Commitment.english();

    private static final Reality REALITY = new Reality(Signatures.english());

    private final Document document;
    private final Statements statements;
    private final Concerned concerned;

    Told(Document document, List<Statement> statements, Concerned concerned) {
        this.document = document;
        this.statements = new Statements(statements);
        this.concerned = concerned;
    }

    /** What a predicate tells: each holder with each target. */
    List<Stand> of(Token predicate) {
        if (predicate.is("compound") || predicate.is("csubj") || predicate.is("amod")) {
            return List.of();
        }
        Optional<Stances.Entry> entry = Stances.english()
                .find(document, predicate)
                .filter(line -> line.holder() == Stances.Holder.SELF || line.holder() == Stances.Holder.NAMED);
        boolean negated = Clauses.isNegated(document, predicate);
        Optional<Stance> stance = entry.flatMap(line -> negated ? line.negated() : line.stance())
                .filter(s -> negated
                        ? s == Stance.REJECT && !Clauses.isQualified(document, predicate)
                        : TOLD.contains(s)); // who does not support a plan need not oppose it
        if (stance.isEmpty()) {
            return List.of();
        }
        Optional<Statement> statement = statements.innermost(predicate.span()).filter(Told::isSaid);
        if (!isTaken(predicate, statement)) {
            left(predicate, "it is not said to be so");
            return List.of();
        }
        if (isOver(predicate, stance.get())) {
            left(predicate, "it was so once, or nobody stands behind it");
            return List.of();
        }
        List<Party> holders = Holders.of(document, predicate, entry.get().holder()).stream()
                .filter(holder -> !People.english().isPaper(holder))
                .flatMap(holder -> concerned.itself(holder).stream())
                .toList();
        List<Party> targets = targets(predicate, entry.get());
        List<Span> matters = targets.isEmpty() ? matters(predicate, entry.get()) : List.of();
        if (holders.isEmpty() || (targets.isEmpty() && matters.isEmpty())) {
            left(predicate, "no actor is its " + (holders.isEmpty() ? "holder" : "target"));
        }
        if (!matters.isEmpty()) {
            return holders.stream()
                    .filter(holder -> holder.actor().isPresent())
                    .flatMap(holder -> matters.stream()
                            .filter(matter -> !matter.overlaps(holder.span()))
                            .map(matter -> new Stand(
                                    holder, Optional.empty(), Optional.of(matter), stance.get(), predicate, statement)))
                    .toList();
        }
        return holders.stream()
                .flatMap(holder -> targets.stream()
                        .filter(target -> !isSame(holder, target))
                        .map(target -> new Stand(
                                holder, Optional.of(target), Optional.empty(), stance.get(), predicate, statement)))
                .toList();
    }

    /** "Stopped backing them", "apologised for backing them", "used to back them", "had backed them". */
    private boolean isOver(Token predicate, Stance stance) {
        boolean past = Past.isOver(document, predicate, stance)
                || (Past.isState(stance) && Past.isPluperfect(document, predicate));
        Optional<Token> head = document.head(predicate);
        boolean own = head.filter(governor -> Subjects.of(document, governor).equals(Subjects.of(document, predicate)))
                .isPresent();
        boolean open = predicate.is("xcomp") || predicate.is("advcl") || predicate.is("obl");
        boolean back = open && COMMITMENT.isLookingBack(document, head.orElse(predicate), predicate);
        boolean beside = open // "came close to condemning them"
                && head.filter(word -> document.children(word).stream()
                                .anyMatch(child -> child.is("advmod")
                                        && StanceWords.english().is(StanceWords.Use.DISTANCING, child)))
                        .isPresent();
        return past || beside || Past.isEnded(document, predicate) || (back && (own || predicate.is("xcomp")));
    }

    private void left(Token predicate, String why) {
        document.note(
                Trace.Step.POSITION,
                predicate.span(),
                false,
                () -> "stances.tsv: " + predicate.lemma() + ", told in the text: " + why);
    }

    private boolean isTaken(Token predicate, Optional<Statement> statement) {
        Token told = Holders.carrier(document, predicate).orElse(predicate); // who "faces criticism" is criticised
        Reality.Outcome outcome = REALITY.of(document, told, told.upos() == Upos.NOUN);
        boolean answered =
                !outcome.reported() || statement.flatMap(Statement::speaker).isPresent();
        boolean negated = Clauses.isNegated(document, predicate);
        return answered && (negated || Reality.isReal(outcome.modality()));
    }

    private List<Party> targets(Token predicate, Stances.Entry entry) {
        List<Token> receivers = Holders.receivers(document, predicate);
        if (!receivers.isEmpty()) {
            return receivers.stream()
                    .flatMap(receiver -> concerned.first(receiver).stream())
                    .toList();
        }
        return judged(predicate, entry).stream()
                .flatMap(noun -> concerned.all(noun).stream())
                .distinct()
                .toList();
    }

    private List<Span> matters(Token predicate, Stances.Entry entry) {
        return judged(predicate, entry).stream()
                .filter(noun -> noun.upos() == Upos.NOUN && MATTERS.contains(Words.lemma(noun)))
                .map(noun -> Phrases.described(document, noun))
                .toList();
    }

    /** The words that stand where a line of the table has its target: all objects, else the first of the other places. */
    private List<Token> judged(Token predicate, Stances.Entry entry) {
        List<Token> objects = entry.targets().contains("obj") ? Objects.of(document, predicate) : List.of();
        return objects.isEmpty()
                ? Clauses.target(document, predicate, entry.targets()).stream().toList()
                : objects;
    }

    /** Whether a content is words, and not the thing that somebody judged. */
    private static boolean isSaid(Statement statement) {
        return statement.cue().filter(cue -> JUDGING.contains(cue.kind())).isEmpty();
    }

    private static boolean isSame(Party a, Party b) {
        return a.span().overlaps(b.span())
                || (a.actor().isPresent() && a.actor().equals(b.actor()));
    }
}
