package org.sitrep.ledger.entry;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.entry.Agreement.Verdict;

/** Compares two events: {@code trigger}, {@code who}, {@code whom}, {@code where} and {@code when}. */
public final class EventFields {
    /** Compiled once: stems are compared by the million. */
    private static final Pattern ENDING = Pattern.compile("(?:ings?|ed|es|s)$");

    /** What was done to somebody, by the head of the word for it. */
    private static final Map<String, Harm> HARMS = harms();

    private enum Harm {
        DEATH,
        INJURY
    }

    private EventFields() {}

    private static Map<String, Harm> harms() {
        Map<String, Harm> harms = new HashMap<>();
        EntryTables.table("harm-words.tsv")
                .rows()
                .forEach(row -> harms.put(row.get("head"), row.constant("harm", Harm.class)));
        return Map.copyOf(harms);
    }

    /**
     * An event as it is compared: what many comparisons need of it is made once.
     *
     * @param stem the head of its word
     */
    public record Deed(
            Told told,
            String stem,
            List<Who> actors,
            List<Who> recipients,
            Optional<PlaceMention> where,
            Interval when) {
        public Deed {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }

        public static Deed of(Told told) {
            Event event = (Event) told.claim();
            return new Deed(
                    told,
                    EventFields.stem(told),
                    Who.of(told, event.actors()),
                    Who.of(told, event.recipients()),
                    event.place(),
                    own(event));
        }

        public Event event() {
            return EventFields.event(told);
        }

        /** Of each field; deeds that agree in a field share a key of it. */
        List<Set<String>> keys() {
            return List.of(Set.of(stem), Who.keys(actors), Who.keys(recipients), Fields.keys(where), Fields.keys(when));
        }
    }

    public static Agreement agreement(Deed a, Deed b) {
        return new Agreement()
                .field("trigger", a.stem().equals(b.stem()) ? Verdict.SAME : Verdict.OPEN)
                .field("who", Who.compared(a.actors(), b.actors()))
                .field("whom", Who.compared(a.recipients(), b.recipients()))
                .field("where", Fields.place(a.where(), b.where()))
                .field("when", Fields.days(a.when(), b.when()));
    }

    private static Event event(Told told) {
        return (Event) told.claim();
    }

    private static Interval own(Event event) {
        return event.time().map(Event.When::interval).orElse(Interval.UNKNOWN);
    }

    /** The head of a trigger that its forms share; a crude one: "shelled", "shelling". */
    public static String stem(Told told) {
        return stem(event(told).trigger().in(told.text()));
    }

    static String stem(String trigger) {
        String word = trigger.toLowerCase(Locale.ROOT);
        String bare = ENDING.matcher(word).replaceFirst("");
        return bare.length() >= 3 ? bare : word;
    }

    /** Whether both have one and the same actor with an id, in the same part. */
    static boolean shareAnActor(Told a, Told b) {
        return !Collections.disjoint(a.row().by(), b.row().by())
                || !Collections.disjoint(a.row().to(), b.row().to());
    }

    /** Whether one of two deeds is denied by who did the other: "Rebel forces denied that they had destroyed the bridge", where nobody resolved "they". */
    public static boolean isByWhoDenies(Told a, Told b) {
        return isDenier(a, b) || isDenier(b, a);
    }

    private static boolean isDenier(Told denied, Told other) {
        Event event = event(denied);
        boolean pronoun = event.actors().stream()
                .allMatch(party -> party.actor().isEmpty()
                        && Fields.words(denied, party.span()).isEmpty());
        return event.modality() == Modality.DENIED
                && !event.actors().isEmpty()
                && pronoun
                && Who.compared(
                                Who.of(denied, event.heldBy().stream().toList()),
                                Who.of(other, event(other).actors()))
                        == Verdict.SAME;
    }

    /** Whether somebody died. */
    public static boolean isDeath(Told told) {
        return HARMS.get(stem(told)) == Harm.DEATH;
    }

    /** Whether somebody died or was injured: what was done to them is another word. */
    public static boolean isHarm(Told told) {
        return HARMS.containsKey(stem(told));
    }

    /** Whether both were done to one and the same person whom the articles call by name, and not by roles that differ. */
    public static boolean haveOneKnownRecipient(Told a, Told b) {
        List<Party> one = event(a).recipients();
        List<Party> other = event(b).recipients();
        return one.size() == 1
                && other.size() == 1
                && one.get(0).actor().isPresent()
                && one.get(0).actor().equals(other.get(0).actor())
                && isPerson(a, one.get(0))
                && !Described.areApart(a, b, one.get(0).actor().get());
    }

    private static boolean isPerson(Told told, Party party) {
        return told.source().reading().document().actors().stream()
                .anyMatch(
                        mention -> mention.actor().equals(party.actor()) && mention.type() == ActorMention.Type.PERSON);
    }
}
