package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.Sentence;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.modality.Reality;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * "A bomb went off in Karsk on Monday. Four people were killed.": an account goes on, within its paragraph, when and
 * where it was, until a sentence names another time or place. Only what is done at a place and at a time goes on so, and
 * only from an event of the same type that the same source tells, or that is pointed at ("the attack"); what is told as earlier ("had been killed") does not.
 */
final class Continued {
    private static final Set<EventType> DEEDS =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE);

    /** Behind a length they make it the distance from something else. */
    private static final Set<String> DISTANCES = Set.of("after", "before", "following", "later", "earlier", "into");

    private static final Set<String> POINTING = Set.of("the", "this", "that");

    private final Document document;
    private final Set<Span> triggers;
    private final List<Event> done = new ArrayList<>();

    private Continued(Document document, List<Event> events) {
        this.document = document;
        this.triggers = events.stream().map(Event::trigger).collect(Collectors.toSet());
    }

    /**
     * The same events, with what the paragraph tells.
     *
     * @param events in text order
     */
    static List<Event> fill(Document document, List<Event> events) {
        Continued account = new Continued(document, events);
        events.forEach(event -> account.done.add(account.continued(event)));
        return account.done;
    }

    private Event continued(Event event) {
        if (!DEEDS.contains(event.type()) || !Reality.isReal(event.modality())) {
            return event;
        }
        Optional<Token> trigger = document.headOf(event.trigger());
        if (trigger.isEmpty() || isEarlier(trigger.get())) {
            return event;
        }
        boolean anybodys = isPointedAt(trigger.get())
                || Words.children(document, trigger.get(), "obl").stream()
                        .anyMatch(in -> isPointedAt(in) && triggers.contains(in.span())); // "wounded in the attack"
        Sentence sentence = document.sentenceOf(trigger.get());
        Optional<Event.When> time = event.time();
        if (time.isEmpty() && !tellsTime(sentence)) {
            time = before(event, anybodys, sentence, Event::time, this::tellsTime);
        }
        Optional<PlaceMention> place = event.place();
        if (place.isEmpty() && !tellsPlace(sentence)) {
            place = before(event, anybodys, sentence, Event::place, this::tellsPlace);
        }
        return time.equals(event.time()) && place.equals(event.place()) ? event : event.at(place, time);
    }

    /** What the nearest earlier sentence of the paragraph that tells any says of events of this type, if only one thing. */
    private <T> Optional<T> before(
            Event event,
            boolean anybodys,
            Sentence sentence,
            Function<Event, Optional<T>> told,
            Predicate<Sentence> tells) {
        for (int s = sentence.index() - 1; s >= 0; s--) {
            Sentence earlier = document.sentences().get(s);
            if (earlier.paragraph() != sentence.paragraph()) {
                return Optional.empty();
            }
            List<T> found = done.stream()
                    .filter(e -> e.type() == event.type()
                            && (anybodys || isToldOn(e, event))
                            && Reality.isReal(e.modality())
                            && earlier.span().contains(e.trigger()))
                    .flatMap(e -> told.apply(e).stream())
                    .distinct()
                    .toList();
            if (!found.isEmpty() || tells.test(earlier)) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean tellsTime(Sentence sentence) {
        return document.timesIn(sentence.span()).stream()
                .anyMatch(time -> time.type() == TimeMention.Type.DATE
                        || time.type() == TimeMention.Type.TIME
                        || isDistance(time));
    }

    /** "Three days after the attack", which may be no day of the calendar, is not the day told of before. */
    private boolean isDistance(TimeMention time) {
        return document.tokensIn(time.span()).stream()
                .reduce((first, last) -> last)
                .filter(last -> last.index() + 1 < document.tokens().size())
                .filter(last -> DISTANCES.contains(Words.lower(document.token(last.index() + 1))))
                .isPresent();
    }

    private boolean tellsPlace(Sentence sentence) {
        return !document.placesIn(sentence.span()).isEmpty();
    }

    /** By the same source, and done by nobody else. */
    private static boolean isToldOn(Event first, Event next) {
        return first.assertedBy().equals(next.assertedBy()) && first.actors().containsAll(next.actors());
    }

    /** "the attack", "this explosion": one told before. */
    private boolean isPointedAt(Token noun) {
        return !Words.isVerb(noun)
                && document.child(noun, "det")
                        .filter(det -> POINTING.contains(Words.lower(det)))
                        .isPresent();
    }

    /** "had been killed". */
    private boolean isEarlier(Token verb) {
        return Words.children(document, verb, "aux").stream()
                .anyMatch(aux -> Words.lower(aux).equals("had"));
    }
}
