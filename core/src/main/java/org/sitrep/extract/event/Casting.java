package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statements;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.extract.event.Triggers.Trigger;
import org.sitrep.syntax.Headlines;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Who does an event and who undergoes it, from the arguments of its trigger. */
final class Casting {
    /** Actors and recipients, in text order, each once. */
    record Cast(List<Party> actors, List<Party> recipients) {}

    static final Set<String> TOWARD = Set.of(
            "against", "on", "upon", "to", "with", "at", "into", "toward", "towards", "for", "of", "from", "over",
            "behind", "by");
    private static final Set<String> SIDES = Set.of("side", "party", "country", "nation", "government", "leader");
    private static final Set<String> COUNTS = Set.of("two", "both", "three", "rival", "warring");
    private static final Set<String> TURNED = Set.of("at", "on", "upon", "against", "into");
    private static final Set<EventType> HARMS =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.AID, EventType.RETREAT);
    private static final Set<EventType> SPEECH = Set.of(
            EventType.ACCUSE,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.SUPPORT,
            EventType.THREATEN,
            EventType.AGREE,
            EventType.CONCEDE,
            EventType.SANCTION);

    /** PLOVER sectors of those who have arms and are no state. */
    private static final Set<String> ARMED_GROUPS = Set.of("REB", "PRM", "CRM", "UAF");

    private final CarrierVerbs light;
    private final Parts parts;
    private final NounRoles ofNouns;
    private final Concerned concerned;

    Casting(NounClasses nouns, CarrierVerbs light, Triggers triggers) {
        this.light = light;
        this.parts = new Parts(nouns, triggers);
        this.ofNouns = new NounRoles(nouns, parts);
        this.concerned = new Concerned(nouns, triggers, parts);
    }

    Cast of(Document document, Trigger trigger, Statements statements) {
        Token token = trigger.token();
        Set<Token> actors = new LinkedHashSet<>();
        Set<Token> recipients = new LinkedHashSet<>();
        if (trigger.entry().pos().equals("noun")) {
            nominal(document, trigger, actors, recipients);
        } else {
            verbal(document, trigger, actors, recipients);
        }
        boolean reciprocal = Reciprocals.isMutual(document, token) && isSeveral(actors);
        if (reciprocal) {
            recipients.addAll(actors); // "the rebels and the army accused each other of shelling the port"
        } else if (recipients.isEmpty()) {
            Token head = trigger.entry().pos().equals("noun")
                    ? light.governing(document, token).orElse(token)
                    : token;
            concerned.further(document, trigger, head, actors, recipients);
        }
        boolean mutual = trigger.entry().roles().contains("mutual");
        if (mutual && recipients.isEmpty() && token.is("xcomp")) {
            partners(document, token, recipients);
            recipients.removeAll(actors);
        }
        if (mutual) { // "clashes at the border": with nobody named
            recipients.removeIf(t -> Words.preposition(document, t).equals("at"));
        }
        boolean between = pair(document, token, actors, recipients);
        boolean alone = trigger.entry().type() == EventType.AGREE
                && !Words.children(document, token, "xcomp").isEmpty()
                && actors.stream().noneMatch(actor -> isBothSides(document, actor));
        if (between || (mutual && recipients.isEmpty() && isSeveral(actors) && !(alone && actors.size() == 1))) {
            recipients.addAll(actors);
        }
        recipients.removeIf(t -> !between && !mutual && !reciprocal && actors.contains(t));
        return new Cast(parties(document, actors, statements), parties(document, recipients, statements));
    }

    /** Who plans, promises, demands or denies what a word governs: its doer, or of a noun whose it is ("Kenya's plan to attack"). */
    Optional<Party> holder(Document document, Token word, Statements statements) {
        Set<Token> found = new LinkedHashSet<>();
        if (Words.isNominal(word)) {
            ofNouns.actors(document, word, found);
            light.governing(document, word)
                    .filter(verb -> found.isEmpty() && !light.subjectUndergoes(document, verb))
                    .ifPresent(verb -> found.addAll(light.subjects(document, verb)));
        } else {
            found.addAll(Subjects.doers(document, word));
        }
        found.removeIf(token -> !parts.isParticipant(document, token));
        List<Party> parties = parties(document, found, statements);
        return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
    }

    private void verbal(Document document, Trigger trigger, Set<Token> actors, Set<Token> recipients) {
        Token verb = trigger.token();
        boolean explosive = trigger.entry().frame().mentions("subj")
                && Subjects.doers(document, verb).stream().allMatch(t -> parts.isInanimate(document, t));
        boolean undergoes = trigger.entry().roles().contains("subj-recipient");
        List<Token> companions = Companions.of(document, verb);
        for (Token subject : Subjects.doers(document, verb)) {
            if (companions.contains(subject)) {
                continue;
            }
            if (undergoes || isHeadlinePassive(document, trigger, subject)) {
                addRecipient(document, trigger, subject, recipients);
            } else if (parts.isEventNoun(document, subject)) {
                ofNouns.actors(document, subject, actors);
            } else if ((!explosive && parts.isParticipant(document, subject))
                    || parts.bombs(document, trigger, subject)) {
                actors.add(subject);
            } else if (trigger.entry().type() == EventType.ASSAULT) {
                ownerOfWeapon(document, subject).ifPresent(actors::add);
            }
        }
        boolean means = trigger.entry().roles().contains("obj-means");
        if (means) {
            Objects.of(document, verb).stream()
                    .filter(o -> trigger.entry().type() != EventType.CONSULT
                            || parts.isTalks(document, o)) // not "discussed the withdrawal of the troops"
                    .forEach(o -> concerned.owners(document, trigger, o, recipients));
            recipients.removeAll(actors);
        }
        boolean ahead = trigger.entry().type() == EventType.AGREE
                && !Words.children(document, verb, "xcomp").isEmpty();
        for (Token object : means ? Words.children(document, verb, "iobj") : objects(document, verb)) {
            boolean described = ahead && object.index() < verb.index(); // "a pilot, whom he offered to return"
            boolean delivered = trigger.entry().type() == EventType.AID && parts.isDelivered(document, object);
            if (!described && !delivered) {
                addRecipient(document, trigger, object, recipients);
            }
        }
        if (!recipients.isEmpty()) {
            companions.forEach(child -> addRecipient(document, trigger, child, recipients));
        }
        if (trigger.entry().roles().contains("obl-actor")) {
            obliqueActors(document, verb, actors);
            recipients.removeAll(actors);
        }
        if (recipients.isEmpty()) {
            for (Token child : document.children(verb)) {
                boolean oblique = child.is("obl") && isToward(document, trigger, verb, child);
                boolean where = parts.isHarmed(document, child)
                        && !recipients.isEmpty()
                        && Words.preposition(document, child).equals("at"); // "fired at them at the border"
                if (oblique && !where && !child.relation().equals("obl:agent") && !isAgent(document, verb, child)) {
                    addRecipient(document, trigger, child, recipients);
                }
            }
        }
        if (recipients.isEmpty() && SPEECH.contains(trigger.entry().type())) {
            concerned.ofComplement(document, trigger, recipients);
        }
    }

    /** "A Taliban bomb killed a judge": an armed group whose the weapon is; of a state it may only be the maker. */
    private Optional<Token> ownerOfWeapon(Document document, Token weapon) {
        return document.children(weapon).stream()
                .filter(child -> child.is("compound")
                        || child.is("amod")
                        || child.relation().equals("nmod:poss"))
                .filter(child -> parts.isInanimate(document, weapon))
                .filter(child -> NounClasses.actorAt(document, child)
                        .filter(actor ->
                                actor.head() == child.index() && actor.actor().isPresent())
                        .flatMap(ActorMention::sector)
                        .filter(ARMED_GROUPS::contains)
                        .isPresent())
                .findFirst();
    }

    /** "fell to the rebels", "came under fire from gunmen". */
    private void obliqueActors(Document document, Token verb, Set<Token> actors) {
        for (Token child : Words.children(document, verb, "obl")) {
            String preposition = Words.preposition(document, child);
            if ((preposition.equals("to") || preposition.equals("from") || preposition.equals("by"))
                    && parts.isParticipant(document, child)) {
                actors.addAll(Voice.withConjuncts(document, List.of(child)));
            } else if (preposition.equals("under")) {
                ofNouns.by(document, child, actors);
            }
        }
    }

    /** Whether a preposition leads to whom an event is done to: not in "fired from Karsk", nor in "At the summit, they condemned". */
    static boolean isToward(Document document, Trigger trigger, Token head, Token child) {
        String preposition = Words.preposition(document, child);
        boolean origin = preposition.equals("from") && trigger.entry().type() == EventType.ASSAULT;
        boolean fronted = child.index() < head.index()
                && child.is("obl")
                && !preposition.equals("against")
                && child.upos() != Upos.PRON;
        return TOWARD.contains(preposition) && !origin && !fronted && !isState(document, child);
    }

    /** "appealed from exile", "called from prison": a word without an article or number, which is a state and nobody. */
    static boolean isState(Document document, Token noun) {
        return noun.xpos().equals("NN")
                && Words.preposition(document, noun).equals("from")
                && document.children(noun).stream()
                        .noneMatch(child -> child.is("det")
                                || child.is("nummod")
                                || child.is("amod")
                                || child.is("compound")
                                || child.relation().equals("nmod:poss"));
    }

    /** "Market shelled in Karsk": who stands before a harm without an object, in a headline, has suffered it. */
    private static boolean isHeadlinePassive(Document document, Trigger trigger, Token subject) {
        EventType type = trigger.entry().type();
        Frame frame = trigger.entry().frame();
        boolean transitive = (type == EventType.ASSAULT || type == EventType.COERCE)
                && List.of("noobj", "subj", "obl", "prt").stream().noneMatch(frame::mentions);
        return (transitive && Headlines.isPassive(document, subject, trigger.token()))
                || (frame.mentions("obj")
                        && Headlines.patients(document, trigger.token()).contains(subject));
    }

    private static boolean isAgent(Document document, Token verb, Token oblique) {
        return Voice.isPassive(document, verb)
                && Words.preposition(document, oblique).equals("by");
    }

    private void addRecipient(Document document, Trigger trigger, Token token, Set<Token> recipients) {
        if (parts.isEventNoun(document, token)) {
            Set<Token> inner = new LinkedHashSet<>();
            ofNouns.actors(document, token, inner);
            if (!SPEECH.contains(trigger.entry().type())) { // "condemned the shooting of the judge" is not against him
                ofNouns.recipients(document, token, inner);
            }
            recipients.addAll(inner);
        } else if (parts.isParticipant(document, token)) {
            for (Token each : Voice.withConjuncts(document, List.of(token))) {
                recipients.add(each);
            }
            concerned.exemplified(document, token, recipients);
        } else if (isHarmedBy(document, trigger, token)) {
            recipients.add(token);
        } else if (trigger.entry().type() == EventType.REQUEST) {
            ofNouns.by(document, token, recipients);
        } else if (parts.isHarm(document, token)) {
            ofNouns.actors(document, token, recipients); // who beat somebody, not who was beaten
        } else {
            concerned.owners(document, trigger, token, recipients);
        }
    }

    /** A building or vehicle that is the object, or what a weapon was turned on: "fired at the house", not "killed at home". */
    private boolean isHarmedBy(Document document, Trigger trigger, Token token) {
        String preposition = Words.preposition(document, token);
        boolean lit =
                trigger.entry().type() == EventType.ASSAULT && preposition.equals("to"); // "set fire to his house"
        boolean turned = trigger.entry().roles().contains("obj-means") && (lit || TURNED.contains(preposition));
        return HARMS.contains(trigger.entry().type())
                && parts.isHarmed(document, token)
                && (turned || !token.is("obl"));
    }

    private void nominal(Document document, Trigger trigger, Set<Token> actors, Set<Token> recipients) {
        Token noun = trigger.token();
        Optional<Token> verb = light.governing(document, noun);
        verb.ifPresent(v -> {
            boolean undergoes = light.subjectUndergoes(document, v);
            Set<Token> side = undergoes ? recipients : actors;
            for (Token subject : light.subjects(document, v)) {
                if (parts.isParticipant(document, subject) && subject.index() != noun.index()) {
                    side.add(subject);
                }
            }
            if (!undergoes) {
                Set<Token> toward = new LinkedHashSet<>();
                concerned.obliques(document, trigger, v, toward);
                if (trigger.entry().type() == EventType.ASSAULT) {
                    concerned.harmed(document, v, toward);
                }
                toward.removeIf(t -> Words.preposition(document, t).equals("from")); // "attacks launched from Karsk"
                recipients.addAll(toward);
                recipients.removeAll(actors);
            }
        });
        for (Token subject : light.under(document, noun)) {
            if (parts.isParticipant(document, subject) || parts.isHarmed(document, subject)) {
                recipients.add(subject);
            }
        }
        Set<Token> of = new LinkedHashSet<>();
        ofNouns.of(document, noun, of);
        boolean undergone = trigger.entry().roles().contains("poss-recipient")
                && of.isEmpty(); // "the army's killing of two nuns": the army is who killed
        if (undergone) {
            ofNouns.possessors(document, noun, recipients);
            ofNouns.by(document, noun, actors);
            ofNouns.modifiers(document, noun, actors);
        } else {
            ofNouns.actors(document, noun, actors);
        }
        if (trigger.entry().roles().contains("of-actor")) {
            ofNouns.of(document, noun, actors);
        }
        if (trigger.entry().roles().contains("bearer")
                && Words.preposition(document, noun).equals("on")) {
            ofNouns.bearers(document, noun, actors);
        }
        boolean pulledOut = trigger.entry().mode().filter("withdraw"::equals).isPresent();
        actors.removeIf(t -> pulledOut && Words.preposition(document, t).equals("from")); // "the withdrawal from Iraq"
        Set<Token> more = new LinkedHashSet<>();
        ofNouns.recipients(document, noun, more);
        more.removeIf(t -> pulledOut && Words.preposition(document, t).equals("of")); // "the withdrawal of troops"
        more.removeAll(actors);
        recipients.addAll(more);
    }

    static List<Token> objects(Document document, Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : Words.children(document, verb, "iobj")) {
            found.add(child);
        }
        found.addAll(Objects.of(document, verb));
        return found;
    }

    /** "between X and Y": both are both. */
    private boolean pair(Document document, Token token, Set<Token> actors, Set<Token> recipients) {
        for (Token child : document.children(token)) {
            boolean between = (child.is("nmod") || child.is("obl"))
                    && Words.preposition(document, child).equals("between");
            if (between) {
                List<Token> both = Voice.withConjuncts(document, List.of(child));
                if (both.stream().anyMatch(t -> isTown(document, t))) {
                    return false; // "between Douentza and Hombori"
                }
                both.stream().filter(t -> parts.isParticipant(document, t)).forEach(actors::add);
                return !recipients.isEmpty() || !actors.isEmpty();
            }
        }
        return false;
    }

    private static boolean isTown(Document document, Token token) {
        return document.placesIn(token.span()).stream().anyMatch(place -> place.level() != PlaceMention.Level.COUNTRY);
    }

    /** "agreed with the army to exchange prisoners": with whom the verb above says. */
    private void partners(Document document, Token verb, Set<Token> recipients) {
        document.head(verb).stream()
                .flatMap(head -> Words.children(document, head, "obl").stream())
                .filter(child ->
                        Words.preposition(document, child).equals("with") && parts.isParticipant(document, child))
                .forEach(recipients::add);
    }

    /** "the two rebels agreed to share power"; "rebels agreed to lay down arms" agreed with somebody else. */
    private static boolean isBothSides(Document document, Token actor) {
        return SIDES.contains(Words.lemma(actor))
                || document.children(actor).stream().anyMatch(child -> COUNTS.contains(Words.lower(child)));
    }

    private static boolean isSeveral(Set<Token> actors) {
        return actors.size() > 1 || actors.stream().anyMatch(t -> t.xpos().endsWith("S"));
    }

    /** "Kenyan and Somali troops": the troops of Kenya, whom the first word alone names. */
    private static List<ActorMention> sharing(Document document, Token head) {
        List<ActorMention> found = new ArrayList<>();
        for (Token child : document.children(head)) {
            boolean joint = (child.is("amod") || child.is("compound"))
                    && document.child(child, "conj").isPresent();
            if (joint) {
                document.actorsIn(child.span()).stream()
                        .filter(m -> m.span().equals(child.span()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Party> parties(Document document, Set<Token> heads, Statements statements) {
        Map<Span, Party> found = new LinkedHashMap<>();
        for (Token head : heads) {
            Participants.of(document, head, statements).ifPresent(p -> found.putIfAbsent(p.span(), p));
            sharing(document, head).forEach(m -> found.putIfAbsent(m.span(), Party.of(m)));
        }
        List<Party> sorted = new ArrayList<>(found.values());
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(sorted);
    }
}
