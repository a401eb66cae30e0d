package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Completes contents by the quotations they touch: characters know better than a model where a quotation ends. */
final class QuotedContent {
    /** A quotation of which this share lies in a content belongs to it whole: nobody's words change inside marks, so the larger part decides. */
    private static final double MOST = 0.5;

    private QuotedContent() {}

    static Proposal complete(Document document, Proposal proposal) {
        List<Span> content = new ArrayList<>(proposal.content());
        int end = content.get(content.size() - 1).end();
        for (Quotation quotation : document.quotationsFrom(content.get(0).start())) {
            boolean outer = quotation.level() == 0;
            if (outer
                    && quotation.span().start() >= end
                    && quotation.continues().isEmpty()) {
                break; // neither it nor what follows touches the content
            }
            if (!outer || holdsPart(quotation, proposal)) {
                continue;
            }
            boolean touched = proposal.content().stream().anyMatch(quotation.inner()::overlaps);
            if (share(quotation.inner(), proposal.content()) >= MOST
                    || (touched && isAnswered(document, quotation, proposal))
                    || continues(document, quotation, content)) {
                content.add(quotation.span());
            }
        }
        List<Span> whole = new ArrayList<>();
        for (Span part : new Proposal(proposal.cue(), proposal.source(), content, 0, "").content()) {
            whole.add(withoutMarks(document, part));
        }
        return proposal.withContent(whole);
    }

    /** Whether the attribution itself stands inside the quotation: then the quotation is somebody else's. */
    private static boolean holdsPart(Quotation quotation, Proposal proposal) {
        return proposal.cue().filter(quotation.inner()::overlaps).isPresent()
                || proposal.source().filter(quotation.inner()::overlaps).isPresent();
    }

    /** Whether the attribution stands right behind the marks: {@code "Nobody came. We waited," said Jon}. */
    private static boolean isAnswered(Document document, Quotation quotation, Proposal proposal) {
        int cue = proposal.cue().map(Span::start).orElse(Integer.MAX_VALUE);
        int begin = Math.min(cue, proposal.source().map(Span::start).orElse(cue));
        int end = quotation.span().end();
        return begin >= end
                && begin <= document.text().length()
                && document.text().substring(end, begin).isBlank();
    }

    private static double share(Span inner, List<Span> content) {
        int covered = 0;
        for (Span part : content) {
            if (part.overlaps(inner)) {
                covered += Math.min(part.end(), inner.end()) - Math.max(part.start(), inner.start());
            }
        }
        return inner.isEmpty() ? 0 : (double) covered / inner.length();
    }

    /** A quotation re-opened in a new paragraph goes on with the words of the one before. */
    private static boolean continues(Document document, Quotation quotation, List<Span> content) {
        OptionalInt earlier = quotation.continues();
        if (earlier.isEmpty()) {
            return false;
        }
        Span inner = document.quotations().get(earlier.getAsInt()).inner();
        return content.stream().anyMatch(part -> part.contains(inner));
    }

    /** A part that is one whole quotation loses its outer marks. */
    private static Span withoutMarks(Document document, Span part) {
        for (Quotation quotation : document.quotationsIn(part)) {
            if (quotation.level() == 0
                    && part.contains(quotation.inner())
                    && quotation.span().contains(stripped(document.text(), part))
                    && Forms.hasWords(document.text(), quotation.inner())) {
                return quotation.inner().trimmed(document.text());
            }
        }
        return part;
    }

    private static Span stripped(String text, Span span) {
        int end = span.end();
        while (end > span.start()
                && (text.charAt(end - 1) == ','
                        || text.charAt(end - 1) == '.'
                        || Characters.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        return new Span(span.start(), end);
    }
}
