package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.actor.Coreference;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * Whom one means who speaks of something: of a deed whoever did it ("the attack on Karsk by Norvik": Norvik, not Karsk),
 * of anything else whose it is. Where an owner suffers what the noun names ("Dalen's removal"), or nobody knows who did
 * it, nobody is meant.
 */
final class Concerned {
    /** "The chairman of the party's policy on Norvik's borders": owners that are followed. */
    private static final int DEPTH = 3;

    private static final Set<EventType> FRIENDLY = EnumSet.of(
            EventType.AGREE,
            EventType.AID,
            EventType.CONCEDE,
            EventType.CONSULT,
            EventType.COOPERATE,
            EventType.RETREAT,
            EventType.SUPPORT);

    private static final Set<EventType> HOSTILE = EnumSet.of(
            EventType.ACCUSE,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.PROTEST,
            EventType.REJECT,
            EventType.SANCTION,
            EventType.THREATEN);

    /** Before who is not meant. */
    private static final List<String> EXCLUDING = List.of(" not ", " never ", " rather than ", " instead of ", " nor ");

    private final Document document;
    private final SpanIndex<Event> byTrigger;
    private final Coreference coreference;

    Concerned(Document document, List<Event> events) {
        this.document = document;
        this.byTrigger = SpanIndex.of(events, Event::trigger);
        this.coreference = Coreference.of(document);
    }

    /** Whom a noun and those joined to it concern, each once, in text order. */
    List<Party> all(Token noun) {
        Map<Object, Party> found = new LinkedHashMap<>();
        for (Token each : Voice.withConjuncts(document, List.of(noun))) {
            if ((!found.isEmpty() && isHalfNamed(each)) || isExcluded(each)) {
                continue;
            }
            for (Party party : parties(each, DEPTH)) {
                found.putIfAbsent(party.actor().<Object>map(id -> id).orElse(party.span()), party);
            }
        }
        return List.copyOf(found.values());
    }

    /** "Norvik and not Kyrania", "rather than Kyrania", "but not Kyrania": who is not meant. */
    private boolean isExcluded(Token noun) {
        List<Token> phrase = document.subtree(noun);
        int first = phrase.isEmpty() ? noun.index() : phrase.get(0).index();
        String before = words(IntStream.range(Math.max(0, first - 2), first).mapToObj(document::token));
        String opening = words(phrase.stream().limit(2).filter(word -> word.index() < noun.index()));
        boolean both = opening.startsWith(" not only ") || opening.startsWith(" not just ");
        return !both
                && EXCLUDING.stream()
                        .anyMatch(words ->
                                before.endsWith(words) || opening.startsWith(words) || opening.endsWith(words));
    }

    /** Each with a blank before and behind it. */
    private static String words(Stream<Token> tokens) {
        return tokens.map(Words::lower).collect(Collectors.joining(" ", " ", " "));
    }

    /** "the Norvikian people and government": alone the second word names nobody. */
    private boolean isHalfNamed(Token noun) {
        return noun.xpos().equals("NN")
                && document.actorHeadedBy(noun).isEmpty()
                && document.children(noun).stream().allMatch(child -> child.is("cc") || child.is("punct"));
    }

    /** Who an actor is or whom a pronoun takes up, or people without a name: "two drivers". */
    Optional<Party> itself(Token noun) {
        return actor(noun)
                .or(() -> People.english().contains(noun)
                        ? called(noun).or(() -> Optional.of(phrase(noun)))
                        : Optional.empty());
    }

    Optional<Party> first(Token noun) {
        return parties(noun, DEPTH).stream().findFirst();
    }

    /** Whether a word names that somebody is harmed. */
    boolean isHarm(Token word) {
        return deeds(word).anyMatch(event -> event.type() == EventType.ASSAULT || event.type() == EventType.COERCE);
    }

    /** Whether who announces what a word names threatens with it. */
    boolean isThreat(Token word) {
        return deeds(word).anyMatch(event -> event.type().isThreatening());
    }

    /** Whom a deed is done to. */
    Optional<Party> undergoing(Token word) {
        return deeds(word).flatMap(event -> event.recipients().stream()).findFirst();
    }

    /** Whether a word names what is done against somebody. */
    boolean isHostile(Token word) {
        return deeds(word).anyMatch(event -> HOSTILE.contains(event.type()));
    }

    /** Whether a word names what is done for somebody or to meet them. */
    boolean isFriendly(Token word) {
        return deeds(word).anyMatch(event -> FRIENDLY.contains(event.type()));
    }

    private Stream<Event> deeds(Token word) {
        return byTrigger.overlapping(word.span()).stream();
    }

    private List<Party> parties(Token noun, int depth) {
        Optional<Party> own = actor(noun);
        if (own.isPresent()) {
            return List.of(own.get());
        }
        Optional<Party> example = noun.upos() == Upos.PRON ? called(noun) : Optional.empty();
        if (example.isPresent()) {
            return List.of(example.get()); // "everyone, particularly Norvik"
        }
        if (People.english().contains(noun)) {
            return List.of(called(noun).orElseGet(() -> phrase(noun))); // "Dalen's critics" are not Dalen
        }
        if (depth == 0) {
            return List.of();
        }
        Optional<Event> deed = byTrigger.overlapping(noun.span()).stream().findFirst();
        if (deed.isPresent()) {
            return isMutual(noun) ? List.of() : deed.get().actors();
        }
        StanceNouns.Whose whose = StanceNouns.english().whose(noun);
        if (whose == StanceNouns.Whose.UNDERGONE) {
            return List.of();
        }
        List<Party> found = new ArrayList<>();
        for (Token child : document.children(noun)) {
            boolean of = child.is("nmod") && whose == StanceNouns.Whose.OWNED && isAfter(child, "of");
            if (child.relation().equals("nmod:poss") || of || (child.is("nmod") && isAfter(child, "by"))) {
                for (Token owner : Voice.withConjuncts(document, List.of(child))) {
                    found.addAll(parties(owner, depth - 1));
                }
            } else if (child.is("amod") && Character.isUpperCase(child.form().charAt(0))) {
                document.actorHeadedBy(child).map(Party::of).ifPresent(found::add); // "Norvikian policy"
            }
        }
        return List.copyOf(found);
    }

    /** "praised the truce between the army and the rebels": the truce, and neither of the two. */
    private boolean isMutual(Token noun) {
        return document.children(noun).stream().anyMatch(child -> isAfter(child, "between"));
    }

    private Optional<Party> actor(Token noun) {
        return document.actorHeadedBy(noun)
                .or(() -> coreference.antecedent(noun))
                .filter(actor ->
                        actor.type() != ActorMention.Type.DOCUMENT) // what one thinks of a text is no stance toward it
                .map(Party::of);
    }

    /** "her son, Ivo Dalen". */
    private Optional<Party> called(Token noun) {
        return document.child(noun, "appos").flatMap(document::actorHeadedBy).map(Party::of);
    }

    /** The words of a noun phrase as a party. */
    Party phrase(Token noun) {
        Span words = Phrases.described(document, noun);
        return new Party(words, Optional.empty(), words.in(document.text()));
    }

    private boolean isAfter(Token noun, String preposition) {
        return Words.preposition(document, noun).equals(preposition);
    }
}
