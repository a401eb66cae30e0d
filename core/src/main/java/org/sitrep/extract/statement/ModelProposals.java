package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;

/** What the neural reader proposes, with its known faults mended (see the model's card). */
final class ModelProposals {
    /** Below this calibrated probability a proposal is more often wrong than right on PolNeAR dev. */
    static final double THRESHOLD = 0.30;

    static final String MODEL = "attribution-1";

    private ModelProposals() {}

    static List<Proposal> of(Document document) {
        List<Proposal> proposals = new ArrayList<>();
        for (Attribution attribution : document.attributions()) {
            if (attribution.confidence() < THRESHOLD || isPronoun(document, attribution.cue())) {
                document.note(
                        Trace.Step.CUE,
                        attribution.cue(),
                        false,
                        () -> "ModelProposals, the neural reader is " + Math.round(attribution.confidence() * 100)
                                + " % sure; wanted are " + Math.round(THRESHOLD * 100) + " % and a word");
                continue;
            }
            List<Span> content = trimmed(document, attribution);
            if (content.isEmpty()) {
                continue;
            }
            Proposal proposal = new Proposal(
                    Optional.of(attribution.cue()), attribution.source(), content, attribution.confidence(), MODEL);
            proposals.add(DescribedSubjects.guard(document, PassiveCues.guard(document, proposal)));
        }
        return proposals;
    }

    /** "It is alleged": the pronoun says nothing. */
    private static boolean isPronoun(Document document, Span cue) {
        return document.tokensIn(cue).stream().allMatch(token -> token.upos() == Upos.PRON);
    }

    private static List<Span> trimmed(Document document, Attribution attribution) {
        List<Span> content = new ArrayList<>();
        for (Span part : attribution.content()) {
            Span words = Phrases.withoutDateline(document, withoutSlug(document, part));
            Span span = Phrases.withoutOpening(document.text(), words.trimmed(document.text()));
            if (!span.isEmpty() && Forms.hasWords(document.text(), span) && !span.overlaps(attribution.cue())) {
                content.add(span);
            }
        }
        return content;
    }

    /** "13:12 More than ...": a sentence that does not end as one is a slug before the next, and nobody said it. */
    private static Span withoutSlug(Document document, Span part) {
        List<Token> words = document.tokensIn(part);
        if (words.isEmpty()) {
            return part;
        }
        Sentence first = document.sentenceOf(words.get(0));
        int next = first.end();
        boolean more = words.get(words.size() - 1).index() >= next;
        boolean clock = Character.isDigit(words.get(0).form().codePointAt(0));
        boolean ended = document.token(next - 1).upos() == Upos.PUNCT;
        return more && clock && !ended ? new Span(document.token(next).span().start(), part.end()) : part;
    }
}
