package org.sitrep.extract.figure;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/** Who answers for a figure: the innermost statement that contains it, a source named beside it, or the author. */
final class Assertion {
    private final Document document;
    private final Statements statements;

    Assertion(Document document, List<Statement> statements) {
        this.document = document;
        this.statements = new Statements(statements);
    }

    Asserter of(Counted counted, Effect effect) {
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
                if (isAccording(child)) {
                    return Optional.of(party(child));
                }
            }
            if (at.isRoot()) {
                return Optional.empty();
            }
            at = document.token(at.head());
        }
    }

    private boolean isAccording(Token noun) {
        for (Token child : document.children(noun)) {
            if (child.form().equalsIgnoreCase("according")) {
                return true;
            }
        }
        return false;
    }

    private Party party(Token noun) {
        Optional<ActorMention> actor = document.actorHeadedBy(noun);
        if (actor.isPresent()) {
            return Party.of(actor.get());
        }
        Span span = noun.span();
        for (Token child : document.children(noun)) {
            boolean own = child.is("compound") || child.is("amod") || child.is("flat") || child.is("nmod:poss");
            span = own && child.index() == noun.index() - 1 ? Span.cover(span, child.span()) : span;
        }
        return new Party(span, Optional.empty(), span.in(document.text()));
    }
}
