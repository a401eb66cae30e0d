package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.document.PlaceMention.Point;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * What people know beyond the packed file: names and points of countries, names of divisions, and places that
 * GeoNames lacks. The latter are numbered on from the packed ones.
 */
final class Additions {
    /** A row this near (degrees) to a packed place of its name and country adds names to it and no second place. */
    private static final double SAME_PLACE = 0.12;

    private final PackedPlaces packed;
    private final Map<String, List<Integer>> names = new HashMap<>();
    private final Map<String, List<Integer>> abbreviations = new HashMap<>();
    private final Map<Integer, Place> changed = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<Integer, Integer> radii = new HashMap<>();
    private final List<Place> added = new ArrayList<>();

    Additions(PackedPlaces packed) {
        this.packed = packed;
        for (int i = 0; i < packed.size(); i++) {
            if (packed.kind(i) == Place.Kind.COUNTRY) {
                countries.put(packed.country(i), i);
            }
        }
        Table.english("countries.tsv").rows().forEach(this::country);
        Table.english("regions.tsv").rows().forEach(this::region);
        Table.english("places.tsv").rows().forEach(this::place);
    }

    int size() {
        return added.size();
    }

    /** A place that was added, or one of the packed file that was changed. */
    Optional<Place> place(int index) {
        return index < packed.size()
                ? Optional.ofNullable(changed.get(index))
                : Optional.of(added.get(index - packed.size()));
    }

    /** Kilometres from its point to the end of a place that a person wrote down. */
    Optional<Integer> radius(int index) {
        return Optional.ofNullable(radii.get(index));
    }

    /** The country of a code. */
    Optional<Place> country(String code) {
        return Optional.ofNullable(countries.get(code)).flatMap(this::place);
    }

    /** Codes as in {@link PackedPlaces#find}. */
    List<Integer> find(String key) {
        return names.getOrDefault(key, List.of());
    }

    List<Integer> abbreviated(String key) {
        return abbreviations.getOrDefault(key, List.of());
    }

    private void name(String name, int index, boolean own) {
        List<Integer> codes = names.computeIfAbsent(Folding.fold(name), k -> new ArrayList<>(1));
        codes.removeIf(code -> code >> 1 == index);
        codes.add(index * 2 + (own ? 1 : 0));
    }

    private void country(Row row) {
        String code = row.get("iso2");
        Place.Kind kind = Place.Kind.COUNTRY;
        int index = countries.computeIfAbsent(code, c -> packed.size() + added.size());
        int population = index < packed.size() ? packed.population(index) : 0;
        Place place = new Place(index, row.get("name"), kind, point(row), code, -1, population);
        if (index < packed.size()) {
            changed.put(index, place);
        } else {
            added.add(place);
        }
        row.list("aliases").forEach(alias -> name(alias, index, false));
        name(row.get("name"), index, true);
        radius(row, index);
    }

    private void radius(Row row, int index) {
        if (!row.get("radius_km").isEmpty()) {
            radii.put(index, Integer.valueOf(row.get("radius_km")));
        }
    }

    private void region(Row row) {
        int index = region(row, row.get("country"), row.get("name"));
        point(row).ifPresent(middle -> {
            Place old = packed.place(index);
            changed.put(
                    index,
                    new Place(
                            index,
                            old.name(),
                            old.kind(),
                            Optional.of(middle),
                            old.country(),
                            old.parent(),
                            old.population()));
        });
        row.list("aliases").forEach(alias -> name(alias, index, false));
        for (String abbreviation : row.list("abbreviations")) {
            abbreviations
                    .computeIfAbsent(Folding.fold(abbreviation), k -> new ArrayList<>(1))
                    .add(index);
        }
    }

    private int region(Row row, String country, String name) {
        for (int code : packed.find(Folding.fold(name))) {
            int index = code >> 1;
            if (packed.kind(index) == Place.Kind.REGION
                    && packed.country(index).equals(country)
                    && packed.place(index).name().equals(name)) {
                return index;
            }
        }
        throw row.error("the gazetteer has no first-level division '" + name + "' in " + country);
    }

    private void place(Row row) {
        String country = row.get("country");
        String region = row.get("region");
        int parent = region.isEmpty() ? countries.getOrDefault(country, -1) : region(row, country, region);
        Place.Kind kind = Place.Kind.valueOf(row.get("level").toUpperCase(Locale.ROOT));
        int next = packed.size() + added.size();
        Place place = new Place(next, row.get("name"), kind, point(row), country, parent, 0);
        int index = kind.isTown() ? same(place).orElse(next) : next;
        if (index == next) {
            added.add(place);
        } else {
            changed.put(index, packed.place(index).named(place.name()));
        }
        row.list("aliases").forEach(alias -> name(alias, index, false));
        name(row.get("name"), index, true);
        radius(row, index);
    }

    /** The packed town that a row means. */
    private Optional<Integer> same(Place place) {
        for (int code : packed.find(Folding.fold(place.name()))) {
            Place other = packed.place(code >> 1);
            if (other.kind().isTown() && other.country().equals(place.country()) && near(other, place)) {
                return Optional.of(other.index());
            }
        }
        return Optional.empty();
    }

    private static boolean near(Place a, Place b) {
        return a.point().isPresent()
                && b.point().isPresent()
                && Math.abs(a.point().get().latitude() - b.point().get().latitude()) < SAME_PLACE
                && Math.abs(a.point().get().longitude() - b.point().get().longitude()) < SAME_PLACE;
    }

    private static Optional<Point> point(Row row) {
        if (row.get("lat").isEmpty()) {
            return Optional.empty();
        }
        try {
            double latitude = Double.parseDouble(row.get("lat"));
            return Optional.of(new Point(Optional.empty(), latitude, Double.parseDouble(row.get("lon"))));
        } catch (NumberFormatException e) {
            throw row.error("lat and lon must be degrees");
        }
    }
}
