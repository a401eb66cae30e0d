package org.sitrep.extract.statement;

import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;

/**
 * "The Front, backed by Lorania, said": the Front speaks. The neural reader at times takes the last name before a cue for its
 * source; a name that only stands in a clause which describes the subject of the cue gives way to the subject.
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
        boolean describes =
                !proposal.source().get().overlaps(name) && isInClauseOf(document, source.get(), subject.get());
        return describes ? proposal.withSource(Optional.of(name), "subject") : proposal;
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
