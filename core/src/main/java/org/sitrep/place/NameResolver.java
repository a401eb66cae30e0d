package org.sitrep.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.Name.Option;
import org.sitrep.place.PlaceWords.Role;

/**
 * Decides which place of its name each spot means: by how known a place is, and by the countries, regions and
 * neighbours that the article's other names stand for; {@link Certainty} then tells whether that is sure enough. The
 * same name means the same place throughout an article, unless the text says otherwise ("Paris, Texas"). The weights
 * are judgements, measured by no set and not fitted to one: a town's inhabitants count by powers of ten, and all the
 * context together outweighs about six of them. More context finds more small towns of the region an article is about,
 * and more namesakes there of cities the world knows.
 */
final class NameResolver {
    /** Of a name borne by hundreds of towns only the most known are considered; beyond, context is no evidence: some fit by chance. */
    private static final int CANDIDATES = 40;
    /** Names of an article that are weighed against each other; a longer list only repeats its context. */
    private static final int NAMES = 150;

    /** Each round lets the names weigh each other anew; a fixed number bounds the work. */
    private static final int ROUNDS = 4;
    /** Least probability of another place that is looked at for company; less adds nothing and takes time. */
    private static final double COMPANY = 0.05;
    /** The most that the article's other names in the country, the region and the neighbourhood add to a place. */
    private static final double COUNTRY = 2;

    private static final double REGION = 2.5;
    private static final double NEIGHBOURS = 2;
    /** Inhabitants assumed of a town whose number is not known. */
    private static final double UNKNOWN_TOWN = 2.3;
    /** Standing of a place that people added by hand, as a power of ten. */
    private static final double ADDED = 5.5;
    /** Inhabitants of its listed towns from which a region is known as one. */
    private static final int LARGE_REGION = 100_000;
    /** Kilometres within which places support each other; the support falls by e with each. */
    private static final double NEAR = 60;

    /** Support of a district for a town in it, and of the town for the district, whichever of their names they are. */
    private static final double HELD = 1.5;

    private final Gazetteer gazetteer;

    NameResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * What each spot means.
     *
     * @param background countries the article points to otherwise, with weights in mentions
     * @param surroundings countries that are named beside each
     */
    Map<Spot, Resolved> places(List<Spot> spots, Map<String, Double> background, Surroundings surroundings) {
        List<Spot> same = sameSense(spots, surroundings);
        List<@Nullable Name> names = new ArrayList<>();
        Map<String, Name> byKey = new LinkedHashMap<>();
        for (Spot spot : same) {
            String key = spot.key() + spot.head() + identity(spot.candidates());
            names.add(spot.elsewhere() == null ? byKey.computeIfAbsent(key, k -> name(spot)) : null);
        }
        List<Name> weighed = byKey.values().stream().limit(NAMES).toList();
        weigh(byKey.values(), weighed, background);
        Certainty certainty = new Certainty(gazetteer, weighed, background);
        Map<Name, Resolved> resolved = new HashMap<>();
        Map<Spot, Resolved> found = new LinkedHashMap<>();
        for (int i = 0; i < spots.size(); i++) {
            @Nullable Name name = names.get(i);
            Resolved place = name == null ? Resolved.in(same.get(i)) : resolved.computeIfAbsent(name, certainty::of);
            found.put(spots.get(i), place);
        }
        return found;
    }

    private void weigh(Collection<Name> names, List<Name> weighed, Map<String, Double> background) {
        names.forEach(Name::distribute);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> countries = countries(weighed, background);
            for (Name name : names) {
                for (Option option : name.options()) {
                    option.score = option.standing + context(option, name, weighed, countries);
                }
            }
            names.forEach(Name::distribute);
        }
    }

    /** Gives a name without a hint the candidates that hints leave it elsewhere in the article, or none if they leave it none. */
    private static List<Spot> sameSense(List<Spot> spots, Surroundings surroundings) {
        Map<String, Set<Integer>> hinted = new HashMap<>();
        Map<String, String> elsewhere = new HashMap<>();
        for (Spot spot : spots) {
            if (spot.elsewhere() != null) {
                elsewhere.merge(spot.key(), spot.elsewhere(), (a, b) -> a.equals(b) ? a : "");
            } else if (spot.hinted()) {
                Set<Integer> all = hinted.computeIfAbsent(spot.key(), k -> new HashSet<>());
                spot.candidates().forEach(c -> all.add(c.place().index()));
            }
        }
        List<Spot> found = new ArrayList<>();
        for (Spot spot : spots) {
            Set<Integer> wanted = hinted.getOrDefault(spot.key(), Set.of());
            List<Candidate> left = spot.candidates().stream()
                    .filter(c -> wanted.contains(c.place().index()))
                    .toList();
            @Nullable String other = elsewhere.get(spot.key());
            if (!spot.hinted() && left.isEmpty() && other != null) {
                found.add(spot.elsewhere(other));
            } else {
                found.add(spot.hinted() || left.isEmpty() ? spot : sameUnlessApart(spot, left, surroundings.of(spot)));
            }
        }
        return found;
    }

    /**
     * "A bomb exploded in Valencia, Venezuela. Spanish police arrested a man in Valencia": a name whose own sentence names another country
     * that has a considerable place of it, and not the one hinted at elsewhere, is in that other country, or where is not known.
     */
    private static Spot sameUnlessApart(Spot spot, List<Candidate> hinted, Surroundings.Named named) {
        boolean here = hinted.stream()
                .map(candidate -> candidate.place().country())
                .anyMatch(country ->
                        named.states().contains(country) || named.peoples().contains(country));
        List<Candidate> apart = here ? List.of() : considerable(spot, named.states());
        if (!apart.isEmpty()) {
            return spot.with(apart, true);
        }
        boolean doubtful = !here && !considerable(spot, named.peoples()).isEmpty();
        return doubtful ? spot.elsewhere("") : spot.with(hinted, true);
    }

    private static List<Candidate> considerable(Spot spot, Set<String> countries) {
        return spot.candidates().stream()
                .filter(c -> countries.contains(c.place().country()) && c.own())
                .filter(c ->
                        c.place().kind().isTown() && (c.place().population() >= Certainty.SMALL || isSeat(c.place())))
                .toList();
    }

    private static String identity(List<Candidate> candidates) {
        StringBuilder all = new StringBuilder();
        for (Candidate candidate : candidates) {
            all.append(' ').append(candidate.place().index());
        }
        return all.toString();
    }

    private Name name(Spot spot) {
        List<Option> options = new ArrayList<>();
        for (Candidate candidate : spot.candidates()) {
            Place place = candidate.place();
            boolean other = isSeatKnown(candidate, spot) || isOfItsRegion(candidate, spot);
            if (options.size() < CANDIDATES && !other) {
                options.add(new Option(place, gazetteer.around(place.index(), Place.Kind.REGION), standing(candidate)));
            }
        }
        return new Name(options, spot.hinted());
    }

    /** Whether a division shares its name with a considerable town in it: without "region" beside it, the town is meant. */
    private boolean isSeatKnown(Candidate division, Spot spot) {
        boolean divides =
                division.place().kind() == Place.Kind.REGION || division.place().kind() == Place.Kind.DISTRICT;
        return divides
                && spot.head() == null
                && spot.candidates().stream()
                        .filter(c -> c.place().kind().isTown() && contains(division, c))
                        .anyMatch(c -> (c.own()
                                        && c.place().population() * 10L
                                                >= division.place().population())
                                || (isSeat(c.place()) && !isLentTo(c, division)));
    }

    /** Whether a town bears a name that is only its region's: "Hatay" for Antakya. */
    private boolean isOfItsRegion(Candidate town, Spot spot) {
        return town.place().kind().isTown()
                && spot.head() != Role.TOWN
                && spot.candidates().stream()
                        .anyMatch(c -> c.place().kind() == Place.Kind.REGION && contains(c, town) && isLentTo(town, c));
    }

    /**
     * Whether a name is a region's own and no more than an alias of a town in it, whose own name is another one and no
     * other spelling (those begin alike: "Mogilev", "Mahilyow", or contain it: "Johor Bahru").
     */
    private static boolean isLentTo(Candidate town, Candidate division) {
        if (town.own() || !division.own() || division.place().kind() != Place.Kind.REGION) {
            return false;
        }
        String name = Folding.fold(town.place().name());
        String region = Folding.fold(division.place().name());
        return !name.isEmpty()
                && !region.isEmpty()
                && name.charAt(0) != region.charAt(0)
                && !name.contains(region)
                && !region.contains(name);
    }

    private boolean contains(Candidate division, Candidate town) {
        return gazetteer.contains(division.place().index(), town.place().index());
    }

    private static boolean isSeat(Place place) {
        return place.kind() == Place.Kind.SEAT1 || place.kind() == Place.Kind.CAPITAL;
    }

    private static double standing(Candidate candidate) {
        Place place = candidate.place();
        double known = place.population() > 0 ? Math.log10(place.population()) : UNKNOWN_TOWN;
        double value = switch (place.kind()) {
            case COUNTRY -> Math.max(known, ADDED) + 2.5;
            case REGION -> region(place.population(), known);
            case AREA, SITE -> ADDED + 0.5;
            case CAPITAL -> known + 1.5;
            case SEAT1 -> known + 0.5;
            case DISTRICT, SECTION -> known - 1;
            default -> known;
        };
        return candidate.own() || place.kind() == Place.Kind.COUNTRY ? value : value - 1.5;
    }

    /** The parishes of an island are not as known as provinces are. */
    private static double region(int population, double known) {
        if (population == 0) {
            return ADDED + 1.5;
        }
        return population < LARGE_REGION ? known + 0.5 : Math.max(known, ADDED) + 0.5;
    }

    private static Map<String, Double> countries(List<Name> names, Map<String, Double> background) {
        Map<String, Double> weights = new HashMap<>(background);
        for (Name name : names) {
            for (Option option : name.options()) {
                weights.merge(option.place.country(), option.probability, Double::sum);
            }
        }
        return weights;
    }

    /** What the other names of the article say for an option; each kind of support has a ceiling of two or so. */
    private double context(Option option, Name own, List<Name> names, Map<String, Double> countries) {
        double country = countries.getOrDefault(option.place.country(), 0.0);
        double region = 0;
        double near = 0;
        double held = 0;
        for (Name name : names) {
            for (Option other : name.options()) {
                if (name != own && isHeld(option, other)) {
                    held = HELD;
                }
                if (name == own) {
                    country -= other.place.country().equals(option.place.country()) ? other.probability : 0;
                } else if (other.probability > COMPANY) {
                    region += option.region >= 0 && other.region == option.region ? other.probability : 0;
                    near += other.probability * nearness(option.place, other.place);
                }
            }
        }
        country = Math.max(0, country);
        return COUNTRY * country / (country + 1)
                + REGION * region / (region + 1)
                + NEIGHBOURS * near / (near + 0.5)
                + held;
    }

    /** Whether one is a district and the other a town in it: of all the places of two names few lie so by chance. */
    private boolean isHeld(Option a, Option b) {
        return (a.isDistrict() && gazetteer.contains(a.place.index(), b.place.index()))
                || (b.isDistrict() && gazetteer.contains(b.place.index(), a.place.index()));
    }

    private static double nearness(Place a, Place b) {
        boolean towns = a.kind() != Place.Kind.COUNTRY && b.kind() != Place.Kind.COUNTRY;
        return towns ? Math.exp(-Distance.kilometres(a, b) / NEAR) : 0;
    }
}
