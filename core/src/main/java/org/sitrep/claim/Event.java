package org.sitrep.claim;

import java.util.List;
import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.text.Span;

/**
 * Somebody did something to somebody (PLOVER), with its modality: planned is not happened.
 *
 * @param mode PLOVER mode of the type, if one applies
 * @param cameo code of the CAMEO codebook (1.1b3) that the words come nearest to, digits as a string: zeros lead; none where only the type is known
 * @param contexts PLOVER contexts
 * @param trigger the word that names the event
 * @param harm what it was done with and whom it harmed
 * @param heldBy who plans, promises, proposes, demands, threatens or denies it, where the words name them; that is another one than who tells of it
 * @param derivedFrom id of the statement that is itself this event (an accusation, a promise)
 */
public record Event(
        String id,
        EventType type,
        Optional<String> mode,
        Optional<String> cameo,
        List<String> contexts,
        Span trigger,
        List<Party> actors,
        List<Party> recipients,
        Harm harm,
        Optional<PlaceMention> place,
        Optional<When> time,
        Modality modality,
        Optional<Party> heldBy,
        Asserter assertedBy,
        Optional<String> derivedFrom,
        Evidence evidence,
        Found found)
        implements Claim {

    /** When, and the words that say so. */
    public record When(Interval interval, Optional<Span> span) {}

    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** An event of which nothing is told of weapons and victims, nor anybody said to plan, promise, demand or deny it. */
    public Event(
            String id,
            EventType type,
            Optional<String> mode,
            Optional<String> cameo,
            List<String> contexts,
            Span trigger,
            List<Party> actors,
            List<Party> recipients,
            Optional<PlaceMention> place,
            Optional<When> time,
            Modality modality,
            Asserter assertedBy,
            Optional<String> derivedFrom,
            Evidence evidence,
            Found found) {
        this(
                id,
                type,
                mode,
                cameo,
                contexts,
                trigger,
                actors,
                recipients,
                Harm.UNTOLD,
                place,
                time,
                modality,
                Optional.empty(),
                assertedBy,
                derivedFrom,
                evidence,
                found);
    }

    /** The same event under another id. */
    public Event named(String other) {
        return new Event(
                other,
                type,
                mode,
                cameo,
                contexts,
                trigger,
                actors,
                recipients,
                harm,
                place,
                time,
                modality,
                heldBy,
                assertedBy,
                derivedFrom,
                evidence,
                found);
    }

    /** The same event at another place and time. */
    public Event at(Optional<PlaceMention> where, Optional<When> when) {
        return new Event(
                id,
                type,
                mode,
                cameo,
                contexts,
                trigger,
                actors,
                recipients,
                harm,
                where,
                when,
                modality,
                heldBy,
                assertedBy,
                derivedFrom,
                evidence,
                found);
    }

    /** The same event, done with and to the harm of these. */
    public Event harming(Harm told) {
        return new Event(
                id,
                type,
                mode,
                cameo,
                contexts,
                trigger,
                actors,
                recipients,
                told,
                place,
                time,
                modality,
                heldBy,
                assertedBy,
                derivedFrom,
                evidence,
                found);
    }
}
