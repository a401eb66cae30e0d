package org.sitrep.extract.figure;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Citation;
import org.sitrep.text.Span;

/** Who answers for a figure: the innermost statement that contains it, a source named beside it, or the author. */
final class Assertion {
    private final Document document;
    private final Statements statements;

    Assertion(Document document, List<Statement> statements) {
        this.document = document;
        this.statements = new Statements(statements);
    }

    Asserter of(Counted counted, FigureEffect effect) {
        Optional<Statement> statement = statements.innermost(counted.number().span());
        if (statement.isPresent()) {
            boolean background = effect.unit() == Unit.MEMBERS && !isQuoted(counted.span(), statement.get());
            return background
                    ? Asserter.AUTHOR
                    : new Asserter.By(statement.get().id());
        }
        return source(effect.predicate()).<Asserter>map(Asserter.Named::new).orElse(Asserter.AUTHOR);
    }

    /** The size of a body in reported words ("NATO's 28 members voiced ...") is presupposed: whoever writes knows it. */
    private static boolean isQuoted(Span span, Statement statement) {
        return statement.quoted().stream().anyMatch(quoted -> quoted.overlaps(span));
    }

    /** "according to hospital records" on the predicate or a word above it. */
    private Optional<Party> source(Token predicate) {
        Token at = predicate;
        while (true) {
            for (Token child : document.children(at)) {
                Optional<Citation> citation = Citation.of(document, child);
                if (citation.isPresent()) {
                    return citation.map(this::party);
                }
            }
            if (at.isRoot()) {
                return Optional.empty();
            }
            at = document.token(at.head());
        }
    }

    private Party party(Citation citation) {
        return document.actorHeadedBy(citation.source())
                .map(Party::of)
                .orElseGet(() -> unlisted(citation.words(document)));
    }

    private Party unlisted(Span words) {
        return new Party(words, Optional.empty(), words.in(document.text()));
    }
}
