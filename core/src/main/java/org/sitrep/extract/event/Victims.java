package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.modality.Reality;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Who suffered an event that is told as real: people to whom a word of harm is done ("killed the judge"), and those
 * whom a figure of the same scene counts ("a bomb went off, leaving twelve dead").
 */
final class Victims {
    private static final Set<Figure.Unit> SUFFERED = Set.of(
            Figure.Unit.KILLED,
            Figure.Unit.INJURED,
            Figure.Unit.MISSING,
            Figure.Unit.DETAINED,
            Figure.Unit.DISPLACED,
            Figure.Unit.AFFECTED);

    /** What an attack does to people beside its own word; arrests are another deed, and so is flight. */
    private static final Set<Figure.Unit> BODILY = Set.of(Figure.Unit.KILLED, Figure.Unit.INJURED);

    private final NounClasses nouns;
    private final SameScene scene;
    private final Map<String, List<Effect>> effects = new HashMap<>();

    /**
     * @param with words of which one must stand by the verb; none: it needs no other word
     * @param persons whether things undergo it too, so that a pronoun tells nothing: "seized them"
     */
    private record Effect(List<String> with, Figure.Unit unit, boolean persons) {}

    /** @param table {@code figure-effects.tsv}: its verbs with an object, its deeds "of" somebody */
    Victims(NounClasses nouns, SameScene scene, Table table) {
        this.nouns = nouns;
        this.scene = scene;
        for (Table.Row row : table.rows()) {
            boolean verb = row.get("part").equals("verb") && row.get("role").equals("object");
            boolean deed = row.get("part").equals("event") && row.get("role").equals("of");
            if ((verb || deed) && !row.get("unit").isEmpty()) {
                effects.computeIfAbsent(key(verb, row.get("word")), k -> new ArrayList<>())
                        .add(new Effect(
                                row.list("with"),
                                row.constant("unit", Figure.Unit.class),
                                row.get("counts").equals("persons")));
            }
        }
    }

    private static String key(boolean verb, String word) {
        return (verb ? "verb " : "noun ") + word;
    }

    static Victims english(NounClasses nouns, SameScene scene) {
        return new Victims(nouns, scene, Table.english("figure-effects.tsv"));
    }

    /** The same events, each with those who suffered it. */
    List<Event> fill(Document document, List<Event> events, List<Figure> figures) {
        List<Event> filled = new ArrayList<>();
        for (Event event : events) {
            List<Harm.Victim> victims = of(document, event, figures);
            filled.add(
                    victims.isEmpty()
                            ? event
                            : event.harming(new Harm(event.harm().weapons(), victims)));
        }
        return filled;
    }

    private List<Harm.Victim> of(Document document, Event event, List<Figure> figures) {
        Optional<Token> trigger = document.headOf(event.trigger());
        boolean harms = event.type() == EventType.ASSAULT || event.type() == EventType.COERCE;
        if (!harms || trigger.isEmpty() || !Reality.isReal(event.modality())) {
            return List.of();
        }
        Map<Span, Harm.Victim> found = new LinkedHashMap<>();
        Optional<Effect> effect = effect(document, trigger.get());
        for (Party recipient : event.recipients()) {
            List<Figure> own = figures.stream()
                    .filter(f -> f.span().overlaps(recipient.span()) && SUFFERED.contains(f.unit()))
                    .toList();
            if (own.stream().anyMatch(Victims::isNobody)) {
                continue;
            }
            Optional<Figure.Unit> counted = own.stream().map(Figure::unit).findFirst();
            counted.or(() -> effect.filter(e -> isPeople(document, recipient.span(), e.persons()))
                            .map(Effect::unit))
                    .ifPresent(unit -> found.put(recipient.span(), new Harm.Victim(recipient, unit)));
        }
        if (event.type() == EventType.ASSAULT && (found.isEmpty() || effect.isEmpty())) {
            inScene(document, event, trigger.get(), figures, found);
        }
        List<Harm.Victim> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(victim -> victim.party().span()));
        return sorted;
    }

    private void inScene(
            Document document, Event event, Token trigger, List<Figure> figures, Map<Span, Harm.Victim> found) {
        Span sentence = document.sentenceOf(trigger).span();
        for (Figure figure : figures) {
            boolean near = sentence.contains(figure.span())
                    && BODILY.contains(figure.unit())
                    && !isNobody(figure)
                    && figure.assertedBy().equals(event.assertedBy())
                    && found.keySet().stream().noneMatch(figure.span()::overlaps);
            if (near && isInScene(document, trigger, figure)) {
                Party party =
                        new Party(figure.span(), Optional.empty(), figure.span().in(document.text()));
                found.put(figure.span(), new Harm.Victim(party, figure.unit()));
            }
        }
    }

    /** "nobody was hurt". */
    private static boolean isNobody(Figure figure) {
        return figure.high().orElse(1) == 0 || figure.best().orElse(1) == 0;
    }

    private boolean isInScene(Document document, Token trigger, Figure figure) {
        Token seat = first(document, trigger);
        return document.headOf(figure.span()).stream()
                .map(head -> scene.distance(document, seat, head))
                .anyMatch(OptionalInt::isPresent);
    }

    /** "missile and drone strikes left seven dead", where the parser hangs the strikes on the missiles. */
    private static Token first(Document document, Token noun) {
        return Optional.of(noun)
                .filter(n -> n.is("conj") && Words.isNominal(n))
                .flatMap(document::head)
                .filter(Words::isNominal)
                .orElse(noun);
    }

    /** What befalls those to whom the word is done: "shot dead" before "shot". */
    private Optional<Effect> effect(Document document, Token trigger) {
        List<Effect> told = Words.spellings(trigger).stream()
                .map(word -> effects.getOrDefault(key(Words.isVerb(trigger), word), List.of()))
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
        Set<String> beside =
                document.children(trigger).stream().map(Words::lemma).collect(Collectors.toSet());
        return told.stream()
                .filter(effect -> effect.with().stream().anyMatch(beside::contains))
                .findFirst()
                .or(() ->
                        told.stream().filter(effect -> effect.with().isEmpty()).findFirst())
                .filter(effect -> SUFFERED.contains(effect.unit()));
    }

    private boolean isPeople(Document document, Span span, boolean named) {
        return document.headOf(span).stream().anyMatch(head -> {
            boolean person = document.actorsIn(span).stream()
                    .anyMatch(actor -> actor.type() == ActorMention.Type.PERSON
                            && actor.span().contains(head.span()));
            boolean pronoun = !named && head.upos() == Upos.PRON && nouns.fits(document, head, "PERSON");
            Token meant = Words.measured(document, head);
            return person
                    || pronoun
                    || nouns.in(document, meant, "PERSON")
                    || Words.lemma(meant).equals("troop");
        });
    }
}
