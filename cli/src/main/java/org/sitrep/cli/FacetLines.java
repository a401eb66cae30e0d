package org.sitrep.cli;

import java.util.List;
import java.util.Locale;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.store.Facets;

/** Tells people what a search found, by the values of its fields. */
final class FacetLines {
    private FacetLines() {}

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
