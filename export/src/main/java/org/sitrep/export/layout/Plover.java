package org.sitrep.export.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sitrep.claim.Event;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.export.Account;
import org.sitrep.export.Exported;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.export.TimePrecision;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Row;

/**
 * Records of PLOVER's manual, one JSON object a line, all events whether they happened or not: {@code sitrep.modality} tells. What the manual has no
 * field for stands under {@code sitrep}.
 */
public final class Plover {
    private static final List<String> LOST = List.of(
            "PLOVER's records mean events that happened; here sitrep.modality tells, and only \"happened\" and \"ongoing\" are said to be so",
            "coder, dateCoded and markup: the record does not hold them",
            "a record is one claim of one article; sitrep.entry tells which are one event");

    private Plover() {}

    public static Exported of(Selected selected) {
        Collection<Item> events = selected.of(Row.Kind.EVENT);
        int others = selected.items().size() - events.size();
        Iterable<String> lines =
                () -> events.stream().map(item -> line(item) + "\n").iterator();
        return new Exported(
                List.of(Exported.File.lines("plover.jsonl", lines)),
                new Account(
                        "claims",
                        selected.items().size(),
                        events.size(),
                        events.size(),
                        others == 0
                                ? Map.of()
                                : Map.of("statements, figures and positions: this layout has events only", others),
                        LOST));
    }

    private static String line(Item item) {
        Event event = Happening.event(item);
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("id", item.id());
            json.field(
                    "date",
                    event.time()
                            .map(Event.When::interval)
                            .flatMap(TimePrecision::single)
                            .map(Object::toString));
            json.objects("source", event.actors(), party -> actor(json, item, party));
            json.objects("target", event.recipients(), party -> actor(json, item, party));
            json.field("event", event.type().name());
            json.field("eventText", item.source().words(event.trigger()));
            json.field("context", String.join(", ", event.contexts()));
            json.field("mode", event.mode().orElse(""));
            json.field("text", item.source().words(item.sentence()));
            json.field("language", item.source().article().language());
            json.field("publication", item.source().article().outlet());
            json.field("version", "2.0");
            json.object("sitrep", () -> sitrep(json, item, event));
        });
        return json.finish();
    }

    private static void actor(JsonSink json, Item item, Party party) {
        json.field("actorText", item.source().words(party.span()));
        json.field("code", Sides.country(item, party));
        json.field("sector", Sides.mention(item, party).flatMap(ActorMention::sector));
        json.field("actor", party.actor());
    }

    private static void sitrep(JsonSink json, Item item, Event event) {
        json.field("modality", event.modality());
        json.field("asserted_by", item.source().asserter(event.assertedBy()).orElse("author"));
        json.field("entry", item.entry());
        json.field("origin", item.source().origin());
        event.time().map(Event.When::interval).ifPresent(days -> {
            json.field("earliest", days.earliest());
            json.field("latest", days.latest());
        });
        event.place().ifPresent(place -> {
            json.field("place", place.name());
            json.field("place_level", place.level());
            json.field("country", place.country());
        });
        json.field("cameo", event.cameo());
        json.probability("confidence", event.found().confidence());
        item.source().versions().json(json, item.source().recorded(), event);
    }
}
