package org.sitrep.claim;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
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

    /** The statement that holds a span and in which no other holds it; of several such the one with the shortest content. */
    public Optional<Statement> innermost(Span span) {
        List<Statement> holding = byContent.overlapping(span).stream()
                .filter(statement -> statement.content().stream().anyMatch(c -> c.contains(span)))
                .toList();
        Set<String> outer = new HashSet<>();
        holding.forEach(statement -> statement.within().ifPresent(outer::add));
        return holding.stream()
                .filter(statement -> !outer.contains(statement.id()))
                .min(Comparator.comparingInt(Statements::length));
    }

    private static int length(Statement statement) {
        return statement.content().stream().mapToInt(Span::length).sum();
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
