package org.sitrep.cli;

import java.util.List;
import java.util.Locale;
import org.sitrep.formats.JsonSink;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.store.Facets;

/** Prints what a search found, by the values of its fields. */
final class FacetLines {
    private FacetLines() {}

    static String json(Facets facets) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.number("total", (double) facets.total());
            json.number("counted", (double) facets.counted());
            for (Facets.Field field : Facets.Field.values()) {
                json.objects(name(field), facets.of(field), value -> {
                    json.field("value", value.name());
                    json.number("claims", (double) value.claims());
                });
            }
        });
        return json.finish();
    }

    static String text(Facets facets) {
        StringBuilder out = new StringBuilder(Numbers.counted(facets.total(), "claim"));
        if (facets.counted() < facets.total()) {
            out.append("; counted are the newest ").append(facets.counted());
        }
        out.append('\n');
        for (Facets.Field field : Facets.Field.values()) {
            List<Facets.Value> values = facets.of(field);
            if (!values.isEmpty()) {
                out.append('\n').append(name(field)).append('\n');
            }
            for (Facets.Value value : values) {
                out.append(String.format(Locale.ROOT, "%8d  %s\n", value.claims(), Printable.line(value.name())));
            }
        }
        return out.toString();
    }

    private static String name(Facets.Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
