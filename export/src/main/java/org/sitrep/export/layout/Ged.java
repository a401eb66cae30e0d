package org.sitrep.export.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Party;
import org.sitrep.document.PlaceMention;
import org.sitrep.export.Account;
import org.sitrep.export.DataPackage;
import org.sitrep.export.Exported;
import org.sitrep.export.Field;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.export.TimePrecision;

/** The 49 columns of UCDP GED 24.1 in their order, and four of our own behind them. */
public final class Ged {
    private static final List<String> LOST = List.of(
            Account.CHANGED,
            "everything but assaults in which somebody died: GED has no other events",
            "conflicts, dyads and their ids, gwno, priogrid, regions and divisions: they are UCDP's own, and stay empty",
            "deaths by side: the record does not tell; low, best and high hold what is said of the event, and never a guess",
            "whether the sides are organised as UCDP defines it: nobody has checked",
            "who says so and who denies it: only in sitrep_asserted_by and sitrep_denials, behind the columns of GED",
            "reports that the record does not merge can be several rows, and so can words of one happening in several sentences; sitrep_sentence tells where a row comes from",
            "to whom it was done is told by one of the words of a sentence (\"killed\", \"wounded\", \"hit\") that are one row: the others are in its quotation");

    private Ged() {}

    public static Exported of(Selected selected) {
        return Leaving.table(
                selected,
                "ged",
                "Events in the layout of UCDP GED",
                fields(),
                DataPackage.Shape.CSV,
                part -> Incidents.of(part).stream().map(happening -> Leaving.Event.of(happening, reason(happening))),
                LOST);
    }

    private static Optional<String> reason(Happening happening) {
        if (Happening.event(happening.items().get(0)).type() != EventType.ASSAULT) {
            return Optional.of("no assault");
        }
        Optional<String> unreal = Leaving.unreal(happening);
        return unreal.isPresent() || Fatalities.of(happening).anyDied()
                ? unreal
                : Optional.of("an assault, but the record has no figure of dead that belongs to it");
    }

    private static List<Field<Happening>> fields() {
        return List.of(
                Field.integer("id", "A number made of the entry's id.", happening -> happening.number()),
                Field.text("relid", "The entry's id.", Happening::id),
                Field.known(
                        "year",
                        "Of the event.",
                        happening -> happening
                                .days()
                                .earliest()
                                .filter(day -> happening
                                        .days()
                                        .latest()
                                        .filter(last -> last.getYear() == day.getYear())
                                        .isPresent())
                                .map(day -> Integer.toString(day.getYear()))),
                Field.empty("active_year"),
                Field.empty("code_status"),
                Field.text(
                        "type_of_violence",
                        "1 state-based, 2 non-state, 3 one-sided, by the sectors of both sides; empty where they do not tell.",
                        Ged::violence),
                Field.empty("conflict_dset_id"),
                Field.empty("conflict_new_id"),
                Field.empty("conflict_name"),
                Field.empty("dyad_dset_id"),
                Field.empty("dyad_new_id"),
                Field.empty("dyad_name"),
                Field.empty("side_a_dset_id"),
                Field.empty("side_a_new_id"),
                Field.text(
                        "side_a",
                        "Who did it, as the surest claim names them.",
                        happening ->
                                Sides.names(Happening.event(happening.lead()).actors())),
                Field.empty("side_b_dset_id"),
                Field.empty("side_b_new_id"),
                Field.text("side_b", "To whom.", happening -> Sides.names(recipients(happening))),
                Field.integer(
                        "number_of_sources",
                        "Independent origins: copies count once.",
                        happening -> happening.origins().size()),
                Field.text(
                        "source_article",
                        "Ids of the claims.",
                        happening -> String.join(
                                "; ", happening.items().stream().map(Item::id).toList())),
                Field.text("source_office", "Outlets.", happening -> String.join("; ", happening.outlets())),
                Field.known(
                        "source_date",
                        "Day of publication of the first article.",
                        happening -> happening
                                .lead()
                                .source()
                                .article()
                                .published()
                                .day()
                                .map(Object::toString)),
                Field.known(
                        "source_headline",
                        "Its head.",
                        happening -> happening.lead().source().article().title()),
                Field.text("source_original", "Who answers for the event, as written.", Happening::asserters),
                Field.text(
                        "where_prec",
                        "1 the spot, 2 near it, 3 a district, 4 a region, 5 an area, 6 a country.",
                        Ged::precision),
                Field.known(
                        "where_coordinates",
                        "Name of the place.",
                        happening ->
                                happening.where().map(where -> where.place().name())),
                Field.known(
                        "where_description",
                        "The words of the article.",
                        happening -> happening
                                .where()
                                .map(where -> where.source().words(where.place().span()))),
                Field.empty("adm_1"),
                Field.empty("adm_2"),
                Field.number(
                        "latitude",
                        "Of the place; of a district, region or country its middle.",
                        happening -> happening.degrees(PlaceMention.Point::latitude)),
                Field.number("longitude", "The same.", happening -> happening.degrees(PlaceMention.Point::longitude)),
                Field.text("geom_wkt", "The same as POINT.", Ged::wkt),
                Field.empty("priogrid_gid"),
                Field.known(
                        "country",
                        "ISO 3166-1 alpha-2 of the place.",
                        happening ->
                                happening.where().flatMap(where -> where.place().country())),
                Field.empty("country_id"),
                Field.empty("region"),
                Field.empty("event_clarity"),
                Field.text(
                        "date_prec",
                        "1 the day, 2 up to 6 days, 3 a week, 4 a month, 5 up to a year.",
                        happening -> TimePrecision.gedPrecision(happening.days())),
                Field.day(
                        "date_start",
                        "First day it may be.",
                        happening -> happening.days().earliest()),
                Field.day(
                        "date_end",
                        "Last day it may be.",
                        happening -> happening.days().latest()),
                Field.empty("deaths_a"),
                Field.empty("deaths_b"),
                Field.empty("deaths_civilians"),
                Field.empty("deaths_unknown"),
                Field.number(
                        "best",
                        "What the accounts agree on; empty if they do not.",
                        happening -> Fatalities.of(happening).best()),
                Field.number(
                        "high",
                        "The most that is said; empty if an account is open above.",
                        happening -> Fatalities.of(happening).high()),
                Field.number(
                        "low",
                        "The least that is said.",
                        happening -> Fatalities.of(happening).low()),
                Field.empty("gwnoa"),
                Field.empty("gwnob"),
                Field.text(
                        "sitrep_asserted_by", "Who says so: \"article\", or names as written.", Happening::asserters),
                Field.integer("sitrep_denials", "How many claims deny it.", Happening::denials),
                Field.text("sitrep_sentence", "Key of the article and place of the sentence.", Happening::sentence),
                Field.text("sitrep_quote", "That sentence.", Happening::quote));
    }

    private static List<Party> recipients(Happening happening) {
        return Happening.event(happening.lead()).recipients();
    }

    private static String violence(Happening happening) {
        Item lead = happening.lead();
        Sides.Camp a = Sides.camp(lead, Happening.event(lead).actors());
        Sides.Camp b = Sides.camp(lead, recipients(happening));
        boolean organised = a == Sides.Camp.STATE || a == Sides.Camp.ARMED;
        if (organised && b == Sides.Camp.CIVIL) {
            return "3";
        }
        if (!organised || b == Sides.Camp.UNKNOWN || b == Sides.Camp.CIVIL) {
            return "";
        }
        return a == Sides.Camp.ARMED && b == Sides.Camp.ARMED ? "2" : "1";
    }

    private static String precision(Happening happening) {
        Optional<Happening.Where> where = happening.where();
        if (where.isEmpty()) {
            return "";
        }
        return switch (where.get().place().level()) {
            case SITE, TOWN -> where.get().isWide() ? "5" : where.get().isNearby() ? "2" : "1";
            case DISTRICT -> "3";
            case REGION -> "4";
            case AREA -> "5";
            case COUNTRY -> "6";
        };
    }

    private static String wkt(Happening happening) {
        OptionalDouble longitude = happening.degrees(PlaceMention.Point::longitude);
        OptionalDouble latitude = happening.degrees(PlaceMention.Point::latitude);
        return longitude.isPresent() && latitude.isPresent()
                ? "POINT (" + Field.plain(longitude.getAsDouble()) + " " + Field.plain(latitude.getAsDouble()) + ")"
                : "";
    }
}
