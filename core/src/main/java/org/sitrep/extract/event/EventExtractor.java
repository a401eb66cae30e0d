package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.extract.event.SpeechActs.Act;
import org.sitrep.extract.event.Triggers.Trigger;
import org.sitrep.modality.Questions;
import org.sitrep.modality.Reality;
import org.sitrep.modality.Settings;
import org.sitrep.modality.Signatures;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;
import org.sitrep.text.Spans;

/**
 * Reads who did what to whom from a document and its statements, each event with its reality. Immutable; one instance
 * serves all threads.
 */
public final class EventExtractor {
    private static final String BY = "events-2:";
    static final Set<EventType> SPEECH = Set.of(
            EventType.ACCUSE,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.CONCEDE);
    /** Modalities of what is still to come. */
    private static final Set<Modality> AHEAD =
            EnumSet.of(Modality.PLANNED, Modality.PROMISED, Modality.PROPOSED, Modality.DEMANDED, Modality.THREATENED);

    /** What is done to a state without going there. */
    private static final Set<EventType> ABSTRACT = Set.of(EventType.SANCTION, EventType.COOPERATE, EventType.PROTEST);

    /** Verbs that tell what for, and another verb tells what was done. */
    private static final Set<String> ANSWERING = Set.of("retaliate", "respond", "avenge", "react");

    private static final Set<EventType> STATES =
            Set.of(EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT, EventType.CONCEDE);
    /** How a word hangs on another with which it tells one event: "held talks", "hunger strike", "broke into a run". */
    private static final Set<String> PART =
            Set.of("obj", "compound", "flat", "fixed", "xcomp", "amod", "advmod", "nsubj", "obl");

    private final Triggers triggers;
    private final Casting roles;
    private final Reality reality;
    private final EventReality realities;
    private final SpeechActs speechActs;
    private final Contexts contexts;
    private final Attachment attachment;
    private final Means means;
    private final Weapons weapons;
    private final Victims victims;

    private EventExtractor(
            Triggers triggers,
            Casting roles,
            Reality reality,
            SpeechActs speechActs,
            Contexts contexts,
            Attachment attachment,
            Means means,
            Weapons weapons,
            Victims victims) {
        this.triggers = triggers;
        this.roles = roles;
        this.reality = reality;
        this.realities = new EventReality(reality, roles);
        this.speechActs = speechActs;
        this.contexts = contexts;
        this.attachment = attachment;
        this.means = means;
        this.weapons = weapons;
        this.victims = victims;
    }

    /** An extractor with the English lexicon. */
    public static EventExtractor english() {
        NounClasses nouns = NounClasses.english();
        Signatures signatures = Signatures.english();
        CarrierVerbs light = new CarrierVerbs(signatures);
        Reality reality = new Reality(signatures);
        Triggers triggers = Triggers.english(nouns, light);
        SameScene scene = new SameScene(nouns, triggers);
        return new EventExtractor(
                triggers,
                new Casting(nouns, light, triggers),
                reality,
                new SpeechActs(reality),
                Contexts.english(),
                new Attachment(scene),
                Means.english(),
                Weapons.english(nouns),
                Victims.english(nouns, scene));
    }

    /**
     * The events of a document, in text order of their triggers.
     *
     * @param statements of the same document; an event in the content of one is asserted by it
     */
    public List<Event> events(Document document, List<Statement> statements) {
        Statements said = new Statements(statements);
        List<Event> found = new ArrayList<>();
        for (Trigger trigger : triggers(document)) {
            Event event = event(document, trigger, said);
            boolean over =
                    !Reality.isReal(event.modality()) && Settings.english().isLasting(document, trigger.token());
            if (!over || !isState(trigger)) {
                found.add(event);
                document.note(Trace.Step.EVENT, trigger.span(), true, () -> Triggers.row(trigger));
            } else {
                note(document, trigger, "a state that no longer holds");
            }
        }
        Set<String> named = new HashSet<>();
        found.forEach(event -> event.derivedFrom().ifPresent(named::add));
        SpanIndex<Event> byTrigger = SpanIndex.of(found, Event::trigger);
        List<Event> all = new ArrayList<>(found);
        for (Statement statement : statements) {
            if (statement.content().stream().anyMatch(content -> Questions.isAsked(document, content))) {
                continue;
            }
            if (!named.contains(statement.id()) && !isCarried(document, statement, found)) {
                List<Event> content = SpeechActs.inside(statement, byTrigger, said);
                spoken(document, statement, content, said).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(EventExtractor::isOfNetwork)
                .thenComparing(Event::trigger)); // of several on the same words the network's goes
        List<Event> kept = new ArrayList<>(distinct(all));
        kept.sort(Comparator.comparing(Event::trigger));
        return numbered(Continued.fill(document, kept));
    }

    /** "lodged a protest": the noun is the event already. */
    private static boolean isCarried(Document document, Statement statement, List<Event> found) {
        return statement.cue().flatMap(cue -> document.headOf(cue.span())).stream()
                .flatMap(cue -> Objects.of(document, cue).stream())
                .anyMatch(noun -> found.stream()
                        .anyMatch(event ->
                                SPEECH.contains(event.type()) && event.trigger().contains(noun.span())));
    }

    /** Events and figures of one article that agree on what both tell. */
    public record Told(List<Event> events, List<Figure> figures) {}

    /**
     * The same events, with who suffered them, which figures tell as well as their own words, and the same figures, with
     * when and where.
     */
    public Told together(Document document, List<Event> events, List<Figure> figures) {
        List<Event> harming = victims.fill(document, events, figures);
        List<Event> agreeing = OneScene.events(harming, figures);
        return new Told(agreeing, OneScene.figures(figures, agreeing));
    }

    private static boolean isOfNetwork(Event event) {
        return event.found().by().startsWith(BY + Trigger.NETWORK);
    }

    /** A noun whose verb names the same event is part of it: "held talks", "imposed a curfew". */
    private List<Trigger> triggers(Document document) {
        List<Trigger> found = new ArrayList<>();
        for (Token token : document.tokens()) {
            judged(document, token).ifPresent(found::add);
        }
        found.removeAll(doubled(document, found));
        Map<Integer, List<Trigger>> bySentence =
                found.stream().collect(Collectors.groupingBy(t -> t.token().sentence()));
        List<Trigger> part = found.stream()
                .filter(t -> t.entry().pos().equals("noun")
                        && bySentence.getOrDefault(t.token().sentence(), List.of()).stream()
                                .anyMatch(v -> absorbs(document, v, t)))
                .toList();
        part.forEach(t -> note(document, t, "part of what its verb tells"));
        found.removeAll(part);
        List<Trigger> ended = found.stream()
                .filter(t -> isState(t) && Settings.english().isEnded(document, t.token()))
                .toList();
        ended.forEach(t -> note(document, t, "ends here"));
        found.removeAll(ended);
        List<Trigger> told = found.stream().filter(t -> isToldAbove(t, found)).toList();
        told.forEach(t -> note(document, t, "what was done is told by the verb above"));
        found.removeAll(told);
        return found;
    }

    /** "Retaliating for the bombing, it fired missiles": one deed, which the verb of the clause tells. */
    private static boolean isToldAbove(Trigger trigger, List<Trigger> all) {
        return trigger.token().is("advcl")
                && trigger.token().xpos().equals("VBG")
                && ANSWERING.contains(trigger.entry().lemma())
                && all.stream()
                        .anyMatch(above ->
                                above.token().index() == trigger.token().head());
    }

    /** What lexicon and network say of a word together, if that is likely enough. */
    private Optional<Trigger> judged(Document document, Token token) {
        Optional<org.sitrep.document.Trigger> network = document.trigger(token);
        Triggers.Answer answer = triggers.answer(document, token);
        if (answer.figurative() || (answer.trigger().isEmpty() && network.isEmpty())) {
            return Optional.empty();
        }
        Judge.Verdict verdict = Judge.of(answer, network);
        Optional<Trigger> trigger = answer.trigger()
                .or(() -> triggers.unlisted(document, token, verdict.type()))
                .map(t -> t.judged(verdict.probability()));
        trigger.filter(t -> !verdict.stands()).ifPresent(t -> note(document, t, "too unlikely"));
        return trigger.filter(t -> verdict.stands());
    }

    /** Words that the network takes for an event which a word beside them in the tree names already. */
    private static List<Trigger> doubled(Document document, List<Trigger> found) {
        Map<Integer, Trigger> byToken = new HashMap<>();
        found.forEach(t -> byToken.put(t.token().index(), t));
        List<Trigger> doubled = new ArrayList<>();
        for (Trigger trigger : found) {
            Optional<Trigger> above = document.head(trigger.token()).map(head -> byToken.get(head.index()));
            boolean part = PART.stream().anyMatch(trigger.token()::is);
            if (above.isPresent()
                    && part
                    && above.get().entry().type() == trigger.entry().type()) {
                if (!trigger.isListed()) {
                    doubled.add(trigger);
                } else if (!above.get().isListed()) {
                    doubled.add(above.get());
                }
            }
        }
        doubled.forEach(t -> note(document, t, "a word beside it tells the same"));
        return doubled;
    }

    private static void note(Document document, Trigger trigger, String why) {
        document.note(Trace.Step.EVENT, trigger.span(), false, () -> Triggers.row(trigger) + ": " + why);
    }

    /** A noun whose event is that something begins to hold, which it does not where it ends: "broke the truce". */
    private static boolean isState(Trigger trigger) {
        boolean ceasefire =
                trigger.entry().mode().filter(mode -> mode.equals("ceasefire")).isPresent();
        return trigger.entry().pos().equals("noun")
                && (ceasefire || STATES.contains(trigger.entry().type()));
    }

    private static boolean absorbs(Document document, Trigger verb, Trigger noun) {
        boolean unlisted = !noun.isListed() && verb.entry().roles().contains("obj-means"); // "placed responsibility on"
        return verb.entry().pos().equals("verb")
                && (unlisted || isSame(verb, noun))
                && (Objects.of(document, verb.token()).contains(noun.token())
                        || (verb.entry().frame().isExpression()
                                && noun.entry().mode().equals(verb.entry().mode())
                                && noun.token().head() == verb.token().index())); // "went on strike"
    }

    /** Of one type, or "reached a deal": an agreement that is made. */
    private static boolean isSame(Trigger verb, Trigger noun) {
        EventType type = verb.entry().type();
        boolean made = type == EventType.SUPPORT
                && noun.entry().type() == EventType.AGREE
                && verb.entry().roles().contains("obj-means");
        return made || type == noun.entry().type();
    }

    private Event event(Document document, Trigger trigger, Statements statements) {
        Token token = trigger.token();
        EventType type = trigger.entry().type();
        Optional<Statement> innermost = statements.innermost(trigger.span());
        Optional<Statement> own = SPEECH.contains(type) ? statements.withCueIn(trigger.span()) : Optional.empty();
        Casting.Cast cast = roles.of(document, trigger, statements);
        List<Party> held = cast.actors().isEmpty() && innermost.isPresent() && SpeechActs.isHostile(type)
                ? responsible(document, token, statements)
                : List.of();
        List<Party> actors = !cast.actors().isEmpty() ? cast.actors() : held.isEmpty() ? speaker(own) : held;
        List<Party> undergo =
                cast.recipients().stream().filter(p -> !held.contains(p)).toList();
        List<Party> recipients = undergo.isEmpty() ? addressee(document, own) : undergo;
        EventReality.Judged judged = realities.of(document, trigger, actors, innermost, statements);
        if (innermost.isEmpty() && !actors.isEmpty() && EventReality.isRefusal(document, trigger, judged.modality())) {
            return event(document, trigger.refused(), statements); // "will not lift the ban"
        }
        Modality modality = judged.modality();
        List<Span> parties = new ArrayList<>(spans(actors));
        if (SPEECH.contains(type) || ABSTRACT.contains(type)) {
            parties.addAll(spans(recipients)); // "called on Iran", "sanctions on Iran": who is meant, not where
        }
        return new Event(
                "e",
                type,
                mode(document, trigger),
                trigger.entry().cameo(),
                contexts.of(document, token),
                trigger.span(),
                actors,
                recipients,
                new Harm(weapons.of(document, trigger), List.of()),
                attachment.place(document, token, parties, there(document, trigger, recipients)),
                attachment.time(document, token, AHEAD.contains(modality)),
                modality,
                judged.heldBy(),
                asserter(innermost),
                own.map(Statement::id),
                Evidence.of(document.sentenceOf(token).span(), document.text()),
                new Found(
                        Confidence.of(trigger, modality),
                        BY + trigger.by() + trigger.entry().lemma()));
    }

    /** What an event is done to, if that is where it is done: whom it attacks, what it yields. */
    private static List<Span> there(Document document, Trigger trigger, List<Party> recipients) {
        boolean yielded = trigger.entry().type() == EventType.RETREAT
                && trigger.entry().roles().contains("obj-means");
        boolean entered = trigger.entry().type() == EventType.MOBILIZE;
        if (yielded || entered) { // "handed the town over to the army", "entered the town"
            return Objects.of(document, trigger.token()).stream()
                    .map(Token::span)
                    .toList();
        }
        return isDoneThere(trigger) ? spans(recipients) : List.of();
    }

    /** Whether what it is done to is where it is done: an attack, a seizure; not a blockade of trade or an arrest. */
    private static boolean isDoneThere(Trigger trigger) {
        boolean seizes = trigger.entry().type() == EventType.COERCE
                && trigger.entry().mode().filter(mode -> mode.equals("seize")).isPresent();
        return seizes || trigger.entry().type() == EventType.ASSAULT;
    }

    private static List<Party> responsible(Document document, Token token, Statements statements) {
        return Responsible.of(document, token).stream()
                .filter(head -> !Reciprocals.is(document, head)) // "blamed each other for the clashes"
                .flatMap(head -> Participants.of(document, head, statements).stream())
                .toList();
    }

    private Optional<String> mode(Document document, Trigger trigger) {
        Optional<String> own = trigger.entry().mode();
        boolean open = own.isEmpty() && trigger.entry().type() == EventType.ASSAULT;
        return open
                ? means.of(document, trigger.token(), trigger.entry().roles().contains("obj-means"))
                : own;
    }

    private Optional<Event> spoken(Document document, Statement statement, List<Event> content, Statements statements) {
        Optional<Token> cue = statement.cue().flatMap(c -> document.headOf(c.span()));
        boolean byClass = cue.isPresent() && Words.isVerb(cue.get()) && !triggers.knows(cue.get());
        Optional<Act> act = speechActs.of(document, statement, content, byClass);
        if (cue.isEmpty() || act.isEmpty() || statement.speaker().isEmpty()) {
            return Optional.empty();
        }
        Span span = statement.cue().get().span();
        Optional<Statement> innermost = statements.innermost(span);
        Reality.Outcome outcome = reality.of(document, cue.get(), false);
        Modality modality = outcome.modality() == Modality.ONGOING ? Modality.HAPPENED : outcome.modality();
        if (Reality.isReal(modality) && outcome.reported() && innermost.isEmpty()) {
            modality = Modality.UNKNOWN;
        }
        List<Party> addressee = addressee(document, Optional.of(statement));
        List<Party> recipients = addressee.isEmpty() ? act.get().recipients() : addressee;
        return Optional.of(new Event(
                "e",
                act.get().type(),
                act.get().mode(),
                act.get().cameo(),
                contexts.of(document, cue.get()),
                span,
                speaker(Optional.of(statement)),
                recipients,
                Optional.empty(),
                statement.time().map(t -> new Event.When(t, Optional.empty())),
                modality,
                asserter(innermost),
                Optional.of(statement.id()),
                Evidence.of(document.sentenceOf(cue.get()).span(), document.text()),
                new Found(
                        Confidence.SPEECH,
                        BY + "statement:" + statement.cue().get().kind().name().toLowerCase(Locale.ROOT))));
    }

    private static Asserter asserter(Optional<Statement> innermost) {
        return innermost.isPresent() ? new Asserter.By(innermost.get().id()) : Asserter.AUTHOR;
    }

    private static List<Party> speaker(Optional<Statement> statement) {
        return statement
                .flatMap(Statement::speaker)
                .map(s -> List.of(s.party()))
                .orElse(List.of());
    }

    private static List<Party> addressee(Document document, Optional<Statement> statement) {
        return statement
                .flatMap(s -> Statements.directedTo(document, s))
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Span> spans(List<Party> parties) {
        return parties.stream().map(Party::span).toList();
    }

    /** One trigger is one event: of several on the same words the first stays. */
    private static List<Event> distinct(List<Event> events) {
        List<Event> kept = new ArrayList<>();
        Spans taken = new Spans();
        for (Event event : events) {
            if (taken.add(event.trigger())) {
                kept.add(event);
            }
        }
        return kept;
    }

    private static List<Event> numbered(List<Event> events) {
        List<Event> numbered = new ArrayList<>();
        for (Event event : events) {
            numbered.add(event.named("e" + (numbered.size() + 1)));
        }
        return List.copyOf(numbered);
    }
}
