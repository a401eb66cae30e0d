package org.sitrep.extract.position;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.actor.Actor;
import org.sitrep.actor.Actors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position.Stance;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;

/**
 * Stances that are taken by deeds: "expelled the ambassador", "imposed sanctions" ({@link EventStances}). Only of deeds
 * that are said to have been done, by one known actor to another; what is planned, threatened or denied is none yet.
 */
final class Acted {
    /** A deed's stance, of each actor toward each recipient. */
    record Act(Event event, Party holder, Party toward, Stance stance) {
        /** The statement that tells of the deed, if not the author does. */
        Optional<String> statement() {
            return event.assertedBy() instanceof Asserter.By by ? Optional.of(by.statement()) : Optional.empty();
        }
    }

    private final Document document;

    Acted(Document document) {
        this.document = document;
    }

    List<Act> of(Event event) {
        Optional<Token> trigger = document.headOf(event.trigger());
        Optional<EventStances.Deed> deed =
                trigger.flatMap(word -> EventStances.english().of(document, event, word));
        if (deed.isEmpty()) {
            return List.of();
        }
        if (isEnded(trigger.get())) {
            return List.of(); // "stopped arming them"
        }
        if (event.modality() != Modality.HAPPENED && event.modality() != Modality.ONGOING) {
            document.note(
                    Trace.Step.POSITION,
                    event.trigger(),
                    false,
                    () -> "event-stances.tsv: " + deed.get().stance() + ", but it is not said to have been done");
            return List.of();
        }
        List<Party> targets = event.recipients().stream()
                .flatMap(party -> toward(party, trigger.get(), deed.get()))
                .filter(party -> party.actor().isPresent())
                .distinct()
                .toList();
        return event.actors().stream()
                .filter(holder -> holder.actor().isPresent())
                .flatMap(holder -> targets.stream()
                        .filter(target -> !target.actor().equals(holder.actor()))
                        .map(target -> new Act(event, holder, target, deed.get().stance())))
                .toList();
    }

    private boolean isEnded(Token trigger) {
        return (trigger.is("xcomp") || trigger.is("obj") || trigger.is("ccomp"))
                && document.head(trigger)
                        .filter(verb -> StanceWords.english().is(StanceWords.Use.ENDING, verb))
                        .isPresent();
    }

    private Stream<Party> toward(Party recipient, Token trigger, EventStances.Deed deed) {
        if (recipient.actor().isPresent() || !deed.ofSender()) {
            return Stream.of(recipient);
        }
        return document.headOf(recipient.span()).stream().flatMap(noun -> senders(noun, trigger));
    }

    /** "The Kenyan ambassador", "the ambassador of Kenya"; "recalled its ambassador from Kenya". */
    private Stream<Party> senders(Token noun, Token trigger) {
        boolean own = document.child(noun, "nmod:poss")
                .filter(owner -> owner.upos() == Upos.PRON)
                .isPresent();
        if (own) {
            return Stream.of(noun, trigger)
                    .flatMap(word -> Clauses.target(document, word, List.of("from", "to")).stream())
                    .flatMap(place -> document.actorHeadedBy(place).map(Party::of).stream())
                    .limit(1);
        }
        return document.children(noun).stream()
                .filter(child -> child.is("amod") || child.is("nmod") || child.is("compound"))
                .flatMap(child -> document.actorHeadedBy(child).map(Party::of).or(() -> people(child)).stream())
                .limit(1);
    }

    /** "Kenyan": Kenya. */
    private static Optional<Party> people(Token adjective) {
        List<Actor> states = Actors.english().byDemonym(adjective.form());
        return states.size() == 1
                ? states.stream()
                        .map(state -> new Party(adjective.span(), Optional.of(state.id()), state.name()))
                        .findFirst()
                : Optional.empty();
    }
}
