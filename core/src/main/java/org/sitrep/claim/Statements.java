package org.sitrep.claim;

import java.util.List;
import java.util.Optional;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** The statements of one article, found by what they hold. Immutable. */
public final class Statements {
    private final SpanIndex<Statement> byContent;
    private final SpanIndex<Statement> byCue;

    public Statements(List<Statement> statements) {
        byContent = SpanIndex.ofParts(statements, Statement::content);
        byCue = SpanIndex.ofParts(
                statements, s -> s.cue().map(Statement.Cue::span).stream().toList());
    }

    /** The statement with the shortest content that holds a span. */
    public Optional<Statement> innermost(Span span) {
        Statement best = null;
        int length = Integer.MAX_VALUE;
        for (Statement statement : byContent.overlapping(span)) {
            int total = statement.content().stream().mapToInt(Span::length).sum();
            boolean holds = statement.content().stream().anyMatch(c -> c.contains(span));
            if (holds && total < length) {
                best = statement;
                length = total;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first statement whose cue shares characters with a span. */
    public Optional<Statement> withCueIn(Span span) {
        return byCue.overlapping(span).stream().findFirst();
    }
}
