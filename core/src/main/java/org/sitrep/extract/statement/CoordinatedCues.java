package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * "They declared A and expressed B" is two statements; the model tends to read one whose content swallows the second
 * cue. The content is cut at the conjunction and the rest goes to the second cue.
 */
final class CoordinatedCues {
    private CoordinatedCues() {}

    static List<Proposal> split(Document document, List<Proposal> proposals) {
        List<Proposal> out = new ArrayList<>();
        SpanIndex<Proposal> byCue = Proposal.byCue(proposals);
        for (Proposal proposal : proposals) {
            Optional<Token> second = swallowed(document, proposal, byCue);
            if (second.isEmpty()) {
                out.add(proposal);
            } else {
                out.addAll(cut(document, proposal, second.get()));
            }
        }
        return out;
    }

    private static Optional<Token> swallowed(Document document, Proposal proposal, SpanIndex<Proposal> byCue) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        for (Span part : proposal.content()) {
            for (Token token : document.tokensIn(part)) {
                if (isSecondCue(document, verb.get(), token)
                        && byCue.overlapping(token.span()).isEmpty()) {
                    return Optional.of(token);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSecondCue(Document document, Token cue, Token token) {
        return token.is("conj")
                && token.upos() == Upos.VERB
                && token.index() > cue.index()
                && token.sentence() == cue.sentence()
                && (token.head() == cue.index() || isMisattached(document, cue, token))
                && document.child(token, "nsubj").isEmpty()
                && Cues.english().find(document, token).isPresent()
                && !insideQuotation(document, token);
    }

    /**
     * Conjuncts share their form: in "they declare their readiness to help in repelling attacks and express solidarity"
     * the parser joins "express" to "repelling", but only "declare" has its form.
     */
    private static boolean isMisattached(Document document, Token cue, Token token) {
        return document.child(token, "cc").isPresent()
                && form(token) == form(cue)
                && document.head(token)
                        .filter(h -> h.upos() == Upos.VERB && form(h) != form(token))
                        .isPresent();
    }

    /** What conjuncts share: base form, past or participle, "-ing", third person. */
    static char form(Token verb) {
        return switch (verb.xpos()) {
            case "VB", "VBP" -> 'b';
            case "VBD", "VBN" -> 'd';
            case "VBG" -> 'g';
            case "VBZ" -> 'z';
            default -> '-';
        };
    }

    private static boolean insideQuotation(Document document, Token token) {
        return document.quotationsIn(token.span()).stream()
                .anyMatch(q -> q.inner().contains(token.span()));
    }

    private static List<Proposal> cut(Document document, Proposal proposal, Token second) {
        int boundary = document.child(second, "cc")
                .map(cc -> cc.span().start())
                .orElse(second.span().start());
        List<Span> before = new ArrayList<>();
        List<Span> after = new ArrayList<>();
        for (Span part : proposal.content()) {
            add(document, before, part.start(), Math.min(part.end(), boundary));
            add(document, after, Math.max(part.start(), second.span().end()), part.end());
        }
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(proposal);
        }
        return List.of(
                proposal.withContent(before, "coordination"),
                new Proposal(
                        Optional.of(second.span()),
                        proposal.source(),
                        after,
                        proposal.confidence(),
                        proposal.by() + "+coordination"));
    }

    private static void add(Document document, List<Span> to, int start, int end) {
        if (start < end) {
            Span span = Phrases.trimPunctuation(document.text(), new Span(start, end));
            if (Forms.hasWords(document.text(), span)) {
                to.add(span);
            }
        }
    }
}
