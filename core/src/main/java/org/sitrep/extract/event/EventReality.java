package org.sitrep.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.extract.event.Triggers.Trigger;
import org.sitrep.modality.Reality;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** Whether an event is real, which {@link Reality} tells of its word, and whose plan, promise or denial it is. */
final class EventReality {
    private static final Set<EventType> MOMENTARY =
            Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.AGREE);

    /** What may be talked about without being done; an attack that is discussed mostly was one. */
    private static final Set<EventType> OPEN = Set.of(
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT,
            EventType.CONCEDE,
            EventType.MOBILIZE,
            EventType.SANCTION);

    private static final Set<String> TABLING = Set.of("discuss", "debate", "consider", "negotiate", "explore", "weigh");

    /** Verbs of the speech types that tell of a stand rather than of words. */
    private static final Set<String> STANDING =
            Set.of("support", "back", "stand", "recognise", "recognize", "favour", "favor");

    private final Reality reality;
    private final Casting roles;

    EventReality(Reality reality, Casting roles) {
        this.reality = reality;
        this.roles = roles;
    }

    /** @param heldBy who plans, promises, demands, threatens or denies it */
    record Judged(Modality modality, Optional<Party> heldBy) {}

    /** What is said of a word's event by one of its parties, or by nobody known. */
    Judged of(
            Document document,
            Trigger trigger,
            List<Party> actors,
            Optional<Statement> innermost,
            Statements statements) {
        EventType type = trigger.entry().type();
        if (trigger.isRefused()) {
            return new Judged(Modality.HAPPENED, Optional.empty());
        }
        Reality.Outcome outcome = reality.of(document, trigger.token(), SpeechActs.isHostile(type));
        Modality modality = outcome.modality();
        boolean real = Reality.isReal(modality);
        document.note(
                Trace.Step.MODALITY,
                trigger.span(),
                real,
                () -> "so " + modality + (outcome.reported() ? ", by somebody's report" : ""));
        if (real
                && outcome.reported()
                && innermost.filter(s -> hasSpeaker(document, s)).isEmpty()) {
            return new Judged(Modality.UNKNOWN, Optional.empty());
        }
        if (real && OPEN.contains(type) && isOnTheTable(document, trigger)) {
            return new Judged(Modality.UNKNOWN, Optional.empty()); // "will discuss the withdrawal of the troops"
        }
        // an utterance is over when it is told: "the council expresses support"
        boolean spoken = EventExtractor.SPEECH.contains(type)
                && statements.withCueIn(trigger.span()).isPresent();
        if (modality == Modality.ONGOING
                && (MOMENTARY.contains(type) || (spoken && isUtterance(trigger)))
                && !trigger.token().xpos().equals("VBG")) {
            return new Judged(Modality.HAPPENED, Optional.empty());
        }
        boolean own = innermost.filter(EventReality::isUttered).isPresent()
                && actors.stream().anyMatch(a -> SpeechActs.isAnnounced(document, trigger.span(), a, innermost.get()));
        Optional<Party> holder = outcome.holding().flatMap(word -> roles.holder(document, word, statements));
        if (modality == Modality.PROMISED || (modality == Modality.PLANNED && own)) {
            Optional<Party> speaker = innermost.flatMap(Statement::speaker).map(Statement.Speaker::party);
            return new Judged(
                    type.isThreatening() ? Modality.THREATENED : Modality.PROMISED,
                    holder.isEmpty() && own ? speaker : holder);
        }
        return new Judged(modality, holder);
    }

    private static boolean isOnTheTable(Document document, Trigger trigger) {
        return trigger.entry().pos().equals("noun")
                && document.head(trigger.token())
                        .filter(head -> Words.isVerb(head) && TABLING.contains(Words.lemma(head)))
                        .isPresent();
    }

    /** Whether it is known who speaks; not so where only those are named of whom it is said ("soldiers accused of"). */
    private static boolean hasSpeaker(Document document, Statement statement) {
        Optional<Token> verb = statement.cue().flatMap(cue -> document.headOf(cue.span()));
        return statement
                .speaker()
                .filter(speaker -> verb.filter(v ->
                                Voice.isUndergone(document, v, speaker.party().span()))
                        .isEmpty())
                .isPresent();
    }

    /** "welcomes", "expresses support", unlike "supports", which goes on without words. */
    private static boolean isUtterance(Trigger trigger) {
        return !STANDING.contains(trigger.entry().lemma());
    }

    /** Whether somebody spoke, rather than hoped or planned. */
    private static boolean isUttered(Statement statement) {
        CueClass kind = statement.cue().map(Statement.Cue::kind).orElse(CueClass.SAY);
        return kind != CueClass.ATTITUDE && kind != CueClass.ANNOUNCE_INTENT && kind != CueClass.REQUEST;
    }

    /** Who "will not" yield rejects it. */
    static boolean isRefusal(Document document, Trigger trigger, Modality modality) {
        boolean yields =
                trigger.entry().type() == EventType.CONCEDE || trigger.entry().type() == EventType.RETREAT;
        return yields && modality == Modality.NEGATED && SpeechActs.isRefused(document, trigger.token());
    }
}
