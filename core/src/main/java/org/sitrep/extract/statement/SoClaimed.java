package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Negation;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * What is hung behind a clause to say whose it is: "They hold the port, or so the army claimed" is the army's. "They did not
 * fire, as the army had claimed" is not: what it claimed may be that they did, and nobody knows from these words.
 */
final class SoClaimed {
    private static final String BY = "rule:so-claimed-1";

    /** A judgement: the words leave no other reading, but the tree may be wrong. */
    private static final double CONFIDENCE = 0.85;

    /** Verbs of claiming what may be untrue: of these the denial before "as" is as often the author's. */
    private static final Set<String> DOUBTFUL =
            Set.of("claim", "allege", "insist", "contend", "assert", "suggest", "maintain", "charge", "pretend");

    private SoClaimed() {}

    static List<Proposal> mend(Document document, List<Proposal> proposals) {
        List<Proposal> mended = new ArrayList<>(proposals);
        for (Token verb : document.tokens()) {
            Optional<Token> subject = document.child(verb, "nsubj").filter(noun -> noun.index() < verb.index());
            Optional<Token> main = isHung(verb)
                    ? document.head(verb).filter(head -> head.index() < verb.index() && Words.isVerb(head))
                    : Optional.empty();
            if (subject.isEmpty()
                    || main.isEmpty()
                    || Cues.english().find(document, verb).isEmpty()) {
                continue;
            }
            Optional<Token> so = so(document, verb, subject.get());
            if (so.isPresent()) {
                claimed(document, verb, so.get(), subject.get(), main.get(), mended);
            } else if (isDoubtful(document, verb, main.get())) {
                mended.removeIf(proposal -> isOf(proposal, verb));
            }
        }
        return mended;
    }

    private static boolean isHung(Token verb) {
        return verb.is("conj") || verb.is("advcl") || verb.is("parataxis");
    }

    private static boolean isOf(Proposal proposal, Token cue) {
        return proposal.cue().filter(words -> words.contains(cue.span())).isPresent();
    }

    /** The "so" right before the subject, where nothing but a full stop or the like follows the verb. */
    private static Optional<Token> so(Document document, Token verb, Token subject) {
        Span name = Words.cover(document.subtree(subject));
        int next = verb.index() + 1;
        boolean closed = next >= document.tokens().size()
                || document.token(next).sentence() != verb.sentence()
                || document.token(next).upos() == Upos.PUNCT;
        return document.children(verb).stream()
                .filter(child -> closed && Words.lower(child).equals("so"))
                .filter(child -> document.tokensIn(new Span(
                                child.span().end(), Math.max(child.span().end(), name.start())))
                        .isEmpty())
                .findFirst();
    }

    private static void claimed(
            Document document, Token verb, Token so, Token subject, Token main, List<Proposal> proposals) {
        Span clause = Words.cover(document.subtree(main));
        int end = Words.cover(document.subtree(verb)).start();
        Span content = Phrases.trimPunctuation(
                document.text(), new Span(clause.start(), Math.max(clause.start(), end)).trimmed(document.text()));
        if (!Forms.hasWords(document.text(), content)) {
            return;
        }
        Optional<Proposal> known =
                proposals.stream().filter(proposal -> isOf(proposal, verb)).findFirst();
        proposals.removeIf(proposal -> isOf(proposal, so));
        if (known.isPresent()) {
            proposals.replaceAll(
                    proposal -> proposal.equals(known.get()) ? proposal.withContent(List.of(content)) : proposal);
        } else if (Parties.canSpeak(document, subject) || subject.upos() == Upos.PRON) {
            proposals.add(new Proposal(
                    Optional.of(verb.span()),
                    Optional.of(Phrases.named(document, subject)),
                    List.of(content),
                    CONFIDENCE,
                    BY));
        }
    }

    /** "They did not fire, as the army had claimed". */
    private static boolean isDoubtful(Document document, Token verb, Token main) {
        return DOUBTFUL.contains(Words.lemma(verb))
                && Words.preposition(document, verb).equals("as")
                && Negation.ofClause(document, main);
    }
}
