package org.sitrep.export.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.export.Account;
import org.sitrep.export.DataPackage;
import org.sitrep.export.Exported;
import org.sitrep.export.Field;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.export.Source;
import org.sitrep.export.TimePrecision;

/** The columns of POLECAT's files in their order, a row an event of one article: tabs between. */
public final class Polecat {
    private static final List<String> LOST = List.of(
            Account.CHANGED,
            "who says so and with what reservation: a row of POLECAT is an event that happened, so others are left out",
            "intensity, COW codes, Wikipedia ids, districts, provinces and feature types: they stay empty",
            "people, organizations and places of the whole story: the record has them by their mentions",
            "the quad code of sanctions: PLOVER's manual gives two",
            "several actors or recipients stand in one cell, with \"; \" between");

    private Polecat() {}

    public static Exported of(Selected selected) {
        return Leaving.table(
                selected,
                "polecat",
                "Events in the layout of POLECAT",
                fields().stream().map(Polecat::ofTheFirst).toList(),
                DataPackage.Shape.TSV.ending("txt"),
                Leaving::claims,
                LOST);
    }

    /** A row is one claim. */
    private static Field<Happening> ofTheFirst(Field<Item> field) {
        return new Field<>(
                field.column(),
                happening -> field.cell().apply(happening.items().get(0)));
    }

    private static List<Field<Item>> fields() {
        return List.of(
                Field.text("Event ID", "Id of the claim.", Item::id),
                Field.known(
                        "Event Date",
                        "The day, if it is known.",
                        item -> event(item)
                                .time()
                                .map(Event.When::interval)
                                .flatMap(TimePrecision::single)
                                .map(Object::toString)),
                of("Event Type", "PLOVER type.", event -> event.type().name()),
                of("Event Mode", "PLOVER mode.", event -> event.mode().orElse("")),
                Field.empty("Intensity"),
                of("Quad Code", "Of PLOVER's manual.", event -> quad(event.type())),
                of("Contexts", "PLOVER contexts.", event -> String.join("; ", event.contexts())),
                of("Actor Name", "Canonical names.", event -> Sides.names(event.actors())),
                Field.text(
                        "Actor Country",
                        "ISO 3166-1 alpha-3 of the country they are of, if known.",
                        item -> Sides.countries(item, event(item).actors())),
                Field.empty("Actor COW"),
                Field.text(
                        "Primary Actor Sector",
                        "Sector of the first.",
                        item -> Sides.sectors(
                                item, event(item).actors().stream().limit(1).toList())),
                Field.text(
                        "Actor Sectors",
                        "Sectors.",
                        item -> Sides.sectors(item, event(item).actors())),
                Field.empty("Actor Title"),
                Field.text(
                        "Actor Name Raw",
                        "As written.",
                        item -> item.words(event(item).actors())),
                Field.empty("Wikipedia Actor ID"),
                of("Recipient Name", "Canonical names.", event -> Sides.names(event.recipients())),
                Field.text(
                        "Recipient Country",
                        "ISO 3166-1 alpha-3 of the country they are of, if known.",
                        item -> Sides.countries(item, event(item).recipients())),
                Field.empty("Recipient COW"),
                Field.text(
                        "Primary Recipient Sector",
                        "Sector of the first.",
                        item -> Sides.sectors(
                                item, event(item).recipients().stream().limit(1).toList())),
                Field.text(
                        "Recipient Sectors",
                        "Sectors.",
                        item -> Sides.sectors(item, event(item).recipients())),
                Field.empty("Recipient Title"),
                Field.text(
                        "Recipient Name Raw",
                        "As written.",
                        item -> item.words(event(item).recipients())),
                Field.empty("Wikipedia Recipient ID"),
                place("Placename", "Name of the place.", place -> Optional.of(place.name())),
                place(
                        "City",
                        "The same of a town or site.",
                        place -> Optional.of(place.name())
                                .filter(name -> place.level() == Level.TOWN || place.level() == Level.SITE)),
                Field.empty("District"),
                Field.empty("Province"),
                place("Country", "ISO 3166-1 alpha-3.", place -> place.country().map(Sides::alpha3)),
                place(
                        "Latitude",
                        "Degrees north of a town or site.",
                        place -> pin(place).map(point -> Field.plain(point.latitude()))),
                place(
                        "Longitude",
                        "Degrees east of a town or site.",
                        place -> pin(place).map(point -> Field.plain(point.longitude()))),
                place(
                        "GeoNames ID",
                        "Of a populated place.",
                        place -> place.point()
                                .flatMap(PlaceMention.Point::geonames)
                                .map(id -> Integer.toString(id))),
                Field.known(
                        "Raw Placename",
                        "As written.",
                        item -> event(item).place().map(place -> item.source().words(place.span()))),
                Field.empty("Feature Type"),
                Field.known("Source", "Outlet.", item -> item.source().article().outlet()),
                Field.known(
                        "Publication Date",
                        "The day, if it is known.",
                        item -> item.source().article().published().day().map(Object::toString)),
                Field.empty("Story People"),
                Field.empty("Story Organizations"),
                Field.empty("Story Locations"),
                Field.known(
                        "Language",
                        "BCP 47 tag.",
                        item -> item.source().article().language()),
                Field.text("Version", "Who made the row.", item -> "sitrep"));
    }

    private static Event event(Item item) {
        return Happening.event(item);
    }

    private static Field<Item> of(String name, String description, Function<Event, String> cell) {
        return Field.text(name, description, item -> Source.line(cell.apply(event(item))));
    }

    private static Field<Item> place(String name, String description, Function<PlaceMention, Optional<String>> cell) {
        return Field.known(name, description, item -> event(item).place().flatMap(cell));
    }

    private static Optional<PlaceMention.Point> pin(PlaceMention place) {
        return place.level() == Level.TOWN || place.level() == Level.SITE ? place.point() : Optional.empty();
    }

    private static String quad(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> "VERBAL COOPERATION";
            case COOPERATE, AID, RETREAT -> "MATERIAL COOPERATION";
            case REQUEST, ACCUSE, REJECT, THREATEN -> "VERBAL CONFLICT";
            case PROTEST, MOBILIZE, COERCE, ASSAULT -> "MATERIAL CONFLICT";
            case SANCTION -> "";
        };
    }
}
