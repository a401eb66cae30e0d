package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * "The dam, said Ankara, was bombed": a remark between the subject and the verb of what was said. Who stands behind its verb
 * speaks, and all the rest of the clause is what was said.
 */
final class InsetCues {
    private static final String BY = "rule:inset-1";

    /** A judgement: the shape leaves no other reading, but the tree may be wrong. */
    private static final double CONFIDENCE = 0.85;

    private InsetCues() {}

    /** The proposals with such remarks read as they stand, and those that nobody proposed. */
    static List<Proposal> mend(Document document, List<Proposal> proposals) {
        List<Proposal> mended = new ArrayList<>(proposals);
        for (Token verb : document.tokens()) {
            Optional<Token> speaker = speaker(document, verb);
            List<Span> content = speaker.map(s -> content(document, verb, s)).orElse(List.of());
            if (content.size() < 2) {
                continue;
            }
            Optional<Span> source = Optional.of(Phrases.named(document, speaker.get()));
            boolean known = false;
            for (int i = 0; i < mended.size(); i++) {
                Proposal proposal = mended.get(i);
                if (proposal.cue().filter(cue -> cue.contains(verb.span())).isPresent()) {
                    known = true;
                    boolean right = proposal.source().equals(source) && !proposal.contentOverlaps(source.get());
                    mended.set(
                            i,
                            right
                                    ? proposal
                                    : proposal.withSource(source, "inset").withContent(content));
                }
            }
            if (!known && Parties.canSpeak(document, speaker.get())) {
                mended.add(new Proposal(Optional.of(verb.span()), source, content, CONFIDENCE, BY));
            }
        }
        return mended;
    }

    /** Who speaks behind a verb that stands between commas. */
    private static Optional<Token> speaker(Document document, Token verb) {
        boolean opens = verb.index() > 0
                && verb.xpos().startsWith("VB")
                && document.token(verb.index() - 1).form().equals(",")
                && Cues.english().find(document, verb).isPresent();
        return opens
                ? document.child(verb, "nsubj").filter(noun -> noun.index() > verb.index() && isClosed(document, noun))
                : Optional.empty();
    }

    private static boolean isClosed(Document document, Token noun) {
        Span name = Words.cover(document.subtree(noun));
        List<Token> words = document.tokensIn(name);
        int next = words.isEmpty() ? -1 : words.get(words.size() - 1).index() + 1;
        return next > 0
                && next < document.tokens().size()
                && document.token(next).form().equals(",")
                && document.token(next).sentence() == noun.sentence();
    }

    /** What stands before and behind the remark in the clause that it breaks; one part or none where it breaks none. */
    private static List<Span> content(Document document, Token verb, Token speaker) {
        Optional<Token> main = document.child(verb, "ccomp")
                .or(() -> document.head(verb).filter(head -> verb.is("parataxis") && Words.isVerb(head)));
        if (main.isEmpty()) {
            return List.of();
        }
        Span remark = Span.cover(verb.span(), Words.cover(document.subtree(speaker)));
        Span clause = Words.cover(document.subtree(main.get()));
        List<Span> parts = new ArrayList<>();
        if (clause.start() < remark.start() && clause.end() > remark.end()) {
            Span before = new Span(clause.start(), remark.start());
            Span behind = new Span(remark.end(), clause.end());
            for (Span part : List.of(before, behind)) {
                Span words = Phrases.withoutStop(document.text(), Phrases.trimPunctuation(document.text(), part));
                if (Forms.hasWords(document.text(), words)) {
                    parts.add(words);
                }
            }
        }
        return parts;
    }
}
