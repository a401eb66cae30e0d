package org.sitrep.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sitrep.document.PlaceMention.Level;

/**
 * The places of the world by name: GeoNames' populated places and divisions from one packed file, and what people
 * added in the lexicon ({@code countries.tsv}, {@code regions.tsv}, {@code places.tsv}). Immutable and safe for
 * many threads; a look-up takes microseconds.
 */
public final class Gazetteer {
    /** Where the module {@code sitrep-gazetteer} has the file, for the class loader. */
    public static final String RESOURCE = "/org/sitrep/gazetteer/gazetteer.bin";

    private static final Set<String> ENGLISH = Set.of("US", "CA", "GB", "IE", "AU", "NZ");

    /** Characters that two spellings of a name share at its head. */
    private static final int ALIKE = 4;

    /** Inhabitants from which a town's name behind a preposition of place is the town, whoever else bears it. */
    private static final int SIZEABLE = 50_000;

    private final PackedPlaces packed;
    private final Additions additions;
    private final Reach reach;

    /**
     * A place that may be meant by a name.
     *
     * @param own whether the name is the place's own and not an alias
     */
    record Candidate(Place place, boolean own) {}

    private Gazetteer(PackedPlaces packed) {
        this.packed = packed;
        this.additions = new Additions(packed);
        this.reach = new Reach(packed, additions);
    }

    /**
     * Reads and verifies a gazetteer.
     *
     * @param in the packed file; not closed
     * @throws GazetteerException if the bytes are not a whole and undamaged gazetteer
     */
    public static Gazetteer load(InputStream in) throws IOException {
        return new Gazetteer(PackedPlaces.read(in));
    }

    /** The number of places. */
    int size() {
        return packed.size() + additions.size();
    }

    Place place(int index) {
        return additions.place(index).orElseGet(() -> packed.place(index));
    }

    /** Whether a name in any case is the own name of a town that news may name alone: a seat or one of this many people. */
    public boolean isTown(String name) {
        return find(name).stream()
                .filter(Candidate::own)
                .map(Candidate::place)
                .anyMatch(place -> place.kind() == Place.Kind.CAPITAL
                        || (place.kind().isTown() && place.population() >= SIZEABLE));
    }

    /**
     * Of the largest town or district that bears a name or goes by it where towns are seldom called after persons; of a
     * town that people added, as news names it, at least what a sizeable one has. 0 if there is none.
     */
    public int inhabitants(String name) {
        String key = Folding.fold(name);
        Set<Integer> added = new HashSet<>();
        for (int code : additions.find(key)) {
            added.add(code >> 1);
        }
        return findKey(key).stream()
                .map(Candidate::place)
                .filter(Gazetteer::isApart)
                .mapToInt(place ->
                        added.contains(place.index()) ? Math.max(SIZEABLE, place.population()) : place.population())
                .max()
                .orElse(0);
    }

    /** Towns of the Americas, the Philippines and the British Isles are called as persons are so often that their name alone tells nothing. */
    private static boolean isApart(Place place) {
        return (place.kind().isTown() || place.kind() == Place.Kind.DISTRICT)
                && !ENGLISH.contains(place.country())
                && place.point()
                        .filter(point -> point.longitude() > -30 && point.longitude() < 115)
                        .isPresent();
    }

    /** The places of a name as written, the most populous first and what people added last. */
    List<Candidate> find(String name) {
        return findKey(Folding.fold(name));
    }

    /** The places of a folded name. */
    List<Candidate> findKey(String key) {
        List<Candidate> found = new ArrayList<>();
        for (int code : packed.find(key)) {
            Candidate candidate = new Candidate(place(code >> 1), (code & 1) == 1);
            if (candidate.own() || isUsed(key, candidate.place())) {
                found.add(candidate);
            }
        }
        for (int code : additions.find(key)) {
            Candidate added = new Candidate(place(code >> 1), (code & 1) == 1);
            Predicate<Candidate> same = c -> c.place().index() == added.place().index();
            if (added.own()) {
                found.removeIf(same);
            }
            if (found.stream().noneMatch(same)) {
                found.add(added);
            }
        }
        return found;
    }

    /**
     * Whether an alias is in use: where English is spoken, a town has one English name, and GeoNames' others are former
     * ones ("Franklin" for El Paso) but for those that are written alike. Nobody writes Esperanto.
     */
    private static boolean isUsed(String alias, Place place) {
        if (place.kind().isTown() && isEsperanto(alias, Folding.fold(place.name()))) {
            return false;
        }
        if (!place.kind().isTown() || !ENGLISH.contains(place.country())) {
            return true;
        }
        String name = Folding.fold(place.name());
        return name.contains(alias) || alias.contains(name) || name.regionMatches(0, alias, 0, ALIKE);
    }

    /** "Bogoro" for Bogor, "Parizo" for Paris: the name with "o" behind it or in the place of its last vowel. */
    private static boolean isEsperanto(String alias, String name) {
        boolean vowel = !name.isEmpty() && "aeiu".indexOf(name.charAt(name.length() - 1)) >= 0;
        return alias.equals(name + "o") || (vowel && alias.equals(name.substring(0, name.length() - 1) + "o"));
    }

    /** The divisions that an abbreviation ("Ill.", "B.C.") stands for. */
    List<Place> abbreviated(String text) {
        return additions.abbreviated(Folding.fold(text)).stream()
                .map(this::place)
                .toList();
    }

    /** Kilometres from its point within which all of a place lies. */
    int radius(Place place) {
        return reach.radius(place);
    }

    /** Kilometres within which a part of a country lies of which no more is known. */
    int radius(Level level, Optional<String> country) {
        return level == Level.AREA
                ? country.flatMap(additions::country).map(this::radius).orElse(Reach.usual(level))
                : Reach.usual(level);
    }

    /** Whether people added a place that the packed file lacks: towns do not know that they lie in it. */
    boolean isAdded(Place place) {
        return place.index() >= packed.size();
    }

    /** Whether the first place is the second or one of those around it. */
    boolean contains(int outer, int inner) {
        for (int at = inner; at >= 0; at = parent(at)) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private int parent(int index) {
        return index < packed.size() ? packed.parent(index) : place(index).parent();
    }

    /** The nearest place of a kind around this one, itself included; -1 if there is none. */
    int around(int index, Place.Kind kind) {
        int at = index;
        while (at >= 0 && place(at).kind() != kind) {
            at = parent(at);
        }
        return at;
    }
}
