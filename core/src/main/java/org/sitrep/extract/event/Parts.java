package org.sitrep.extract.event;

import java.util.Set;
import org.sitrep.claim.EventType;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/** Which words can take part in an event, and as what. */
final class Parts {
    private static final Set<String> CLOCK = Set.of("at", "around", "about", "by");

    private static final Set<String> BOMBING = Set.of("bomb", "bombard", "shell", "strafe");

    private static final Set<String> WATERS = Set.of("river", "sea", "lake", "strait", "ocean", "gulf", "bay");

    private final NounClasses nouns;
    private final Triggers triggers;

    Parts(NounClasses nouns, Triggers triggers) {
        this.nouns = nouns;
        this.triggers = triggers;
    }

    boolean isEventNoun(Document document, Token token) {
        return token.upos() == Upos.NOUN
                && (nouns.in(document, token, "ATTACK") || nouns.in(document, token, "PROTEST"))
                && !nouns.in(document, token, "PERSON");
    }

    boolean isInanimate(Document document, Token token) {
        return token.upos() == Upos.NOUN && nouns.in(document, token, "WEAPON") && !nouns.in(document, token, "TROOPS");
    }

    boolean isParticipant(Document document, Token token) {
        if (!document.timesIn(token.span()).isEmpty()) {
            return false; // "agreed on Friday"
        }
        boolean alone = Words.measured(document, token).equals(token); // unlike "by two of her guards"
        if (token.upos() == Upos.NUM && alone && CLOCK.contains(Words.preposition(document, token))) {
            return false; // "at 2130"
        }
        if (token.upos() == Upos.NOUN && nouns.in(document, Words.measured(document, token), "ATTACK")) {
            return false;
        }
        if (Words.lower(token).equals("dead") && document.child(token, "det").isEmpty()) {
            return false; // "shot dead eight people"
        }
        if (Reciprocals.is(document, token) || isWater(document, token)) {
            return false;
        }
        return isBody(document, token) || nouns.isActor(document, token) || isMember(document, token);
    }

    /** "fired missiles into the Sea of Japan", "on the Putumayo river": a sea or a landscape is nobody. */
    private static boolean isWater(Document document, Token token) {
        boolean area = document.placesIn(token.span()).stream()
                .anyMatch(place -> place.level() == PlaceMention.Level.AREA
                        && place.country().isEmpty());
        boolean named = token.upos() == Upos.PROPN && area;
        return named || (Words.isNominal(token) && WATERS.contains(Words.lemma(token)));
    }

    /** "members of a fraud ring", of which nothing tells that it is a group. */
    private static boolean isMember(Document document, Token token) {
        return Words.lemma(token).equals("member")
                && !Words.measured(document, token).equals(token);
    }

    /** "The army said it had shelled the port": "it", where it means somebody. */
    private static boolean isBody(Document document, Token token) {
        return document.meant(token)
                .filter(actor -> actor.type() != ActorMention.Type.DOCUMENT)
                .isPresent();
    }

    /** "planes bombed the bridge": a plane that crashes or hits a house does nothing, one that bombs is an attacker. */
    boolean bombs(Document document, Triggers.Trigger trigger, Token subject) {
        return trigger.isListed()
                && BOMBING.contains(trigger.entry().lemma())
                && nouns.in(document, subject, "VEHICLE");
    }

    boolean isHarmed(Document document, Token token) {
        if (isWater(document, token)) {
            return false;
        }
        return nouns.fits(document, token, "BUILDING")
                || nouns.fits(document, token, "VEHICLE")
                || nouns.fits(document, token, "PLACE");
    }

    /** "held talks", "paid a visit". */
    boolean isTalks(Document document, Token noun) {
        return nouns.in(document, noun, "TALKS") || nouns.in(document, noun, "VISIT");
    }

    /** "pledged to deliver tanks". */
    boolean isDelivered(Document document, Token object) {
        return nouns.in(document, object, "WEAPON") || nouns.in(document, object, "VEHICLE");
    }

    /** Whether a word names what was done to the one whose it is: "condemned the killing of the priest". */
    boolean isHarm(Document document, Token token) {
        return triggers.at(document, token)
                .filter(harm -> harm.entry().pos().equals("noun")
                        && (harm.entry().type() == EventType.ASSAULT
                                || harm.entry().type() == EventType.COERCE))
                .isPresent();
    }
}
