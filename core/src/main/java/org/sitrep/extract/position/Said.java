package org.sitrep.extract.position;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.modality.Questions;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * The stances in the words that somebody says: predicates of {@code stances.tsv}, if the speaker is their subject ("we
 * will never recognize ...") or if they judge somebody else ("X bears responsibility"); and what the speaker will do or
 * others must ({@link Will}).
 */
final class Said {
    private final Document document;
    private final Concerned concerned;
    private final Findings findings;
    /** Statements by the id of the one they are nested in. */
    private final Map<String, List<Statement>> nested;

    Said(Document document, List<Statement> statements, Concerned concerned, Findings findings) {
        this.document = document;
        this.concerned = concerned;
        this.findings = findings;
        nested = statements.stream()
                .filter(statement -> statement.within().isPresent())
                .collect(Collectors.groupingBy(statement -> statement.within().orElseThrow()));
    }

    void find(Statement statement, Speaker speaker) {
        boolean own = statement.form() == Statement.Form.DIRECT;
        if (statement
                .cue()
                .filter(cue -> cue.kind() == CueClass.ASK
                        || cue.kind() == CueClass.DENY
                        || (cue.kind() == CueClass.OPPOSE && !own))
                .isPresent()) {
            return; // who asks takes no side, and nobody stands where he denies to stand or what he rejects
        }
        for (Span part : statement.content()) {
            for (Token token : document.tokensIn(part)) {
                if (part.contains(token.span()) && isInnermost(statement, token)) {
                    find(speaker, token);
                }
            }
        }
    }

    private boolean isInnermost(Statement statement, Token token) {
        return nested.getOrDefault(statement.id(), List.of()).stream()
                .noneMatch(other -> other.content().stream().anyMatch(c -> c.contains(token.span())));
    }

    private void find(Speaker speaker, Token predicate) {
        if (predicate.is("compound") || predicate.is("csubj") || Questions.isIndirect(document, predicate)) {
            return; // neither "Russian-backed", "refusing help would cost lives" nor "whether to back them" takes a
            // side
        }
        Optional<Stances.Entry> entry =
                Stances.english().find(document, predicate).filter(line -> line.holder() != Stances.Holder.NAMED);
        Optional<Stance> stance = entry.flatMap(e -> stance(predicate, e));
        boolean taken = stance.isPresent() && (!entry.get().self() || speaker.takes(predicate));
        if (taken && !new Upheld(document, speaker).is(predicate, stance.get())) {
            document.note(
                    Trace.Step.POSITION,
                    predicate.span(),
                    false,
                    () -> "Upheld: " + predicate.lemma() + " does not hold under the words that govern it");
            return;
        }
        if (taken) {
            targeted(speaker.statement(), predicate, entry.get(), stance.get());
        } else {
            entry.ifPresent(line -> document.note(
                    Trace.Step.POSITION,
                    predicate.span(),
                    false,
                    () -> "stances.tsv: " + predicate.lemma() + ", "
                            + (stance.isPresent() ? "its subject is not the speaker" : "no stance as it stands here")));
            Will.of(document, predicate, concerned)
                    .filter(will -> will.stance() == Stance.PLEDGE
                            ? entry.isEmpty() && speaker.vows(will.subject())
                            : speaker.isNot(will.subject()))
                    .ifPresent(will -> findings.add(
                            speaker.statement(),
                            stance(will, predicate),
                            will.toward()
                                    .or(() -> will.resumed().flatMap(own -> findings.last(speaker.statement(), own))),
                            will.clause(),
                            predicate,
                            Findings.By.WILL));
        }
    }

    /** "We will strike Norvik" is no pledge. */
    private Stance stance(Will will, Token predicate) {
        return will.stance() == Stance.PLEDGE && concerned.isHarm(predicate) ? Stance.THREATEN : will.stance();
    }

    private Optional<Stance> stance(Token predicate, Stances.Entry entry) {
        if (Clauses.isNegated(document, predicate)) {
            return entry.negated();
        }
        if (Clauses.isHedged(document, predicate)) {
            return Optional.empty();
        }
        return Clauses.isFuture(document, predicate) ? entry.future() : entry.stance();
    }

    private void targeted(Statement statement, Token predicate, Stances.Entry entry, Stance stance) {
        if (stance == Stance.ACCUSE && entry.holder() == Stances.Holder.OTHER && !isBlame(predicate)) {
            return;
        }
        Optional<Token> target = Clauses.target(document, predicate, entry.targets());
        List<Party> toward = target.map(concerned::all).orElse(List.of());
        if (toward.isEmpty() && entry.targets().contains("obj")) {
            toward = Objects.of(document, predicate).stream() // "everyone, particularly Norvik": two to the parser
                    .flatMap(noun -> concerned.all(noun).stream())
                    .toList();
        }
        Span object = Words.cover(document.subtree(target.orElse(predicate)));
        toward.forEach(each -> add(statement, stance, Optional.of(each), object, predicate));
        boolean placed =
                target.isPresent() || entry.targets().contains("obj"); // who calls nobody "on" asks for nothing
        boolean free = entry.self() && (predicate.upos() == Upos.VERB || predicate.upos() == Upos.ADJ) && placed;
        boolean complemented = entry.targets().contains(Clauses.COMPLEMENT) && target.isPresent();
        if (toward.isEmpty() && (free || complemented)) {
            add(statement, stance, Optional.empty(), object, predicate);
        }
    }

    private void add(Statement statement, Stance stance, Optional<Party> toward, Span object, Token predicate) {
        findings.add(statement, stance, toward, object, predicate, Findings.By.PREDICATE);
    }

    /** "Responsible for the raid", or nothing said for what; not "responsible for security". */
    private boolean isBlame(Token predicate) {
        Optional<Token> matter = Clauses.target(document, predicate, List.of("for"));
        return matter.isEmpty() || StanceNouns.english().isIll(matter.get()) || concerned.isHarm(matter.get());
    }
}
