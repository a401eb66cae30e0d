package org.sitrep.actor;

import java.util.Locale;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

/** Tells "soldiers from Kenya" from "withdrew soldiers from Kenya", where "from" names the place they leave. */
final class Leaving {
    /**
     * What is done to somebody with a place to leave: verbs of removing, banishing, sending and carrying, and of pulling (Levin,
     * English Verb Classes and Alternations, 1993, classes 10.1, 10.2, 11.1, 11.3 and 12), of them those said of people.
     */
    private static final Set<String> VERBS = Set.of(
            "airlift",
            "banish",
            "bring",
            "deport",
            "drive",
            "eject",
            "evacuate",
            "evict",
            "expel",
            "extract",
            "fly",
            "move",
            "oust",
            "pull",
            "recall",
            "redeploy",
            "relocate",
            "remove",
            "repatriate",
            "rescue",
            "send",
            "shift",
            "take",
            "transfer",
            "withdraw");

    /** The nouns of these verbs. */
    private static final Set<String> NOUNS = Set.of(
            "departure",
            "deportation",
            "evacuation",
            "expulsion",
            "extraction",
            "movement",
            "pullback",
            "pullout",
            "recall",
            "redeployment",
            "relocation",
            "removal",
            "repatriation",
            "rescue",
            "return",
            "transfer",
            "withdrawal");

    private Leaving() {}

    /** Whether "from" behind a noun does not say whose it is: the noun has an owner before it, or is made to leave. */
    static boolean isFrom(Document document, Token noun) {
        boolean owned = document.children(noun).stream()
                .anyMatch(child -> child.relation().equals("nmod:poss"));
        return owned || isMoved(document, noun);
    }

    private static boolean isMoved(Document document, Token noun) {
        if (noun.isRoot()) {
            return false;
        }
        Token head = document.token(noun.head());
        if (noun.is("conj")) {
            return isMoved(document, head);
        }
        return noun.is("obj") ? VERBS.contains(lemma(head)) : noun.is("nmod") && NOUNS.contains(lemma(head));
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
