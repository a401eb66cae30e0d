package org.sitrep.extract.statement;

import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;

/**
 * "The Front, backed by Lorania, said": the Front speaks. The neural reader at times takes the last name before a cue for its
 * source; a name that only stands in a clause which describes the subject of the cue gives way to the subject, as does any other
 * to the name right behind the cue.
 */
final class DescribedSubjects {
    private DescribedSubjects() {}

    static Proposal guard(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        Optional<Token> subject = verb.flatMap(v -> document.child(v, "nsubj"))
                .filter(s -> s.relation().equals("nsubj"));
        Optional<Token> source = proposal.source().flatMap(document::headOf);
        if (subject.isEmpty() || source.isEmpty()) {
            return proposal;
        }
        Span name = Phrases.named(document, subject.get());
        boolean other = !proposal.source().get().overlaps(name);
        boolean describes = isInClauseOf(document, source.get(), subject.get());
        return other && (describes || isInverted(verb.get(), subject.get()))
                ? proposal.withSource(Optional.of(name), "subject")
                : proposal;
    }

    /** "It was sold by the mayors, reports Meridian". */
    private static boolean isInverted(Token verb, Token subject) {
        return subject.index() == verb.index() + 1 && subject.upos() == Upos.PROPN;
    }

    private static boolean isInClauseOf(Document document, Token word, Token noun) {
        boolean clause = false;
        Token at = word;
        while (!at.isRoot() && at.index() != noun.index()) {
            clause = at.is("acl");
            at = document.token(at.head());
        }
        return clause && at.index() == noun.index();
    }
}
