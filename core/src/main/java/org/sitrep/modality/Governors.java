package org.sitrep.modality;

import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/** Which word governs another one's reality: its head in the tree, save where the parser hangs a clause too low. */
final class Governors {
    private final Signatures signatures;

    Governors(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The head; where an infinitive hangs on the doer of an attempt, or "of shelling" on the accused, what governs it. */
    Token of(Document document, Token cursor) {
        Token head = document.token(cursor.head());
        boolean astray = cursor.relation().equals("acl")
                && Words.isInfinitive(document, cursor)
                && head.is("nmod")
                && signatures.effect(document, head, "inf").isEmpty();
        if (astray) {
            Token above = document.token(head.head());
            return signatures.effect(document, above, "inf").isPresent() ? above : head;
        }
        String preposition = Words.preposition(document, cursor);
        boolean below = cursor.is("acl") || cursor.is("nmod");
        boolean argument = head.is("obj") || head.is("iobj") || head.relation().equals("nsubj:pass");
        if (below && argument && !preposition.isEmpty()) {
            Token verb = document.token(head.head());
            String complement = "prep:" + preposition;
            boolean governed = signatures.effect(document, verb, complement).isPresent()
                    && signatures.effect(document, head, complement).isEmpty();
            return governed && Words.isVerb(cursor) ? verb : head;
        }
        return head;
    }

    /** Whether a verb of saying in the past governs the clause, so that "would" is a future. */
    boolean isReported(Document document, Token clause) {
        Token top = clause;
        while (top.is("conj") || top.is("xcomp")) {
            if (top.isRoot()) {
                return false;
            }
            top = document.token(top.head());
        }
        return top.is("ccomp")
                && document.head(top)
                        .flatMap(h -> signatures.effect(document, h, "fin"))
                        .filter(e -> e == Effect.SAY
                                || e == Effect.PROMISED
                                || e == Effect.PLANNED
                                || e == Effect.THREATENED)
                        .isPresent();
    }
}
