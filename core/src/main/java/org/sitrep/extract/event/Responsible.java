package org.sitrep.extract.event;

import java.util.List;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.modality.Negation;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/**
 * Who did what is claimed, attributed or blamed: "the rebels claimed responsibility for the attack", "police attributed
 * the kidnapping to the rebels", "blamed the rebels for the murder". Whose word that is tells the event's asserter.
 */
final class Responsible {
    private static final Set<String> GUILT = Set.of("responsibility", "credit", "blame");
    private static final Set<String> CLAIM = Set.of("claim", "take", "accept", "admit", "assume", "acknowledge");

    private Responsible() {}

    /** The heads of those held responsible; empty where nobody is, or it is denied. */
    static List<Token> of(Document document, Token trigger) {
        Token event = trigger;
        while (event.is("conj") && !event.isRoot()) {
            event = document.token(event.head());
        }
        if (event.isRoot()) {
            return List.of();
        }
        Token head = document.token(event.head());
        String preposition = Words.preposition(document, event);
        Token verb = GUILT.contains(Words.lemma(head)) && head.is("obj") ? document.token(head.head()) : head;
        if (!Words.isVerb(verb) || Negation.ofClause(document, verb)) {
            return List.of();
        }
        String lemma = Words.lemma(verb);
        boolean guilt = Objects.of(document, verb).stream().anyMatch(o -> GUILT.contains(Words.lemma(o)));
        boolean undergone = event.is("obj") || event.relation().equals("nsubj:pass");
        if (preposition.equals("for") && guilt && CLAIM.contains(lemma)) {
            return claimants(document, Subjects.doers(document, verb));
        }
        if (preposition.equals("for") && lemma.equals("blame")) {
            return Objects.of(document, verb);
        }
        if (undergone && lemma.equals("attribute")) {
            return behind(document, verb, "to");
        }
        return undergone && lemma.equals("blame") ? behind(document, verb, "on") : List.of();
    }

    /** Not the dateline that the parser takes into the subject: "Lima, 3 May -- The rebels claimed". */
    private static List<Token> claimants(Document document, List<Token> doers) {
        return doers.stream()
                .filter(doer ->
                        doers.size() == 1 || document.placesIn(doer.span()).isEmpty())
                .toList();
    }

    private static List<Token> behind(Document document, Token verb, String preposition) {
        return document.subtree(verb).stream()
                .filter(below -> below.is("obl") || below.is("nmod"))
                .filter(below -> Words.preposition(document, below).equals(preposition))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}
