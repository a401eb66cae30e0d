package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * Of which countries and regions an adjective speaks ("Lebanese", "Californian"), and whose a place is called besides the
 * country that the gazetteer files it under ({@code place-claims.tsv}).
 */
final class Belonging {
    private final Gazetteer gazetteer;
    private final Map<String, Set<String>> countries = new HashMap<>();
    private final Map<String, List<Place>> regions = new HashMap<>();
    /** Claimants by the code of a country, or by the number of a region. */
    private final Map<String, List<String>> claims = new HashMap<>();

    Belonging(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Row row : Table.english("countries.tsv").rows()) {
            row.list("demonyms")
                    .forEach(word -> countries
                            .computeIfAbsent(word, k -> new HashSet<>())
                            .add(row.get("iso2")));
        }
        for (Row row : Table.english("region-adjectives.tsv").rows()) {
            Place region = region(row, row.get("name"));
            row.list("adjectives")
                    .forEach(word -> regions.computeIfAbsent(word, k -> new ArrayList<>())
                            .add(region));
        }
        for (Row row : Table.english("place-claims.tsv").rows()) {
            boolean whole = row.get("region").isEmpty();
            String key = whole
                    ? row.get("country")
                    : String.valueOf(region(row, row.get("region")).index());
            claims.put(key, row.list("also"));
        }
    }

    private Place region(Row row, String name) {
        return gazetteer.find(name).stream()
                .map(Gazetteer.Candidate::place)
                .filter(place ->
                        place.kind() == Place.Kind.REGION && place.country().equals(row.get("country")))
                .findFirst()
                .orElseThrow(() -> row.error("the gazetteer has no division '" + name + "'"));
    }

    /** The countries of an adjective as written, ISO 3166-1 alpha-2; none if it is no such adjective. */
    Set<String> countries(String adjective) {
        return countries.getOrDefault(adjective, Set.of());
    }

    List<Place> regions(String adjective) {
        return regions.getOrDefault(adjective, List.of());
    }

    boolean isAdjective(String word) {
        return countries.containsKey(word) || regions.containsKey(word);
    }

    /** Whether news may say that a place is in a country. */
    boolean isOf(Place place, String country) {
        int region = gazetteer.around(place.index(), Place.Kind.REGION);
        return place.country().equals(country)
                || Stream.of(place.country(), String.valueOf(region))
                        .anyMatch(key -> claims.getOrDefault(key, List.of()).contains(country));
    }
}
