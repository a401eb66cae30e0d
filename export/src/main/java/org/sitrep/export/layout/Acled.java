package org.sitrep.export.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.sitrep.export.TimePrecision;

/** The 31 columns of ACLED's export of 2024 in their order, and three of our own behind them. */
public final class Acled {
    private static final List<String> LOST = List.of(
            Account.CHANGED,
            "everything but assaults and protests: ACLED's strategic developments are a choice of its own",
            "sub-events, interaction codes, divisions, regions, source scales and tags: they are ACLED's own, and stay empty",
            "event_type is empty where the sectors of the sides or the mode of the event do not tell it",
            "fatalities is empty where no figure belongs to the event; ACLED writes 0 there",
            "a place larger than a region has no coordinates: ACLED has no code for it",
            "who says so and who denies it: only in sitrep_asserted_by and sitrep_denials, behind the columns of ACLED",
            "reports that the record does not merge can be several rows, and so can words of one happening in several sentences; sitrep_sentence tells where a row comes from",
            "to whom it was done is told by one of the words of a sentence (\"killed\", \"wounded\", \"hit\") that are one row: the others are in its quotation");

    private Acled() {}

    public static Exported of(Selected selected) {
        return Leaving.table(
                selected,
                "acled",
                "Events in the layout of ACLED",
                fields(),
                DataPackage.Shape.CSV,
                part -> Incidents.of(part).stream().map(happening -> Leaving.Event.of(happening, reason(happening))),
                LOST);
    }

    private static Optional<String> reason(Happening happening) {
        Event event = Happening.event(happening.items().get(0));
        boolean protest = event.type() == EventType.PROTEST;
        if (event.type() != EventType.ASSAULT && !protest) {
            return Optional.of("neither assault nor protest");
        }
        return Leaving.unreal(happening);
    }

    private static List<Field<Happening>> fields() {
        return List.of(
                Field.text("event_id_cnty", "The entry's id; ACLED's begins with a country.", Happening::id),
                Field.day(
                        "event_date",
                        "First day it may be: see time_precision.",
                        happening -> happening
                                .days()
                                .earliest()
                                .filter(day -> !TimePrecision.acledPrecision(happening.days())
                                        .isEmpty())),
                Field.known(
                        "year",
                        "Of the event.",
                        happening -> happening
                                .days()
                                .earliest()
                                .filter(day -> !TimePrecision.acledPrecision(happening.days())
                                        .isEmpty())
                                .map(day -> Integer.toString(day.getYear()))),
                Field.text(
                        "time_precision",
                        "1 the day, 2 the week, 3 the month.",
                        happening -> TimePrecision.acledPrecision(happening.days())),
                Field.text(
                        "disorder_type",
                        "Political violence of assaults, Demonstrations of protests.",
                        happening -> type(happening) == EventType.PROTEST ? "Demonstrations" : "Political violence"),
                Field.text(
                        "event_type",
                        "Battles, Explosions/Remote violence, Violence against civilians, Protests, Riots; empty if unclear.",
                        Acled::eventType),
                Field.empty("sub_event_type"),
                Field.text(
                        "actor1",
                        "Who did it.",
                        happening ->
                                Sides.names(Happening.event(happening.lead()).actors())),
                Field.empty("assoc_actor_1"),
                Field.empty("inter1"),
                Field.text(
                        "actor2",
                        "To whom.",
                        happening ->
                                Sides.names(Happening.event(happening.lead()).recipients())),
                Field.empty("assoc_actor_2"),
                Field.empty("inter2"),
                Field.empty("interaction"),
                Field.text(
                        "civilian_targeting",
                        "\"Civilian targeting\" if all to whom it was done are civilians.",
                        happening -> type(happening) == EventType.ASSAULT && recipients(happening) == Sides.Camp.CIVIL
                                ? "Civilian targeting"
                                : ""),
                Field.empty("iso"),
                Field.empty("region"),
                Field.known(
                        "country",
                        "ISO 3166-1 alpha-2 of the place; ACLED writes names.",
                        happening ->
                                happening.where().flatMap(where -> where.place().country())),
                Field.empty("admin1"),
                Field.empty("admin2"),
                Field.empty("admin3"),
                Field.known(
                        "location",
                        "Name of the place.",
                        happening ->
                                happening.where().map(where -> where.place().name())),
                Field.number(
                        "latitude",
                        "Of a town or site; of a district or region its middle.",
                        happening -> degrees(happening, PlaceMention.Point::latitude)),
                Field.number("longitude", "The same.", happening -> degrees(happening, PlaceMention.Point::longitude)),
                Field.text("geo_precision", "1 the spot, 2 near it, 3 a district or region.", Acled::precision),
                Field.text("source", "Outlets.", happening -> String.join("; ", happening.outlets())),
                Field.empty("source_scale"),
                Field.text("notes", "The sentence of the article.", Happening::quote),
                Field.number("fatalities", "What the accounts agree on, else the least that is said.", happening -> {
                    Fatalities dead = Fatalities.of(happening);
                    return dead.best().isPresent() ? dead.best() : dead.low();
                }),
                Field.empty("tags"),
                Field.empty("timestamp"),
                Field.text(
                        "sitrep_asserted_by", "Who says so: \"article\", or names as written.", Happening::asserters),
                Field.integer("sitrep_denials", "How many claims deny it.", Happening::denials),
                Field.text("sitrep_sentence", "Key of the article and place of the sentence.", Happening::sentence));
    }

    private static EventType type(Happening happening) {
        return Happening.event(happening.lead()).type();
    }

    private static Sides.Camp recipients(Happening happening) {
        Item lead = happening.lead();
        return Sides.camp(lead, Happening.event(lead).recipients());
    }

    private static String eventType(Happening happening) {
        Item lead = happening.lead();
        Event event = Happening.event(lead);
        String mode = event.mode().orElse("");
        if (event.type() == EventType.PROTEST) {
            return mode.equals("riot") ? "Riots" : mode.equals("demo") ? "Protests" : "";
        }
        if (List.of("explosives", "heavy-weapons", "suicide-attack", "aerial").contains(mode)) {
            return "Explosions/Remote violence";
        }
        Sides.Camp whom = recipients(happening);
        if (whom == Sides.Camp.CIVIL) {
            return "Violence against civilians";
        }
        Sides.Camp who = Sides.camp(lead, event.actors());
        boolean both = (who == Sides.Camp.STATE || who == Sides.Camp.ARMED)
                && (whom == Sides.Camp.STATE || whom == Sides.Camp.ARMED);
        return both ? "Battles" : "";
    }

    private static String precision(Happening happening) {
        Optional<Happening.Where> where = happening.where();
        if (where.isEmpty()) {
            return "";
        }
        return switch (where.get().place().level()) {
            case SITE, TOWN -> where.get().isWide() ? "3" : where.get().isNearby() ? "2" : "1";
            case DISTRICT, REGION, AREA -> "3";
            case COUNTRY -> "";
        };
    }

    private static OptionalDouble degrees(
            Happening happening, java.util.function.ToDoubleFunction<PlaceMention.Point> of) {
        boolean country = happening
                .where()
                .map(where -> where.place().level() == Level.COUNTRY)
                .orElse(true);
        return country ? OptionalDouble.empty() : happening.degrees(of);
    }
}
