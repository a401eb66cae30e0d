package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.syntax.Citation;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** "According to X, ..." and "..., according to X", where the model has passed them over. */
final class AccordingTo {
    private static final String BY = "rule:according-to-1";

    /** The share of such phrases that PolNeAR train holds for attributions. */
    private static final double CONFIDENCE = 0.9;

    private AccordingTo() {}

    static List<Proposal> missed(Document document, List<Proposal> proposals) {
        List<Proposal> found = new ArrayList<>();
        SpanIndex<Proposal> byCue = Proposal.byCue(proposals);
        for (Token token : document.tokens()) {
            Citation.at(document, token)
                    .filter(citation -> byCue.overlapping(citation.cue()).isEmpty())
                    .flatMap(citation -> proposal(document, citation))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Proposal> proposal(Document document, Citation citation) {
        Span cue = citation.cue();
        Span source = citation.words(document);
        Sentence sentence = document.sentenceOf(citation.source());
        Span rest = cue.start() - sentence.span().start() > sentence.span().end() - source.end()
                ? new Span(sentence.span().start(), cue.start())
                : new Span(
                        Math.min(source.end(), sentence.span().end()),
                        sentence.span().end());
        Span content = Phrases.withoutStop(document.text(), Phrases.trimPunctuation(document.text(), rest));
        return Forms.hasWords(document.text(), content)
                ? Optional.of(new Proposal(Optional.of(cue), Optional.of(source), List.of(content), CONFIDENCE, BY))
                : Optional.empty();
    }
}
