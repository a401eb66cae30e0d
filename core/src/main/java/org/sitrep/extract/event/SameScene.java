package org.sitrep.extract.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.claim.EventType;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.modality.Settings;
import org.sitrep.syntax.Citation;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * How far a word is from an event in the part of its sentence that tells of the same scene: "Four men died when a bomb
 * went off in Karsk on Monday". What is said, judged, remembered or desired is another scene than the saying; so is
 * what a relative clause tells of somebody, and what came before or after.
 */
final class SameScene {
    private static final Settings SETTINGS = Settings.english();

    /** Clauses of what happens at the same time. */
    private static final Set<String> AT_ONCE = Set.of("when", "as", "while", "in", "by", "during");

    /** Steps to either side; a judgement: longer paths lead to other scenes. */
    private static final int STEPS = 5;

    private final NounClasses nouns;
    private final Triggers triggers;

    SameScene(NounClasses nouns, Triggers triggers) {
        this.nouns = nouns;
        this.triggers = triggers;
    }

    /** The words between the event and the word; empty where they do not belong together. */
    OptionalInt distance(Document document, Token event, Token word) {
        Map<Integer, Integer> above = new HashMap<>();
        Token at = event;
        for (int up = 0; up <= STEPS; up++) {
            above.put(at.index(), up);
            if (at.isRoot() || !isOneWithHead(document, at)) {
                break;
            }
            at = document.token(at.head());
        }
        Token step = word;
        for (int down = 1; down <= STEPS && !step.isRoot(); down++) {
            boolean same = down == 1 ? !step.is("conj") : isPartOfHead(document, step);
            if (!same) {
                return OptionalInt.empty();
            }
            step = document.token(step.head());
            if (above.containsKey(step.index())) {
                return OptionalInt.of(down + above.get(step.index()));
            }
        }
        return OptionalInt.empty();
    }

    /** Seen from the event: whether the time and place of what governs it are its own. */
    private boolean isOneWithHead(Document document, Token token) {
        boolean matter = !Words.isVerb(token) && SETTINGS.isMatter(Words.preposition(document, token));
        if (SETTINGS.isTopic(document, token) || SETTINGS.isApart(document, token) || matter) {
            return false;
        }
        Token head = document.token(token.head());
        if (token.is("nsubj") || token.is("obj") || token.is("obl")) {
            return Words.isVerb(head) || isHappening(document, head);
        }
        if (token.is("conj")) {
            return Words.isVerb(token) && Words.isVerb(head);
        }
        if (token.is("acl") || token.is("nmod")) {
            return isHappening(document, head);
        }
        return token.is("xcomp") || isAtOnce(document, token);
    }

    /** Seen from what governs it: whether what is below a word tells of the same scene. */
    private boolean isPartOfHead(Document document, Token token) {
        boolean source = Citation.of(document, token).isPresent(); // "according to police in Karsk"
        if (SETTINGS.isTopic(document, token) || SETTINGS.isApart(document, token) || source) {
            return false;
        }
        Token head = document.token(token.head());
        if (Words.isVerb(token)) {
            return isSecondHarm(document, token)
                    || (token.is("acl") && isHarm(document, head))
                    || isAtOnce(document, token);
        }
        boolean argument = token.is("nsubj") || token.is("obj");
        return argument ? isHappening(document, token) : token.is("obl") || token.is("nmod");
    }

    /** "were hurt after a blast in Karsk" tells of one scene; "two years after the blast" does not. */
    boolean isCause(Document document, Token noun, Token event) {
        return noun.index() > event.index()
                && isHarmDone(document, event)
                && isHarm(document, noun)
                && document.child(noun, "nmod:unmarked").isEmpty()
                && document.head(noun).filter(event::equals).isPresent();
    }

    /** "when a bomb went off", "killing four". */
    private static boolean isAtOnce(Document document, Token clause) {
        if (!clause.is("advcl") || !Words.isVerb(clause)) {
            return false;
        }
        String marker = document.child(clause, "advmod")
                .map(Words::lower)
                .filter("when"::equals)
                .orElseGet(() -> Words.preposition(document, clause));
        return marker.isEmpty() ? clause.xpos().equals("VBG") : AT_ONCE.contains(marker);
    }

    /** "four were killed and seven were wounded", "killing four and wounding seven". */
    private boolean isSecondHarm(Document document, Token verb) {
        Token first = document.token(verb.head());
        boolean gerunds = verb.xpos().equals("VBG")
                && document.child(verb, "aux").isEmpty() // "exploded, killing four", hung as a second verb
                && isAssault(document, verb)
                && isAssault(document, first);
        return verb.is("conj") && (gerunds || (isHarmDone(document, verb) && isHarmDone(document, first)));
    }

    private boolean isHarmDone(Document document, Token verb) {
        return verb.xpos().equals("VBN") && isAssault(document, verb);
    }

    /** "left the 1994 treaty": a year before an agreement is that of its making, whatever else is done with it later. */
    boolean isOfAgreement(Document document, Span time, Token event) {
        Optional<Token> agreement = document.headOf(time)
                .flatMap(year -> document.head(year).filter(noun -> year.index() < noun.index()))
                .filter(noun -> Words.isNominal(noun) && nouns.in(document, noun, "AGREEMENT"));
        return agreement.isPresent()
                && agreement.get().index() != event.index()
                && !(agreement.get().head() == event.index() && SETTINGS.isMade(document, agreement.get()));
    }

    /** "the killing of the bishop and Monday's attack in Karsk": a second event, the first having words of its own. */
    boolean isSecond(Document document, Token noun) {
        return noun.is("conj")
                && isHappening(document, noun)
                && document.child(document.token(noun.head()), "nmod").isPresent();
    }

    /** What goes on or goes off: the noun of an event, an attack, a weapon. */
    private boolean isHappening(Document document, Token noun) {
        return isHarm(document, noun)
                || (Words.isNominal(noun) && triggers.at(document, noun).isPresent());
    }

    /** An attack or a weapon; a truce "that was agreed in March" is not broken in March. */
    private boolean isHarm(Document document, Token noun) {
        return Words.isNominal(noun)
                && (nouns.in(document, noun, "ATTACK")
                        || nouns.in(document, noun, "WEAPON")
                        || isAssault(document, noun));
    }

    boolean isAssault(Document document, Token token) {
        return triggers.at(document, token)
                .filter(event -> event.entry().type() == EventType.ASSAULT)
                .isPresent();
    }
}
