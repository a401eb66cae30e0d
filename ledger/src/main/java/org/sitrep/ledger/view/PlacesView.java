package org.sitrep.ledger.view;

import java.util.List;
import java.util.Locale;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.directory.KnownPlace;

/** {@code sitrep places}. */
final class PlacesView extends Table<KnownPlace> {
    @Override
    public String name() {
        return "places";
    }

    @Override
    public String header() {
        return "List places, and what happened there.";
    }

    @Override
    public String explanation() {
        return "Places by name and country, with how often they are named, the events and figures there, and in how many articles and independent origins.";
    }

    @Override
    List<Column<KnownPlace>> table() {
        return List.of(
                Column.words("place", 32, known -> known.place().name()),
                Column.words("country", 7, known -> known.place().country().orElse("")),
                Column.words("level", 8, known -> known.place().level().name().toLowerCase(Locale.ROOT)),
                new Column<>(
                        "lat",
                        0,
                        true,
                        known -> known.place()
                                .point()
                                .map(point -> degrees(point.latitude()))
                                .orElse("")),
                new Column<>(
                        "lon",
                        0,
                        true,
                        known -> known.place()
                                .point()
                                .map(point -> degrees(point.longitude()))
                                .orElse("")),
                new Column<>(
                        "radius_km",
                        0,
                        true,
                        known -> known.place().radius().isPresent()
                                ? Integer.toString(known.place().radius().getAsInt())
                                : ""),
                Column.number("mentions", KnownPlace::mentions),
                Column.number("events", KnownPlace::events),
                Column.number("figures", KnownPlace::figures),
                Column.number("articles", KnownPlace::articles),
                Column.number("origins", KnownPlace::origins));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    @Override
    public List<KnownPlace> list(Across across, Chosen chosen) {
        return chosen.directory(across).places();
    }
}
