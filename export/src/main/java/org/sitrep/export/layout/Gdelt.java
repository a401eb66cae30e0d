package org.sitrep.export.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.claim.Party;
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

/** The 61 columns of GDELT 2.0's event files in their order: tabs between, no header. */
public final class Gdelt {
    private static final List<String> LOST = List.of(
            Account.CHANGED,
            "who says so and with what reservation: a row of GDELT is an event that happened, so others are left out",
            "FractionDate, GoldsteinScale, AvgTone, IsRootEvent, DATEADDED: the record has nothing for them, or GDELT computes them by tables of its own",
            "countries of places, divisions and feature ids: GDELT writes FIPS 10-4 and GNS codes, the record has ISO 3166 and GeoNames",
            "religions, ethnic groups and known groups of actors; places of actors",
            "NumSources are independent origins, and copies count once; GDELT counts every copy");

    private Gdelt() {}

    public static Exported of(Selected selected) {
        return Leaving.table(
                selected,
                "gdelt",
                "Events in the layout of GDELT 2.0",
                fields(),
                DataPackage.Shape.TSV.ending("export.CSV").headless(),
                Leaving.entries(Gdelt::reason),
                LOST);
    }

    private static Optional<String> reason(Happening happening) {
        Optional<String> unplain = Leaving.unplain(happening);
        return unplain.isPresent() || Happening.event(happening.lead()).cameo().isPresent()
                ? unplain
                : Optional.of("no CAMEO code comes near enough");
    }

    private static List<Field<Happening>> fields() {
        List<Field<Happening>> fields = new ArrayList<>();
        fields.add(Field.integer("GLOBALEVENTID", "A number made of the entry's id.", happening -> happening.number()));
        fields.add(Field.known(
                "SQLDATE",
                "YYYYMMDD, if the day is known.",
                happening -> TimePrecision.single(happening.days())
                        .map(day -> day.toString().replace("-", ""))));
        fields.add(Field.known(
                "MonthYear",
                "YYYYMM, if the day is known.",
                happening -> TimePrecision.single(happening.days())
                        .map(day -> day.toString().replace("-", "").substring(0, 6))));
        fields.add(Field.known(
                "Year",
                "YYYY, if the day is known.",
                happening -> TimePrecision.single(happening.days()).map(day -> Integer.toString(day.getYear()))));
        fields.add(Field.empty("FractionDate"));
        actor(fields, "Actor1", item -> Happening.event(item).actors());
        actor(fields, "Actor2", item -> Happening.event(item).recipients());
        fields.add(Field.empty("IsRootEvent"));
        fields.add(Field.text("EventCode", "CAMEO code.", Gdelt::code));
        fields.add(Field.text("EventBaseCode", "Its first three digits.", happening -> head(code(happening), 3)));
        fields.add(Field.text("EventRootCode", "Its first two digits.", happening -> head(code(happening), 2)));
        fields.add(Field.text(
                "QuadClass",
                "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
                happening -> quad(head(code(happening), 2))));
        fields.add(Field.empty("GoldsteinScale"));
        fields.add(Field.integer(
                "NumMentions",
                "Claims of the entry.",
                happening -> happening.items().size()));
        fields.add(Field.integer(
                "NumSources",
                "Independent origins.",
                happening -> happening.origins().size()));
        fields.add(Field.integer("NumArticles", "Articles.", happening -> (int) happening.items().stream()
                .map(item -> item.source().key())
                .distinct()
                .count()));
        fields.add(Field.empty("AvgTone"));
        geo(fields, "Actor1Geo", happening -> Optional.empty());
        geo(fields, "Actor2Geo", happening -> Optional.empty());
        geo(fields, "ActionGeo", happening -> happening.where().map(Happening.Where::place));
        fields.add(Field.empty("DATEADDED"));
        fields.add(Field.text(
                "SOURCEURL",
                "Address of the article, else its outlet.",
                happening -> happening
                        .lead()
                        .source()
                        .article()
                        .url()
                        .or(() -> happening.lead().source().article().outlet())
                        .orElse("")));
        return List.copyOf(fields);
    }

    private static void actor(List<Field<Happening>> fields, String name, Function<Item, List<Party>> side) {
        Function<Happening, Optional<Party>> first =
                happening -> side.apply(happening.lead()).stream().findFirst();
        Function<Happening, String> country = happening -> first.apply(happening)
                .flatMap(party -> Sides.country(happening.lead(), party))
                .orElse("");
        Function<Happening, String> type = happening -> first.apply(happening)
                .flatMap(party -> Sides.cameoType(happening.lead(), party))
                .orElse("");
        fields.add(Field.text(
                name + "Code", "Country and type.", happening -> country.apply(happening) + type.apply(happening)));
        fields.add(Field.known(
                name + "Name",
                "The first that is named, in capitals.",
                happening -> first.apply(happening)
                        .map(party -> Sides.names(List.of(party)).toUpperCase(java.util.Locale.ROOT))));
        fields.add(
                Field.text(name + "CountryCode", "ISO 3166-1 alpha-3 of the country they are of, if known.", country));
        for (String part : List.of("KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")) {
            fields.add(Field.empty(name + part));
        }
        fields.add(Field.text(name + "Type1Code", "Sector, if CAMEO has it under the same code.", type));
        fields.add(Field.empty(name + "Type2Code"));
        fields.add(Field.empty(name + "Type3Code"));
    }

    private static void geo(
            List<Field<Happening>> fields, String name, Function<Happening, Optional<PlaceMention>> place) {
        fields.add(Field.known(
                name + "_Type",
                "1 country, 2 region of the United States, 3 town there, 4 town elsewhere, 5 region elsewhere.",
                happening -> place.apply(happening).map(Gdelt::kind)));
        fields.add(Field.known(
                name + "_FullName",
                "Name of the place.",
                happening -> place.apply(happening).map(PlaceMention::name)));
        fields.add(Field.empty(name + "_CountryCode"));
        fields.add(Field.empty(name + "_ADM1Code"));
        fields.add(Field.empty(name + "_ADM2Code"));
        fields.add(Field.number(
                name + "_Lat",
                "Degrees north: see " + name + "_Type.",
                happening -> place.apply(happening).isEmpty()
                        ? java.util.OptionalDouble.empty()
                        : happening.degrees(PlaceMention.Point::latitude)));
        fields.add(Field.number(
                name + "_Long",
                "Degrees east.",
                happening -> place.apply(happening).isEmpty()
                        ? java.util.OptionalDouble.empty()
                        : happening.degrees(PlaceMention.Point::longitude)));
        fields.add(Field.empty(name + "_FeatureID"));
    }

    private static String kind(PlaceMention place) {
        boolean us = place.country().filter("US"::equals).isPresent();
        if (place.level() == Level.COUNTRY) {
            return "1";
        }
        boolean town = place.level() == Level.TOWN || place.level() == Level.SITE;
        return town ? (us ? "3" : "4") : us ? "2" : "5";
    }

    private static String code(Happening happening) {
        return Happening.event(happening.lead()).cameo().orElse("");
    }

    private static String head(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }

    /** By the root of the code, as GDELT's codebook has it. */
    private static String quad(String root) {
        int number = root.isEmpty() ? 0 : Integer.parseInt(root);
        return number <= 5 ? "1" : number <= 8 ? "2" : number <= 13 ? "3" : "4";
    }
}
