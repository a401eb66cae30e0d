package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Harm;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** What an assault is done with ({@code weapons.tsv}): "killed by a car bomb", "rocket fire", "men armed with machetes attacked". */
final class Weapons {
    private static final Set<EventType> ARMED =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.THREATEN);

    private static final Set<String> WITH = Set.of("with", "by", "using");

    /** What a weapon does, or what is done with it, so that a word with other senses is one: "fired from a plane". */
    private static final Set<String> FROM = Set.of("from", "in", "during");

    /** Who attacks so attacks with it. */
    private static final Set<String> BEARING = Set.of("arm", "wield", "brandish");

    private final NounClasses nouns;
    private final Map<String, Harm.Kind> kinds = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Weapons(NounClasses nouns, Table table) {
        this.nouns = nouns;
        for (Table.Row row : table.rows()) {
            kinds.put(row.get("words"), row.constant("kind", Harm.Kind.class));
            if (!row.get("use").isEmpty()) {
                ambiguous.add(row.get("words"));
            }
        }
    }

    static Weapons english(NounClasses nouns) {
        return new Weapons(nouns, Table.english("weapons.tsv"));
    }

    /** The weapons that the words around a trigger name, in text order. */
    List<Harm.Weapon> of(Document document, Triggers.Trigger trigger) {
        if (!ARMED.contains(trigger.entry().type())) {
            return List.of();
        }
        Map<Span, Harm.Weapon> found = new LinkedHashMap<>();
        Token token = trigger.token();
        if (Words.isVerb(token)) {
            ofVerb(document, token, trigger.entry().roles().contains("obj-means"), found);
        } else {
            at(document, token, true).ifPresent(weapon -> found.put(weapon.span(), weapon));
            described(document, token, found);
            document.head(token)
                    .filter(head ->
                            token.is("conj") && head.index() == token.index() - 3) // "missile and drone strikes"
                    .ifPresent(head -> add(document, head, false, found));
            for (Token child : Words.children(document, token, "nmod")) {
                String preposition = Words.preposition(document, child);
                if (WITH.contains(preposition) || preposition.equals("of")) {
                    add(document, child, !preposition.equals("of"), found);
                }
            }
            carrier(document, token).ifPresent(verb -> phrases(document, verb, found));
        }
        List<Harm.Weapon> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(Harm.Weapon::span));
        return sorted;
    }

    private void ofVerb(Document document, Token verb, boolean withObject, Map<Span, Harm.Weapon> found) {
        for (Token subject : Subjects.doers(document, verb)) {
            if (!subject.relation().equals("nsubj:pass")) { // "a frigate was sunk, killing 40"
                add(document, subject, true, found);
            }
            borne(document, subject, found);
        }
        if (withObject) {
            Objects.of(document, verb).forEach(object -> add(document, Words.measured(document, object), true, found));
        }
        phrases(document, verb, found);
        document.head(verb)
                .filter(head -> (verb.is("xcomp") || verb.is("advcl"))
                        && Words.lemma(head).equals("use")) // "used a machete to kill"
                .ifPresent(head -> Objects.of(document, head).forEach(object -> add(document, object, true, found)));
        for (Token clause : Words.children(document, verb, "advcl")) {
            if (BEARING.contains(Words.lemma(clause)) || Words.lemma(clause).equals("use")) {
                Objects.of(document, clause).forEach(object -> add(document, object, true, found));
                phrases(document, clause, found);
            }
        }
    }

    /** "with rifles", "by a bomb", "in a rocket attack". */
    private void phrases(Document document, Token verb, Map<Span, Harm.Weapon> found) {
        for (Token child : Words.children(document, verb, "obl")) {
            String preposition = Words.preposition(document, child);
            if (WITH.contains(preposition)) {
                add(document, child, true, found);
            }
            boolean attack = nouns.in(document, child, "ATTACK");
            if (attack && (WITH.contains(preposition) || FROM.contains(preposition))) {
                described(document, child, found);
            }
        }
    }

    /** "a rocket attack", "missile and drone strikes", "a barrage of rockets". */
    private void described(Document document, Token noun, Map<Span, Harm.Weapon> found) {
        for (Token child : document.children(noun)) {
            if (child.is("compound") || child.is("amod")) {
                add(document, child, false, found);
            } else if (child.is("nmod") && Words.preposition(document, child).equals("of")) {
                add(document, child, false, found);
            }
        }
    }

    /** "men armed with machetes". */
    private void borne(Document document, Token who, Map<Span, Harm.Weapon> found) {
        for (Token clause : document.children(who)) {
            boolean bearing = (clause.is("acl") || clause.is("amod")) && BEARING.contains(Words.lemma(clause));
            if (bearing) {
                phrases(document, clause, found);
                Words.children(document, clause, "obj").forEach(object -> add(document, object, true, found));
            }
        }
    }

    private static Optional<Token> carrier(Document document, Token noun) {
        return document.head(noun).filter(head -> noun.is("obj") && Words.isVerb(head));
    }

    private void add(Document document, Token word, boolean used, Map<Span, Harm.Weapon> found) {
        for (Token each : Voice.withConjuncts(document, List.of(word))) {
            at(document, each, used).ifPresent(weapon -> found.putIfAbsent(weapon.span(), weapon));
        }
    }

    /**
     * The weapon that a word names, alone or with the word before it.
     *
     * @param used whether it stands where something is used or strikes: a "mine" is a weapon there only
     */
    private Optional<Harm.Weapon> at(Document document, Token word, boolean used) {
        if (!Words.isNominal(word)) {
            return Optional.empty();
        }
        Optional<String> joined = before(document, word)
                .map(before -> Words.lower(before) + " " + Words.lemma(word))
                .filter(kinds::containsKey);
        Optional<String> words = joined.or(() -> List.of(Words.lemma(word), Words.lower(word)).stream()
                .filter(kinds::containsKey)
                .findFirst());
        return words.filter(w -> used || !ambiguous.contains(w))
                .flatMap(w -> Optional.ofNullable(kinds.get(w)))
                .map(kind -> new Harm.Weapon(phrase(document, word), kind));
    }

    private static Optional<Token> before(Document document, Token word) {
        return word.index() == 0
                ? Optional.empty()
                : Optional.of(document.token(word.index() - 1)).filter(token -> token.sentence() == word.sentence());
    }

    /** The word with what describes it right before it: "two home-made bombs", not "the bombs". */
    private static Span phrase(Document document, Token word) {
        Span span = word.span();
        for (Token child : document.children(word)) {
            if (child.index() < word.index()
                    && (child.is("compound") || child.is("amod") || child.is("nummod") || child.is("flat"))) {
                span = Span.cover(span, Words.cover(document.subtree(child)));
            }
        }
        return span;
    }
}
