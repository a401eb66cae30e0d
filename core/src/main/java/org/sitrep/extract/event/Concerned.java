package org.sitrep.extract.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.claim.EventType;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.extract.event.Triggers.Trigger;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** Whom an event concerns where its words name a thing or a clause: whose the thing is, who shall do what is demanded. */
final class Concerned {
    /** Who yields, gives or promises does so with what is their own. */
    private static final Set<EventType> OWN = Set.of(
            EventType.RETREAT, EventType.CONCEDE, EventType.AGREE, EventType.MOBILIZE, EventType.AID, EventType.REJECT);
    /** Types whose object is what is promised, demanded, refused or withheld, rather than who. */
    private static final Set<EventType> DEEP = Set.of(
            EventType.AGREE,
            EventType.THREATEN,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.SANCTION,
            EventType.CONCEDE,
            EventType.SUPPORT,
            EventType.COOPERATE,
            EventType.AID,
            EventType.PROTEST,
            EventType.ACCUSE);
    /** Types of which a pronoun in what is said is who speaks: "says it will not accept". */
    private static final Set<EventType> SPEAKERS =
            Set.of(EventType.THREATEN, EventType.REJECT, EventType.AGREE, EventType.CONCEDE);

    private static final Set<EventType> ARMED =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.SANCTION);

    /** Relations that lead from a trigger to what it is about; not to times, reasons and relative clauses. */
    private static final Set<String> DOWN = Set.of("obj", "xcomp", "ccomp", "nmod", "obl", "acl", "advcl");

    private static final Set<String> REACHED =
            Set.of("to", "with", "against", "of", "for", "from", "on", "toward", "towards", "upon", "over", "between");
    /** How many words lie between a trigger and whom it concerns: "threatened to halt the delivery of gas to Kenya" has three; a judgement. */
    private static final int LEVELS = 4;

    private final NounClasses nouns;
    private final Triggers triggers;
    private final Parts parts;

    Concerned(NounClasses nouns, Triggers triggers, Parts parts) {
        this.nouns = nouns;
        this.triggers = triggers;
        this.parts = parts;
    }

    /** "welcomed the president's statement", "supports efforts of Turkey": whose it is. */
    void owners(Document document, Trigger trigger, Token token, Set<Token> recipients) {
        for (Token child : document.children(token)) {
            boolean owner = child.relation().equals("nmod:poss")
                    || (child.is("nmod") && Casting.isToward(document, trigger, token, child))
                    || isNamedBefore(document, child);
            boolean own =
                    child.xpos().equals("PRP$") && OWN.contains(trigger.entry().type()); // "withdrew its troops"
            if (owner && !own && parts.isParticipant(document, child)) {
                recipients.add(child);
            }
            if (child.relation().equals("acl") && child.xpos().equals("VBN")) { // "an offer made by the rebels"
                Voice.agents(document, child).stream()
                        .filter(agent ->
                                Words.preposition(document, agent).equals("by") && parts.isParticipant(document, agent))
                        .forEach(recipients::add);
            }
        }
    }

    /** "demanded that China withdraw": the subject of what is asked or alleged. */
    void ofComplement(Document document, Trigger trigger, Set<Token> recipients) {
        Token verb = trigger.token();
        boolean own = SPEAKERS.contains(trigger.entry().type()); // "warned that they would attack the port"
        boolean named = trigger.entry().type() == EventType.ACCUSE
                && document.child(verb, "obj").isPresent();
        for (Token child : document.children(verb)) {
            if (child.is("ccomp") || child.is("xcomp") || child.is("advcl")) {
                for (Token subject : Words.children(document, child, "nsubj")) {
                    boolean threat = trigger.entry().type() == EventType.THREATEN;
                    boolean itself = own && (subject.upos() == Upos.PRON || (threat && isDoer(document, child)));
                    boolean clause = child.is("ccomp")
                            || child.is("xcomp"); // the parser now and then hangs "accused Iran of" so
                    if (parts.isParticipant(document, subject) && clause && !itself) {
                        recipients.add(subject);
                    }
                }
                if (!named && recipients.isEmpty() && !child.is("advcl") && !triggers.hasMeans(document, child)) {
                    for (Token object : Casting.objects(document, child)) {
                        if (parts.isParticipant(document, object) && !parts.isDelivered(document, object)) {
                            recipients.add(object);
                        }
                    }
                }
                boolean moved = own && triggers.hasMeans(document, child); // "threatened to move its planes to Jordan"
                if (!named && recipients.isEmpty() && child.is("xcomp") && !moved) {
                    obliques(document, trigger, child, recipients);
                }
            }
        }
    }

    /** "said NATO would send troops", "warned that Norvik would attack": who does it is not who is threatened; unlike "would face sanctions". */
    private boolean isDoer(Document document, Token verb) {
        return Voice.patients(document, verb).isEmpty()
                && triggers.at(document, verb)
                        .filter(event -> ARMED.contains(event.entry().type()))
                        .isPresent();
    }

    /** "launched an airstrike on the depot", where the parser hangs the depot on the verb. */
    void harmed(Document document, Token verb, Set<Token> recipients) {
        for (Token child : Words.children(document, verb, "obl")) {
            String preposition = Words.preposition(document, child);
            boolean at = preposition.equals("on") || preposition.equals("against") || preposition.equals("at");
            if (at && child.index() > verb.index() && parts.isHarmed(document, child)) {
                recipients.add(child);
            }
        }
    }

    void obliques(Document document, Trigger trigger, Token verb, Set<Token> recipients) {
        for (Token child : Words.children(document, verb, "obl")) {
            if (Casting.isToward(document, trigger, verb, child) && parts.isParticipant(document, child)) {
                recipients.add(child);
            }
        }
    }

    /** "a Kenyan request", "the Malta talks": the country named before the noun. */
    private boolean isNamedBefore(Document document, Token child) {
        boolean before = child.is("amod") || child.is("compound");
        return before
                && (nouns.isDemonym(child)
                        || (child.upos() == Upos.PROPN
                                && NounClasses.actorAt(document, child)
                                        .filter(actor -> actor.head() == child.index())
                                        .isPresent()));
    }

    /**
     * Whom what is promised, threatened, demanded, refused or suspended concerns, where the words right below the trigger name nobody: the first party
     * on the way down its complement or object. "promised to continue aid to Kenya", "demanded the withdrawal of the troops".
     *
     * @param head the trigger, or the light verb that carries it
     */
    void further(Document document, Trigger trigger, Token head, Set<Token> actors, Set<Token> recipients) {
        boolean itself = trigger.entry().type() == EventType.ACCUSE // "accused it of arming the rebels": not the rebels
                && document.child(head, "obj")
                        .filter(accused -> accused.upos() == Upos.PRON)
                        .isPresent();
        if (itself || !DEEP.contains(trigger.entry().type())) {
            return;
        }
        if (trigger.entry().type() == EventType.THREATEN) {
            condition(document, head, recipients);
        }
        Set<Token> level = new LinkedHashSet<>(List.of(head));
        for (int depth = 0; depth < LEVELS && recipients.isEmpty() && !level.isEmpty(); depth++) {
            Set<Token> below = new LinkedHashSet<>();
            for (Token token : level) {
                for (Token child : document.children(token)) {
                    boolean party = isConcerned(document, child)
                            && !actors.contains(child)
                            && !isDestination(document, trigger, token, child);
                    if (party && (depth > 0 || !child.is("nsubj"))) {
                        recipients.addAll(Voice.withConjuncts(document, List.of(child)));
                    }
                    if (DOWN.contains(child.relation())
                            && child.index() > head.index()
                            && !isOfVictims(document, trigger, child)
                            && !isCondition(document, child)) {
                        below.add(child);
                    }
                }
            }
            level = below;
        }
        recipients.removeAll(actors);
    }

    /** "protested against the beating of their leader": below a harm are its victims, whom nobody accuses. */
    private boolean isOfVictims(Document document, Trigger trigger, Token child) {
        boolean hostile = trigger.entry().type() == EventType.PROTEST
                || trigger.entry().type() == EventType.ACCUSE
                || (trigger.entry().type() == EventType.REJECT
                        && Words.isVerb(child)); // "refuses to rule out bombing Erbil"
        return hostile && (parts.isHarm(document, child) || isAttack(document, child));
    }

    private boolean isAttack(Document document, Token verb) {
        return Words.isVerb(verb)
                && triggers.at(document, verb)
                        .filter(event -> event.entry().type() == EventType.ASSAULT)
                        .isPresent();
    }

    /** "threatened to strike unless the cabinet resigned": who shall do or leave something is threatened. */
    private void condition(Document document, Token verb, Set<Token> recipients) {
        for (Token child : document.children(verb)) {
            if (isCondition(document, child)) {
                Words.children(document, child, "nsubj").stream()
                        .filter(subject -> parts.isParticipant(document, subject) && subject.upos() != Upos.PRON)
                        .forEach(recipients::add);
            }
        }
    }

    /** "threatened to move its planes to Jordan". */
    private boolean isDestination(Document document, Trigger trigger, Token verb, Token child) {
        return trigger.entry().type() == EventType.THREATEN
                && Words.preposition(document, child).equals("to")
                && triggers.hasMeans(document, verb);
    }

    private static boolean isCondition(Document document, Token clause) {
        return clause.is("advcl") && List.of("if", "unless").contains(Words.preposition(document, clause));
    }

    private boolean isConcerned(Document document, Token child) {
        boolean oblique = child.is("obl") || child.is("nmod");
        boolean placed = child.relation().equals("nmod:poss")
                || isNamedBefore(document, child)
                || child.is("obj")
                || child.is("iobj")
                || (oblique
                        && REACHED.contains(Words.preposition(document, child))
                        && !Casting.isState(document, child));
        boolean disaster = nouns.isAccident(document, child); // "in response to the cyclone"
        boolean itself =
                child.upos() == Upos.PRON && (!child.is("obj") || child.xpos().startsWith("W"));
        boolean means = child.is("obj") && triggers.hasMeans(document, document.token(child.head())); // "to use force"
        return placed
                && !itself
                && !disaster
                && !means
                && parts.isParticipant(document, child)
                && !parts.isDelivered(document, child);
    }

    /** "everyone, particularly Belarus": the one named. */
    void exemplified(Document document, Token token, Set<Token> recipients) {
        for (Token child : document.children(token)) {
            if (child.is("appos") && token.upos() == Upos.PRON && nouns.isActor(document, child)) {
                recipients.add(child);
            }
        }
    }
}
