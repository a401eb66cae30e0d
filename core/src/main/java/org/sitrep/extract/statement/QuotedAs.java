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
 * "Lee was quoted by the Post as saying that ...", "the Post quoted Lee as saying": Lee says it, and the Post passes it on
 * ({@link Carriers}), though the neural reader may have the Post say it of Lee.
 */
final class QuotedAs {
    private QuotedAs() {}

    static List<Proposal> mend(Document document, List<Proposal> proposals) {
        List<Proposal> mended = new ArrayList<>();
        List<Token> done = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Optional<Token> saying =
                    proposal.cue().flatMap(cue -> Cues.head(document, cue)).flatMap(verb -> saying(document, verb));
            Optional<Token> quoted = saying.flatMap(verb -> quoting(document, verb))
                    .flatMap(verb -> document.child(verb, "nsubj:pass").or(() -> document.child(verb, "obj")));
            Optional<Proposal> whole =
                    quoted.flatMap(speaker -> whole(document, proposal, proposals, saying.get(), speaker));
            if (whole.isEmpty()) {
                mended.add(proposal);
            } else if (!done.contains(saying.get())) {
                mended.add(whole.get());
                done.add(saying.get());
            }
        }
        return mended;
    }

    /** What the quoted say, by their own verb. */
    private static Optional<Proposal> whole(
            Document document, Proposal proposal, List<Proposal> all, Token saying, Token speaker) {
        Span name = Phrases.named(document, speaker);
        Token quoting = document.token(saying.head());
        List<Span> content = new ArrayList<>();
        for (Proposal each : all) {
            boolean same = each.cue()
                    .filter(cue -> cue.overlaps(saying.span()) || cue.overlaps(quoting.span()))
                    .isPresent();
            for (Span part : same ? each.content() : List.<Span>of()) {
                boolean behind = part.contains(saying.span());
                Span rest = behind ? new Span(saying.span().end(), part.end()) : part;
                Span bare = Phrases.trimPunctuation(document.text(), rest);
                if (Forms.hasWords(document.text(), bare) && !name.contains(bare) && !bare.overlaps(saying.span())) {
                    content.add(bare);
                }
            }
        }
        Span cue = isPassive(document, quoting) && saying.index() == quoting.index() + 2
                ? Span.cover(quoting.span(), saying.span())
                : saying.span();
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(
                        Optional.of(cue),
                        Optional.of(name),
                        content,
                        proposal.confidence(),
                        proposal.by() + "+quoted"));
    }

    /** The verb of saying that a cue is or is about: "saying" of "quoted as saying". */
    static Optional<Token> saying(Document document, Token cue) {
        if (quoting(document, cue).isPresent()) {
            return Optional.of(cue);
        }
        return document.children(cue).stream()
                .filter(child -> quoting(document, child).filter(cue::equals).isPresent())
                .findFirst();
    }

    /** The verb of quoting above "as saying". */
    static Optional<Token> quoting(Document document, Token verb) {
        boolean said = verb.xpos().equals("VBG")
                && document.children(verb).stream()
                        .anyMatch(child -> Words.lower(child).equals("as"));
        return said ? document.head(verb).filter(QuotedAs::isQuoting) : Optional.empty();
    }

    static boolean isQuoting(Token verb) {
        return Words.isVerb(verb) && Citing.VERBS.contains(Words.lemma(verb));
    }

    private static boolean isPassive(Document document, Token verb) {
        return document.child(verb, "nsubj:pass").isPresent();
    }

    /** Whoever quotes: the subject, of a passive the agent, which may stand behind "as saying". */
    static Optional<Token> reporter(Document document, Token saying) {
        Token quoting = document.token(saying.head());
        return isPassive(document, quoting)
                ? Carriers.agent(document, quoting).or(() -> Carriers.agent(document, saying))
                : document.child(quoting, "nsubj");
    }
}
