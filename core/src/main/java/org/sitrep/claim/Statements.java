package org.sitrep.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** The statements of one article, found by what they hold. Immutable. */
public final class Statements {
    private static final Set<CueClass> DIRECTED =
            EnumSet.of(CueClass.WARN, CueClass.DEMAND, CueClass.REQUEST, CueClass.PROPOSE, CueClass.COMMIT);

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

    /**
     * Whom the act of speech itself is directed to: "warned Karsia", "appealed to Karsia". Not whom one only speaks to
     * about others: "condemned the raid in an interview with the Post", "complained to reporters".
     */
    public static Optional<Party> directedTo(Document document, Statement statement) {
        return statement.addressee().filter(party -> {
            Optional<Token> noun = document.headOf(party.span());
            boolean ofCue = noun.flatMap(document::head)
                    .filter(word -> statement
                            .cue()
                            .filter(cue -> cue.span().overlaps(word.span()))
                            .isPresent())
                    .isPresent();
            boolean object = noun.filter(word ->
                            word.is("obj") || word.is("iobj") || word.relation().equals("nsubj:pass"))
                    .isPresent();
            boolean directed =
                    statement.cue().filter(cue -> DIRECTED.contains(cue.kind())).isPresent();
            return ofCue && (object || directed);
        });
    }

    /** The first statement whose cue shares characters with a span. */
    public Optional<Statement> withCueIn(Span span) {
        return byCue.overlapping(span).stream().findFirst();
    }
}
