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

    private static final Set<String> TOWARD = Set.of(
            "against", "on", "upon", "to", "with", "at", "into", "toward", "towards", "for", "of", "from", "over",
            "behind", "by");
    private static final Set<String> TURNED = Set.of("at", "on", "upon", "against", "into");
    private static final Set<String> CLOCK = Set.of("at", "around", "about", "by");
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

    private final NounClasses nouns;
    private final CarrierVerbs light;
    private final Triggers triggers;

    Casting(NounClasses nouns, CarrierVerbs light, Triggers triggers) {
        this.nouns = nouns;
        this.light = light;
        this.triggers = triggers;
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
        boolean mutual = trigger.entry().roles().contains("mutual");
        boolean between = pair(document, token, actors, recipients);
        if (between || (mutual && recipients.isEmpty() && isSeveral(actors))) {
            recipients.addAll(actors);
        }
        recipients.removeIf(t -> !between && !mutual && actors.contains(t));
        return new Cast(parties(document, actors, statements), parties(document, recipients, statements));
    }

    private void verbal(Document document, Trigger trigger, Set<Token> actors, Set<Token> recipients) {
        Token verb = trigger.token();
        boolean explosive = trigger.entry().frame().mentions("subj")
                && Subjects.doers(document, verb).stream().allMatch(t -> isInanimate(document, t));
        boolean undergoes = trigger.entry().roles().contains("subj-recipient");
        List<Token> companions = Companions.of(document, verb);
        for (Token subject : Subjects.doers(document, verb)) {
            if (companions.contains(subject)) {
                continue;
            }
            if (undergoes || isHeadlinePassive(document, trigger, subject)) {
                addRecipient(document, trigger, subject, recipients);
            } else if (isEventNoun(document, subject)) {
                nominalActors(document, subject, actors);
            } else if (!explosive && isParticipant(document, subject)) {
                actors.add(subject);
            }
        }
        boolean means = trigger.entry().roles().contains("obj-means");
        if (means) {
            Objects.of(document, verb).forEach(o -> owners(document, o, recipients));
            recipients.removeAll(actors);
        }
        for (Token object : means ? Words.children(document, verb, "iobj") : objects(document, verb)) {
            if (trigger.entry().type() != EventType.AID || !isDelivered(document, object)) {
                addRecipient(document, trigger, object, recipients);
            }
        }
        if (!recipients.isEmpty()) {
            companions.forEach(child -> addRecipient(document, trigger, child, recipients));
        }
        if (recipients.isEmpty()) {
            for (Token child : document.children(verb)) {
                boolean oblique = child.is("obl") && TOWARD.contains(Words.preposition(document, child));
                if (oblique && !child.relation().equals("obl:agent") && !isAgent(document, verb, child)) {
                    addRecipient(document, trigger, child, recipients);
                }
            }
        }
        if (recipients.isEmpty() && SPEECH.contains(trigger.entry().type())) {
            ofComplement(document, trigger, recipients);
        }
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

    private static List<Token> objects(Document document, Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : Words.children(document, verb, "iobj")) {
            found.add(child);
        }
        found.addAll(Objects.of(document, verb));
        return found;
    }

    private void addRecipient(Document document, Trigger trigger, Token token, Set<Token> recipients) {
        if (isEventNoun(document, token)) {
            Set<Token> inner = new LinkedHashSet<>();
            nominalActors(document, token, inner);
            if (!SPEECH.contains(trigger.entry().type())) { // "condemned the shooting of the judge" is not against him
                nominalRecipients(document, token, inner);
            }
            recipients.addAll(inner);
        } else if (isParticipant(document, token)) {
            for (Token each : Voice.withConjuncts(document, List.of(token))) {
                recipients.add(each);
            }
            exemplified(document, token, recipients);
        } else if (isHarmedBy(document, trigger, token)) {
            recipients.add(token);
        } else if (trigger.entry().type() == EventType.REQUEST) {
            by(document, token, recipients);
        } else if (isHarm(document, token)) {
            nominalActors(document, token, recipients); // who beat somebody, not who was beaten
        } else {
            owners(document, token, recipients);
        }
    }

    /** A building or vehicle that is the object, or what a weapon was turned on: "fired at the house", not "killed at home". */
    private boolean isHarmedBy(Document document, Trigger trigger, Token token) {
        boolean turned =
                trigger.entry().roles().contains("obj-means") && TURNED.contains(Words.preposition(document, token));
        return HARMS.contains(trigger.entry().type()) && isHarmed(document, token) && (turned || !token.is("obl"));
    }

    /** Whether a word names what was done to the one whose it is: "condemned the killing of the priest". */
    private boolean isHarm(Document document, Token token) {
        return triggers.at(document, token)
                .filter(harm -> harm.entry().pos().equals("noun")
                        && (harm.entry().type() == EventType.ASSAULT
                                || harm.entry().type() == EventType.COERCE))
                .isPresent();
    }

    /** "everyone, particularly Belarus": the one named. */
    private void exemplified(Document document, Token token, Set<Token> recipients) {
        for (Token child : document.children(token)) {
            if (child.is("appos") && token.upos() == Upos.PRON && nouns.isActor(document, child)) {
                recipients.add(child);
            }
        }
    }

    /** "welcomed the president's statement", "supports efforts of Turkey": whose it is. */
    private void owners(Document document, Token token, Set<Token> recipients) {
        for (Token child : document.children(token)) {
            boolean owner = child.relation().equals("nmod:poss")
                    || (child.is("nmod") && TOWARD.contains(Words.preposition(document, child)))
                    || (child.is("amod") && nouns.isDemonym(child));
            if (owner && isParticipant(document, child)) {
                recipients.add(child);
            }
        }
    }

    /** "demanded that China withdraw": the subject of what is asked or alleged. */
    private void ofComplement(Document document, Trigger trigger, Set<Token> recipients) {
        Token verb = trigger.token();
        boolean own = trigger.entry().type() == EventType.THREATEN; // "warned that they would attack the port"
        for (Token child : document.children(verb)) {
            if (child.is("ccomp") || child.is("xcomp") || child.is("advcl")) {
                for (Token subject : Words.children(document, child, "nsubj")) {
                    boolean itself = own && subject.upos() == Upos.PRON;
                    if (isParticipant(document, subject) && child.is("ccomp") && !itself) {
                        recipients.add(subject);
                    }
                }
                if (recipients.isEmpty() && !child.is("advcl") && !triggers.hasMeans(document, child)) {
                    for (Token object : objects(document, child)) {
                        if (isParticipant(document, object) && !isDelivered(document, object)) {
                            recipients.add(object);
                        }
                    }
                }
                if (recipients.isEmpty() && child.is("xcomp")) {
                    obliques(document, child, recipients);
                }
            }
        }
    }

    /** "pledged to deliver tanks". */
    private boolean isDelivered(Document document, Token object) {
        return nouns.in(document, object, "WEAPON") || nouns.in(document, object, "VEHICLE");
    }

    private void obliques(Document document, Token verb, Set<Token> recipients) {
        for (Token child : Words.children(document, verb, "obl")) {
            if (TOWARD.contains(Words.preposition(document, child)) && isParticipant(document, child)) {
                recipients.add(child);
            }
        }
    }

    private void nominal(Document document, Trigger trigger, Set<Token> actors, Set<Token> recipients) {
        Token noun = trigger.token();
        Optional<Token> verb = light.governing(document, noun);
        verb.ifPresent(v -> {
            boolean undergoes = light.subjectUndergoes(document, v);
            Set<Token> side = undergoes ? recipients : actors;
            for (Token subject : light.subjects(document, v)) {
                if (isParticipant(document, subject) && subject.index() != noun.index()) {
                    side.add(subject);
                }
            }
            if (!undergoes) {
                Set<Token> toward = new LinkedHashSet<>();
                obliques(document, v, toward);
                toward.removeIf(t -> Words.preposition(document, t).equals("from")); // "attacks launched from Karsk"
                recipients.addAll(toward);
                recipients.removeAll(actors);
            }
        });
        if (trigger.entry().roles().contains("poss-recipient")) {
            possessors(document, noun, recipients);
            by(document, noun, actors);
            modifiers(document, noun, actors);
        } else {
            nominalActors(document, noun, actors);
        }
        if (trigger.entry().roles().contains("of-actor")) {
            of(document, noun, actors);
        }
        Set<Token> more = new LinkedHashSet<>();
        nominalRecipients(document, noun, more);
        more.removeAll(actors);
        recipients.addAll(more);
    }

    private void nominalActors(Document document, Token noun, Set<Token> actors) {
        possessors(document, noun, actors);
        by(document, noun, actors);
        modifiers(document, noun, actors);
    }

    private void possessors(Document document, Token noun, Set<Token> into) {
        for (Token child : document.children(noun)) {
            if (child.relation().equals("nmod:poss") && isParticipant(document, child)) {
                into.add(child);
            }
        }
    }

    /** "the shelling of the town by rebels", wherever the parser hangs the rebels. */
    private void by(Document document, Token noun, Set<Token> into) {
        for (Token child : Words.children(document, noun, "nmod")) {
            String preposition = Words.preposition(document, child);
            if ((preposition.equals("by") || preposition.equals("from")) && isParticipant(document, child)) {
                into.add(child);
            } else if (preposition.equals("of")) {
                for (Token below : Words.children(document, child, "nmod")) {
                    if (Words.preposition(document, below).equals("by") && isParticipant(document, below)) {
                        into.add(below);
                    }
                }
            }
        }
    }

    private void of(Document document, Token noun, Set<Token> into) {
        for (Token child : Words.children(document, noun, "nmod")) {
            if (Words.preposition(document, child).equals("of") && isParticipant(document, child)) {
                into.add(child);
            }
        }
    }

    /** "Russian missile strikes", "rebel attacks". */
    private void modifiers(Document document, Token noun, Set<Token> into) {
        for (Token child : document.children(noun)) {
            boolean describes = child.is("amod") || child.is("compound");
            boolean somebody = nouns.isDemonym(child)
                    || (child.upos() == Upos.NOUN
                            && (nouns.in(document, child, "PERSON") || nouns.in(document, child, "GROUP")))
                    || (child.upos() == Upos.PROPN
                            && NounClasses.actorAt(document, child).isPresent());
            if (describes && somebody) {
                into.add(child);
            }
        }
    }

    private void nominalRecipients(Document document, Token noun, Set<Token> into) {
        for (Token child : Words.children(document, noun, "nmod")) {
            String preposition = Words.preposition(document, child);
            boolean toward = TOWARD.contains(preposition) && !preposition.equals("by") && !preposition.equals("from");
            if (toward && (isParticipant(document, child) || isHarmed(document, child))) {
                into.addAll(Voice.withConjuncts(document, List.of(child)));
            }
        }
    }

    /** "between X and Y": both are both. */
    private boolean pair(Document document, Token token, Set<Token> actors, Set<Token> recipients) {
        for (Token child : document.children(token)) {
            boolean between = (child.is("nmod") || child.is("obl"))
                    && Words.preposition(document, child).equals("between");
            if (between) {
                List<Token> both = Voice.withConjuncts(document, List.of(child));
                both.stream().filter(t -> isParticipant(document, t)).forEach(actors::add);
                return !recipients.isEmpty() || !actors.isEmpty();
            }
        }
        return false;
    }

    private static boolean isSeveral(Set<Token> actors) {
        return actors.size() > 1 || actors.stream().anyMatch(t -> t.xpos().endsWith("S"));
    }

    private boolean isEventNoun(Document document, Token token) {
        return token.upos() == Upos.NOUN
                && (nouns.in(document, token, "ATTACK") || nouns.in(document, token, "PROTEST"))
                && !nouns.in(document, token, "PERSON");
    }

    private boolean isInanimate(Document document, Token token) {
        return token.upos() == Upos.NOUN && nouns.in(document, token, "WEAPON") && !nouns.in(document, token, "TROOPS");
    }

    private boolean isParticipant(Document document, Token token) {
        if (!document.timesIn(token.span()).isEmpty()) {
            return false; // "agreed on Friday"
        }
        if (token.upos() == Upos.NUM && CLOCK.contains(Words.preposition(document, token))) {
            return false; // "at 2130"
        }
        if (token.upos() == Upos.NOUN && nouns.in(document, Words.measured(document, token), "ATTACK")) {
            return false;
        }
        return nouns.isActor(document, token);
    }

    private boolean isHarmed(Document document, Token token) {
        return nouns.fits(document, token, "BUILDING")
                || nouns.fits(document, token, "VEHICLE")
                || nouns.fits(document, token, "PLACE");
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
