package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * "Placed the blame on X for Y", "voiced regret over Z": a light verb whose object names the act of speech, where the
 * model has passed it over. The verb is the cue, the object with all that hangs on it the content.
 */
final class SpeechNouns {
    private static final String BY = "rule:light-verb-1";

    /** Set from PolNeAR train, by such clauses with a person or a body as their subject; no count of them was kept. */
    private static final double CONFIDENCE = 0.6;

    private SpeechNouns() {}

    static List<Proposal> missed(Document document, List<Proposal> proposals) {
        List<Proposal> found = new ArrayList<>();
        SpanIndex<Proposal> taken = SpanIndex.ofParts(proposals, Proposal::cueAndContent);
        for (Token verb : document.tokens()) {
            boolean candidate = verb.upos() == Upos.VERB
                    && Cues.english()
                            .find(document, verb)
                            .filter(Cues.Entry::light)
                            .isPresent()
                    && taken.overlapping(verb.span()).isEmpty();
            if (candidate) {
                proposal(document, verb).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Proposal> proposal(Document document, Token verb) {
        Optional<Token> object = document.child(verb, "obj")
                .filter(noun -> noun.upos() == Upos.NOUN
                        && Cues.english()
                                .find(document, noun)
                                .filter(Cues::isAct)
                                .isPresent());
        Optional<Token> subject = Voice.activeSubject(document, verb).filter(s -> Parties.canSpeak(document, s));
        if (object.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        Span content = Words.cover(document.subtree(object.get()));
        for (Token child : document.children(verb)) {
            boolean complement = child.is("obl")
                    && child.index() > object.get().index()
                    && document.timesIn(child.span()).stream()
                            .noneMatch(t -> t.span().contains(child.span()));
            if (complement) {
                content = Span.cover(content, Words.cover(document.subtree(child)));
            }
        }
        content = Phrases.trimPunctuation(document.text(), content);
        return content.overlaps(verb.span())
                ? Optional.empty()
                : Optional.of(new Proposal(
                        Optional.of(verb.span()),
                        Optional.of(Phrases.named(document, subject.get())),
                        List.of(content),
                        CONFIDENCE,
                        BY));
    }
}
