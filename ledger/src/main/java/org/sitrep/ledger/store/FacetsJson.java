package org.sitrep.ledger.store;

import java.util.Locale;
import org.sitrep.formats.JsonSink;

/** Prints what claims are as one object of JSON: {@code sitrep search --facets}, {@code /facets}. */
public final class FacetsJson {
    private FacetsJson() {}

    /** The object, without line end. */
    public static String line(Facets facets) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.number("total", (double) facets.total());
            json.number("counted", (double) facets.counted());
            for (Facets.Field field : Facets.Field.values()) {
                json.objects(field.name().toLowerCase(Locale.ROOT), facets.of(field), value -> {
                    json.field("value", value.name());
                    json.number("claims", (double) value.claims());
                });
            }
        });
        return json.finish();
    }
}
