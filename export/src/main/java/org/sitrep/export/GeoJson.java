package org.sitrep.export;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Row;

/**
 * Events and figures as features (RFC 7946). Only a town or a site is a pin; what is a country, a region, a district, an area or nowhere is a feature
 * without a place, for a point in the middle of a region would say more than the article does.
 */
public final class GeoJson {
    private GeoJson() {}

    public static Exported of(Selected selected) {
        Collection<Item> items = Pass.some(
                selected.items(),
                item -> item.row().kind() == Row.Kind.EVENT || item.row().kind() == Row.Kind.FIGURE,
                () -> selected.of(Row.Kind.EVENT).size()
                        + selected.of(Row.Kind.FIGURE).size());
        int pins = (int) items.stream().filter(item -> pin(item).isPresent()).count();
        int left = selected.items().size() - items.size();
        return new Exported(
                List.of(Exported.listed(
                        "claims.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[\n",
                        List.of(Pass.mapped(items, GeoJson::feature)),
                        "]}\n")),
                new Account(
                        "claims",
                        selected.items().size(),
                        items.size(),
                        items.size(),
                        left == 0
                                ? java.util.Map.of()
                                : java.util.Map.of("statements and positions are at no place", left),
                        List.of(
                                (items.size() - pins)
                                        + " features have no pin (geometry null): their place is unknown, or larger than a town; "
                                        + "place_level, latitude and longitude tell the middle of a region where it is known",
                                "how near a place is meant (\"near\", \"north of\"): only the words of the sentence tell")));
    }

    private static Optional<PlaceMention> place(Item item) {
        return item.claim().match(s -> Optional.empty(), Event::place, Figure::place, p -> Optional.empty());
    }

    private static Optional<PlaceMention.Point> pin(Item item) {
        return place(item)
                .filter(place -> place.level() == Level.TOWN || place.level() == Level.SITE)
                .flatMap(PlaceMention::point);
    }

    private static String feature(Item item) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("type", "Feature");
            json.field("id", item.id());
            pin(item)
                    .ifPresentOrElse(
                            point -> json.object("geometry", () -> {
                                json.field("type", "Point");
                                json.numbers("coordinates", List.of(point.longitude(), point.latitude()));
                            }),
                            () -> json.nothing("geometry"));
            json.object("properties", () -> properties(json, item));
        });
        return json.finish();
    }

    private static void properties(JsonSink json, Item item) {
        json.field("kind", item.row().kind().word());
        json.field("type", item.row().type());
        json.field("modality", item.row().modality());
        place(item).ifPresent(place -> {
            json.field("place", place.name());
            json.field("place_level", place.level());
            json.field("country", place.country());
            place.point().ifPresent(point -> {
                json.number("latitude", point.latitude());
                json.number("longitude", point.longitude());
            });
        });
        item.claim().visit(s -> {}, event -> event(json, item, event), figure -> figure(json, item, figure), p -> {});
        json.field("entry", item.entry());
        json.field("origin", item.source().origin());
        json.field("article", item.source().key());
        json.field("outlet", item.source().article().outlet());
        json.field("sentence", item.source().words(item.sentence()));
        json.probability("confidence", item.claim().found().confidence());
        item.source().versions().json(json, item.source().recorded(), item.claim());
    }

    private static void event(JsonSink json, Item item, Event event) {
        json.field("actors", item.words(event.actors()));
        json.field("recipients", item.words(event.recipients()));
        event.time().ifPresent(time -> {
            json.field("earliest", time.interval().earliest());
            json.field("latest", time.interval().latest());
        });
        json.field("asserted_by", item.source().asserter(event.assertedBy()).orElse("author"));
    }

    private static void figure(JsonSink json, Item item, Figure figure) {
        json.number("low", figure.low());
        json.number("best", figure.best());
        json.number("high", figure.high());
        json.field("counted", figure.counted());
        json.field("asserted_by", item.source().asserter(figure.assertedBy()).orElse("author"));
    }
}
