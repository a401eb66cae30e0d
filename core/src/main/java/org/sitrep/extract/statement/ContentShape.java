package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.CueClass;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/** Mends contents with the parse: no holes, nothing of the author's next clause, nobody's answer. */
final class ContentShape {
    private ContentShape() {}

    static Proposal mend(Document document, Proposal proposal) {
        List<Span> content = ContentParts.mended(document, proposal);
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isPresent()) {
            content = withoutNextClause(document, verb.get(), content);
            content = withoutAnswer(document, proposal.cue().get(), verb.get(), content);
        }
        return content.isEmpty() ? proposal : withNegation(document, proposal.withContent(content));
    }

    /** "Asked not to be named": the negation is of what was asked, and the model leaves it to the cue or to nobody. */
    private static Proposal withNegation(Document document, Proposal proposal) {
        Span first = proposal.content().get(0);
        Optional<Token> head = document.headOf(first);
        int before = document.tokensIn(first).isEmpty()
                ? -1
                : document.tokensIn(first).get(0).index() - 1;
        if (head.isEmpty()
                || before < 0
                || !proposal.cue().filter(c -> c.start() < first.start()).isPresent()) {
            return proposal;
        }
        Token not = document.token(before);
        Span cue = proposal.cue().get();
        boolean negates = not.head() == head.get().index() && CueReality.isNegation(not);
        if (!negates || not.span().start() <= cue.start()) {
            return proposal;
        }
        List<Span> content = new ArrayList<>(proposal.content());
        content.set(0, Span.cover(not.span(), first));
        Span shorter = new Span(cue.start(), Math.min(cue.end(), not.span().start())).trimmed(document.text());
        return new Proposal(Optional.of(shorter), proposal.source(), content, proposal.confidence(), proposal.by());
    }

    /**
     * "He promoted therapies and downplayed the risk": what is coordinated with the cue is not its content. The parser
     * often hangs the second half of a complement on the cue ("said that crime fell and prisons emptied"), so only a
     * verb counts that shares the cue's subject and form and has no "that" of its own.
     */
    private static List<Span> withoutNextClause(Document document, Token verb, List<Span> content) {
        List<Span> kept = new ArrayList<>(content);
        for (Token next : document.children(verb)) {
            if (!isNextClause(document, verb, next)) {
                continue;
            }
            int boundary = document.child(next, "cc")
                    .map(cc -> cc.span().start())
                    .orElse(Phrases.cover(document.subtree(next)).start());
            for (int i = 0; i < kept.size(); i++) {
                Span part = kept.get(i);
                if (part.contains(next.span()) && part.start() < boundary) {
                    kept.set(i, Phrases.trimPunctuation(document.text(), new Span(part.start(), boundary)));
                }
            }
        }
        kept.removeIf(part -> !Forms.hasWords(document.text(), part));
        return kept;
    }

    /** {@code "Will you go?" Lee asked. "No."}: what follows the sentence of a question and asks nothing is the answer. */
    private static List<Span> withoutAnswer(Document document, Span cue, Token verb, List<Span> content) {
        if (Cues.english().classify(document, cue).kind() != CueClass.ASK) {
            return content;
        }
        int end = document.sentenceOf(verb).span().end();
        List<Span> kept = new ArrayList<>(content);
        kept.removeIf(part -> part.start() >= end && part.in(document.text()).indexOf('?') < 0);
        return kept;
    }

    private static boolean isNextClause(Document document, Token verb, Token next) {
        return next.is("conj")
                && next.index() > verb.index()
                && CoordinatedCues.form(next) == CoordinatedCues.form(verb)
                && document.child(next, "nsubj").isEmpty()
                && document.child(next, "mark").isEmpty()
                && !isQuoted(document, next);
    }

    private static boolean isQuoted(Document document, Token token) {
        return document.quotationsIn(token.span()).stream()
                .anyMatch(q -> q.inner().contains(token.span()));
    }
}
