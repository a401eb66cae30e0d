package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;

/**
 * One claim of one article.
 *
 * @param place among the claims of its reading
 */
public record Told(Recorded source, Claim claim, Row row, int place) implements Comparable<Told> {
    /** All claims of an article. */
    public static List<Told> of(Recorded source) {
        List<Claim> claims = source.reading().claims();
        List<Row> rows = Row.of(source.reading());
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            all.add(new Told(source, claims.get(i), rows.get(i), i));
        }
        return all;
    }

    /** The key of its article and its id there. */
    public String id() {
        return source.key() + "." + claim.id();
    }

    /** Where it stands: the key of its article and its place there. What a record knows without reading the article. */
    public String at() {
        return source.key() + "." + place;
    }

    public String text() {
        return source.text();
    }

    /** By the key of the article, then as the reading has them. */
    @Override
    public int compareTo(Told other) {
        int byKey = source.key().compareTo(other.source.key());
        return byKey != 0 ? byKey : Integer.compare(place, other.place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Told told && id().equals(told.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
