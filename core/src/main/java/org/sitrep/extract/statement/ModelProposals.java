package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
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
            if (attribution.confidence() < THRESHOLD) {
                continue;
            }
            List<Span> content = trimmed(document, attribution);
            if (content.isEmpty()) {
                continue;
            }
            Proposal proposal = new Proposal(
                    Optional.of(attribution.cue()), attribution.source(), content, attribution.confidence(), MODEL);
            proposals.add(guardPassive(document, proposal));
        }
        return proposals;
    }

    private static List<Span> trimmed(Document document, Attribution attribution) {
        List<Span> content = new ArrayList<>();
        for (Span part : attribution.content()) {
            Span words = Phrases.withoutDateline(document, part);
            Span span = Phrases.withoutOpening(document.text(), words.trimmed(document.text()));
            if (!span.isEmpty() && Forms.hasWords(document.text(), span) && !span.overlaps(attribution.cue())) {
                content.add(span);
            }
        }
        return content;
    }

    /** The subject of a passive cue is spoken of, not speaking: the agent or the document it stands in speaks. */
    private static Proposal guardPassive(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isEmpty() || proposal.source().isEmpty()) {
            return proposal;
        }
        Optional<Token> patient =
                document.child(verb.get(), "nsubj").filter(s -> s.relation().equals("nsubj:pass"));
        if (patient.isEmpty() || !proposal.source().get().overlaps(patient.get().span())) {
            return proposal;
        }
        for (Token child : document.children(verb.get())) {
            if (child.relation().equals("obl:agent")) {
                return proposal.withSource(Optional.of(Phrases.nounPhrase(document, child)), "passive");
            }
        }
        return proposal.withSource(Optional.empty(), "passive");
    }
}
