package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * A statement in the making.
 *
 * @param content in text order, disjoint
 * @param by the rule or model that proposed it, with what changed it appended after {@code +}
 */
record Proposal(Optional<Span> cue, Optional<Span> source, List<Span> content, double confidence, String by) {
    Proposal {
        content = disjoint(content);
    }

    /** Sorted, with touching and overlapping spans joined. */
    private static List<Span> disjoint(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(null);
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && span.start() <= joined.get(last).end()) {
                joined.set(last, Span.cover(joined.get(last), span));
            } else if (!span.isEmpty()) {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    Proposal withSource(Optional<Span> next, String why) {
        return new Proposal(cue, next, content, confidence, by + "+" + why);
    }

    Proposal withContent(List<Span> next) {
        return new Proposal(cue, source, next, confidence, by);
    }

    Proposal withContent(List<Span> next, String why) {
        return new Proposal(cue, source, next, confidence, by + "+" + why);
    }

    /** The smallest span that holds all parts. */
    Span cover() {
        Span all = Span.cover(content.get(0), content.get(content.size() - 1));
        all = cue.isPresent() ? Span.cover(all, cue.get()) : all;
        return source.isPresent() ? Span.cover(all, source.get()) : all;
    }

    List<Span> cueAndContent() {
        List<Span> all = new ArrayList<>(content);
        cue.ifPresent(all::add);
        return all;
    }

    boolean contentContains(Span span) {
        return content.stream().anyMatch(part -> part.contains(span));
    }

    boolean contentOverlaps(Span span) {
        return content.stream().anyMatch(part -> part.overlaps(span));
    }

    /** Where it stands in the text: its cue, or its first content. */
    int position() {
        return cue.orElse(content.get(0)).start();
    }

    /** Proposals by the words of their cues. */
    static SpanIndex<Proposal> byCue(List<Proposal> proposals) {
        return SpanIndex.ofParts(proposals, proposal -> proposal.cue().stream().toList());
    }
}
