package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.text.Span;

/**
 * Whose a quotation is that two cues claim: that of the cue in its own sentence, or right behind its comma. {@code "I want my money,"
 * Vera said. "Me too," said Karl.}: Karl did not say the first; {@code Ann contradicted: "It was read," said Jon.}: it is Jon's.
 */
final class QuotationOwners {
    private QuotationOwners() {}

    /** The proposals without the quotations of others; those of which nothing remains are gone. */
    static List<Proposal> settle(Document document, List<Proposal> proposals) {
        List<Proposal> settled = new ArrayList<>();
        for (Proposal proposal : proposals) {
            List<Span> own = proposal.content().stream()
                    .filter(part -> proposals.stream().noneMatch(other -> isOthers(document, part, proposal, other)))
                    .toList();
            if (own.size() == proposal.content().size()) {
                settled.add(proposal);
            } else if (!own.isEmpty()) {
                settled.add(proposal.withContent(own, "owner"));
            }
        }
        return settled;
    }

    private static boolean isOthers(Document document, Span part, Proposal claimant, Proposal other) {
        boolean claimed = !other.equals(claimant)
                && claimant.cue().isPresent()
                && other.cue().isPresent()
                && other.contentOverlaps(part)
                && !isNested(claimant, other)
                && Forms.touchesQuotation(document, part);
        if (!claimed) {
            return false;
        }
        boolean nearer = isInSentence(document, part, other.cue().get())
                && !isInSentence(document, part, claimant.cue().get());
        return nearer || (follows(document, part, other) && !follows(document, part, claimant));
    }

    private static boolean isNested(Proposal a, Proposal b) {
        return a.cue().filter(b::contentOverlaps).isPresent()
                || b.cue().filter(a::contentOverlaps).isPresent();
    }

    private static boolean isInSentence(Document document, Span part, Span cue) {
        return document.sentencesIn(part).stream()
                .anyMatch(sentence -> sentence.span().overlaps(cue));
    }

    /** Whether the attribution goes on behind a comma in the marks: {@code "It was read," said Jon}. */
    private static boolean follows(Document document, Span part, Proposal proposal) {
        Optional<Quotation> quotation = document.quotationsIn(part).stream()
                .filter(q -> q.level() == 0 && q.inner().overlaps(part))
                .reduce((first, second) -> second);
        if (quotation.isEmpty() || proposal.source().isEmpty()) {
            return false;
        }
        Span marks = quotation.get().span();
        int begin =
                Math.min(proposal.cue().get().start(), proposal.source().get().start());
        return begin >= marks.end()
                && document.text().substring(marks.end(), begin).isBlank()
                && quotation.get().inner().in(document.text()).stripTrailing().endsWith(",");
    }
}
