package org.sitrep.ledger.store;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.formats.JsonSink;

/** Prints what claims are as one object of JSON: {@code sitrep search --facets}, {@code /facets}. */
public final class FacetsJson {
    private FacetsJson() {}

    /** The object, without line end. */
    public static String line(Facets facets) {
        return line(facets, id -> Optional.empty());
    }

    /**
     * The same with what actors are called.
     *
     * @param name of an actor by its id
     */
    public static String line(Facets facets, Function<String, Optional<String>> name) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.number("total", (double) facets.total());
            json.number("counted", (double) facets.counted());
            for (Facets.Field field : Facets.Field.values()) {
                json.objects(field.name().toLowerCase(Locale.ROOT), facets.of(field), value -> {
                    json.field("value", value.name());
                    if (field == Facets.Field.ACTOR) {
                        json.field("name", name.apply(value.name()));
                    }
                    json.number("claims", (double) value.claims());
                });
            }
        });
        return json.finish();
    }
}
