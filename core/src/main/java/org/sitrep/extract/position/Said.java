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
        if (Will.isReady(document, predicate)) {
            Will.of(document, predicate, concerned).ifPresent(will -> willed(speaker, will, predicate));
            return;
        }
        Optional<Stances.Entry> entry =
                Stances.english().find(document, predicate).filter(line -> line.holder() != Stances.Holder.NAMED);
        Optional<Stance> stance = entry.flatMap(e -> stance(predicate, e));
        Optional<Party> holder = entry.filter(Stances.Entry::self).isPresent()
                ? speaker.holder(predicate)
                : speaker.statement().speaker().map(Statement.Speaker::party);
        boolean taken = stance.isPresent() && holder.isPresent();
        if (taken && !new Upheld(document, speaker).is(predicate, stance.get())) {
            document.note(
                    Trace.Step.POSITION,
                    predicate.span(),
                    false,
                    () -> "Upheld: " + predicate.lemma() + " does not hold under the words that govern it");
            return;
        }
        if (taken) {
            targeted(new Take(speaker.statement(), holder.get(), stance.get(), predicate), entry.get());
        } else {
            entry.ifPresent(line -> document.note(
                    Trace.Step.POSITION,
                    predicate.span(),
                    false,
                    () -> "stances.tsv: " + predicate.lemma() + ", "
                            + (stance.isPresent() ? "its subject is not the speaker" : "no stance as it stands here")));
            Will.of(document, predicate, concerned)
                    .filter(will -> !will.isOwn() || entry.isEmpty())
                    .ifPresent(will -> willed(speaker, will, predicate));
        }
    }

    private void willed(Speaker speaker, Will will, Token predicate) {
        Optional<Party> holder = will.isOwn()
                ? speaker.bound(will.subject())
                : speaker.statement()
                        .speaker()
                        .map(Statement.Speaker::party)
                        .filter(party -> speaker.isNot(will.subject()));
        holder.map(party -> new Take(speaker.statement(), party, will.stance(), predicate))
                .ifPresent(take -> findings.add(
                        take,
                        will.toward().or(() -> will.resumed().flatMap(own -> findings.last(speaker.statement(), own))),
                        will.clause(),
                        Findings.By.WILL));
    }

    private Optional<Stance> stance(Token predicate, Stances.Entry entry) {
        if (Clauses.isNegated(document, predicate)) {
            return Clauses.isQualified(document, predicate) ? Optional.empty() : entry.negated();
        }
        if (Clauses.isHedged(document, predicate)) {
            return Optional.empty();
        }
        return Clauses.isFuture(document, predicate) ? entry.future() : entry.stance();
    }

    private void targeted(Take take, Stances.Entry entry) {
        Token predicate = take.predicate();
        if (take.stance() == Stance.ACCUSE && entry.holder() == Stances.Holder.OTHER && !isBlame(predicate)) {
            return;
        }
        Optional<Token> target = Clauses.target(document, predicate, entry.targets());
        List<Party> toward = target.map(concerned::all).orElse(List.of());
        if (toward.isEmpty() && entry.targets().contains("obj")) {
            toward = Objects.of(document, predicate).stream() // "everyone, particularly Norvik": two to the parser
                    .flatMap(noun -> concerned.all(noun).stream())
                    .toList();
        }
        Span object = said(take.statement(), Words.cover(document.subtree(target.orElse(predicate))));
        toward.forEach(each -> add(take, Optional.of(each), object));
        boolean placed =
                target.isPresent() || entry.targets().contains("obj"); // who calls nobody "on" asks for nothing
        boolean free = entry.self() && (predicate.upos() == Upos.VERB || predicate.upos() == Upos.ADJ) && placed;
        boolean complemented = entry.targets().contains(Clauses.COMPLEMENT) && target.isPresent();
        if (toward.isEmpty() && (free || complemented)) {
            add(take, Optional.empty(), object);
        }
    }

    /** What of a phrase is said: "in the minister's view" is above the clause, though the parse has it below. */
    private static Span said(Statement statement, Span phrase) {
        return statement.content().stream()
                .filter(part -> part.overlaps(phrase))
                .findFirst()
                .map(part -> new Span(Math.max(part.start(), phrase.start()), Math.min(part.end(), phrase.end())))
                .orElse(phrase);
    }

    private void add(Take take, Optional<Party> toward, Span object) {
        findings.add(take, toward, object, Findings.By.PREDICATE);
    }

    /** "Responsible for the raid", or nothing said for what; not "responsible for security". */
    private boolean isBlame(Token predicate) {
        Optional<Token> matter = Clauses.target(document, predicate, List.of("for"));
        return matter.isEmpty() || StanceNouns.english().isIll(matter.get()) || concerned.isHarm(matter.get());
    }
}
