package org.sitrep.actor;

import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;

/** A country that only tells where a town is: "in Mocha, Yemen". */
final class Addresses {
    /** How the parser hangs it on the town; a second name of a list is a conjunct, and who acts a subject. */
    private static final Set<String> RELATIONS =
            Set.of("appos", "nmod", "nmod:unmarked", "obl:unmarked", "nmod:npmod", "flat", "list", "dep");

    private Addresses() {}

    static boolean isPart(Document document, ListedNames.Listed name) {
        Optional<Token> head = document.headOf(name.span());
        if (name.actor().type() != ActorMention.Type.COUNTRY
                || head.isEmpty()
                || !RELATIONS.contains(head.get().relation())) {
            return false;
        }
        int comma = document.tokensIn(name.span()).get(0).index() - 1;
        return comma > 0
                && document.token(comma).form().equals(",")
                && head.get().head() < comma
                && document.entitiesIn(document.token(comma - 1).span()).stream()
                        .anyMatch(entity -> entity.type() == Entity.Type.LOC
                                && entity.end() == comma
                                && entity.first() <= head.get().head());
    }
}
