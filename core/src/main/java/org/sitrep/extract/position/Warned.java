package org.sitrep.extract.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Modal;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * What a warning is: a threat where the speaker would do the harm ("warned that we would strike"), a demand where somebody
 * is told not to do something ("warned Norvik against a landing"), else a concern.
 */
final class Warned {
    /** A warning's stance and whom it is meant for. */
    record Warning(Stance stance, Optional<Party> toward) {}

    private static final Set<EventType> HOSTILE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.THREATEN);

    private final Document document;
    private final SpanIndex<Event> events;

    Warned(Document document, List<Event> events) {
        this.document = document;
        this.events = SpanIndex.of(events, Event::trigger);
    }

    /**
     * The stance of a statement whose cue warns or threatens; none where it may be a threat and is not known to be one.
     */
    Optional<Warning> of(Statement statement, Speaker speaker) {
        Optional<Token> head = document.headOf(statement.content().get(0));
        Optional<Party> addressee = Statements.directedTo(document, statement);
        Optional<Event> harm = harm(statement);
        boolean threat =
                statement.cue().filter(cue -> cue.lemma().equals("threaten")).isPresent();
        boolean own = head.filter(verb -> isOwnFuture(verb, speaker)).isPresent();
        boolean answer = head.filter(noun ->
                        noun.upos() == Upos.NOUN && StanceWords.english().is(StanceWords.Use.REPRISAL, noun))
                .isPresent();
        if (threat
                || (own
                        && harm.isPresent()
                        && head.filter(verb -> isTheirs(statement, verb)).isPresent())
                || (answer && addressee.isPresent())) {
            return Optional.of(new Warning(Stance.THREATEN, addressee.or(() -> harm.flatMap(Warned::hit))));
        }
        boolean ofBody = head.flatMap(verb -> document.child(verb, "nsubj"))
                .filter(speaker::speaksFor)
                .isPresent(); // "warned that the alliance would retaliate": what it will do, Will tells
        if (own || ofBody || answer || head.filter(this::isMenace).isPresent()) {
            return Optional.empty();
        }
        Optional<Token> cue = statement.cue().flatMap(c -> document.headOf(c.span()));
        Optional<Party> told = addressee
                .filter(party -> party.actor().isPresent())
                .or(() -> cue.flatMap(verb -> document.child(verb, "obj"))
                        .flatMap(document::actorHeadedBy)
                        .map(Party::of));
        boolean forbidden = Stream.of(head, cue)
                .flatMap(Optional::stream)
                .flatMap(word -> Stream.concat(head.stream().filter(word::equals), document.children(word).stream()))
                .anyMatch(this::isForbidden);
        if (forbidden) { // "warned residents not to leave": advice, and toward nobody who is known
            return told.map(party -> new Warning(Stance.DEMAND, told));
        }
        return Optional.of(new Warning(Stance.CONCERN, Optional.empty()));
    }

    private Optional<Event> harm(Statement statement) {
        for (Span part : statement.content()) {
            for (Event event : events.overlapping(part)) {
                if (HOSTILE.contains(event.type()) && part.contains(event.trigger())) {
                    return Optional.of(event);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Party> hit(Event harm) {
        return harm.recipients().stream()
                .filter(party -> party.actor().isPresent())
                .findFirst();
    }

    /** Whether a content is what its speaker, or the last named, will or may do. */
    private boolean isOwnFuture(Token verb, Speaker speaker) {
        return document.children(verb).stream()
                        .anyMatch(child -> Modal.of(child, verb).isPresent())
                && document.child(verb, "nsubj")
                        .filter(s -> s.relation().equals("nsubj") && (s.upos() == Upos.PRON || speaker.is(s)))
                        .isPresent();
    }

    /** "They" may be others than who speaks, unless a known body speaks; and what may happen is no threat yet. */
    private boolean isTheirs(Statement statement, Token verb) {
        boolean others = document.child(verb, "nsubj")
                .filter(subject -> subject.lemma().equals("they"))
                .isPresent();
        return Clauses.isFuture(document, verb)
                && (!others
                        || statement.speaker().flatMap(s -> s.party().actor()).isPresent());
    }

    /** "any landing would be an act of war": a threat to whoever lands. */
    private boolean isMenace(Token noun) {
        return noun.upos() == Upos.NOUN
                && document.children(noun).stream()
                        .anyMatch(part -> isMenace(part.lemma() + " " + noun.lemma())
                                || isMenace(noun.lemma() + " of " + part.lemma()));
    }

    private static boolean isMenace(String lemmas) {
        return StanceWords.english().is(StanceWords.Use.MENACE, lemmas);
    }

    /** "not to land", "against landing". */
    private boolean isForbidden(Token head) {
        return Clauses.isNegated(document, head)
                || document.children(head).stream()
                        .anyMatch(child -> (child.is("case") || child.is("mark"))
                                && child.lemma().equals("against"));
    }
}
