package org.sitrep.extract.position;

import java.util.Optional;
import org.sitrep.claim.Position.Stance;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/** Stances that somebody once took: "used to back them", "once backed them", "a former critic of them". */
final class Past {
    private Past() {}

    /** Whether a stance is one that lasts; who "once accused them" has accused them. */
    static boolean isState(Stance stance) {
        return stance == Stance.SUPPORT || stance == Stance.OPPOSE;
    }

    static boolean isOver(Document document, Token predicate, Stance stance) {
        boolean judges = stance == Stance.PRAISE || stance == Stance.CONDEMN; // who "once praised him" need not now
        boolean lasts = isState(stance) || judges || predicate.upos() == Upos.NOUN;
        Token at = predicate;
        while (true) {
            if ((lasts && document.children(at).stream().anyMatch(Past::isFormerly))
                    || (document.child(at, "aux").isPresent() && isContrasted(document, at))) {
                return true;
            }
            Optional<Token> head = document.head(at);
            if (head.isEmpty() || !at.is("xcomp")) {
                return false;
            }
            if (Words.lemma(head.get()).equals("use")) {
                return true;
            }
            at = head.get();
        }
    }

    /** "Had backed them": a state before another, which may have ended since. */
    static boolean isPluperfect(Document document, Token verb) {
        return verb.xpos().equals("VBN")
                && document.children(verb).stream()
                        .anyMatch(child -> child.is("aux") && Words.lower(child).equals("had"));
    }

    /** "Withdrew its support", "support for them has collapsed". */
    static boolean isEnded(Document document, Token noun) {
        boolean taking = noun.is("obj") || noun.is("nsubj") || noun.is("nmod") || noun.is("obl");
        return taking
                && document.head(noun)
                        .filter(head -> StanceWords.english().is(StanceWords.Use.ENDING, head))
                        .isPresent();
    }

    private static boolean isFormerly(Token child) {
        return (child.is("advmod") || child.is("amod") || child.is("compound"))
                && StanceWords.english().is(StanceWords.Use.FORMERLY, child);
    }

    /** "Had backed them but no longer did". */
    private static boolean isContrasted(Document document, Token verb) {
        return isPluperfect(document, verb)
                && Words.children(document, verb, "conj").stream()
                        .anyMatch(other -> document.children(other).stream()
                                .anyMatch(child ->
                                        child.is("cc") && Words.lower(child).equals("but")));
    }
}
