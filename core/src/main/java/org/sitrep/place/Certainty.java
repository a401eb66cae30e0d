package org.sitrep.place;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.place.Name.Option;

/**
 * Decides whether the place that fits a name best is sure enough to be drawn. A wrong point is worse than none: a city
 * the world knows gives way to a small namesake only before witnesses of the neighbourhood, a small town needs something
 * else in the article that speaks for its country, and one of many towns of a name something that tells it from the
 * others. The limits are judgements, measured by no set: higher ones leave more places without a point and draw fewer wrong
 * ones. They were not fitted to a set, so that the figures on one are figures on others.
 */
final class Certainty {
    /** Standing of a place that the world knows: a capital, a city of some 300 000, or the seat of a large region. */
    private static final double FAMOUS = 5.5;
    /** How much more known (powers of ten) it must be than its namesake. */
    private static final double APART = 1;
    /** Inhabitants below which a town is not known outside its country. */
    static final int SMALL = 15_000;
    /** Standing from which a name speaks for its country by itself. */
    private static final double ANCHOR = 5;
    /** Kilometres within which places are neighbours. */
    private static final double NEAR = 60;
    /** Neighbours of which one alone may be chance: of 270 000 places some always lie side by side. */
    private static final int NEIGHBOURS = 2;
    /** Places of a name that is so rare that one neighbour is no chance. */
    private static final int RARE = 2;
    /** What the peoples, institutions or outlets of an article must count to speak for a country: one word. */
    private static final double WORD = 0.5;

    /** Twice as probable as all rivals together. */
    private static final double LIKELY = 0.67;

    /** Probability from which the country is told where the place is not sure: wrong one time in ten if the weights are right. */
    private static final double SURE_OF_COUNTRY = 0.9;

    /**
     * Powers of ten by which a town abroad may be better known than one at home and is not meant, and by which it is doubtful which: Tripoli of Libya is
     * 1.7 better known than that of Lebanon, London 2.9 better than that of Ontario.
     */
    private static final double BETTER_KNOWN = 2;

    private static final double KNOWN_ANYWHERE = 2.5;
    /** Words of a country that tell as much as its name: "American senators" alone may be anywhere. */
    private static final int SEVERAL = 3;

    private final Gazetteer gazetteer;
    private final Map<String, Double> background;
    /** The names with the place each means so far. */
    private final Map<Name, Option> meant = new LinkedHashMap<>();

    /**
     * @param names weighed names of the article
     * @param background countries the article points to otherwise, with weights in mentions
     */
    Certainty(Gazetteer gazetteer, List<Name> names, Map<String, Double> background) {
        this.gazetteer = gazetteer;
        this.background = background;
        names.forEach(name -> meant.put(name, name.best()));
        names.stream().filter(this::isFamous).forEach(name -> meant.put(name, name.mostKnown()));
    }

    /** What is sure of one of the names. */
    Resolved of(Name name) {
        Option option = meant.getOrDefault(name, name.best());
        if (!option.place.kind().isTown() && option.place.kind() != Place.Kind.DISTRICT) {
            return Resolved.to(option.place);
        }
        boolean famous = option != name.best();
        if (famous && (neighbours(name, name.best()) > 0 || isRegionNamed(name, name.best()))) {
            return Resolved.UNKNOWN;
        }
        Option home = name.hinted() || isOfCountry(name, option.place.country()) ? option : home(name, option);
        if (home != option) {
            return isMeant(name, home, option) ? Resolved.to(home.place) : Resolved.UNKNOWN;
        }
        boolean supported = name.hinted() || isSupported(name, option);
        if (option.place.population() < SMALL && !supported) {
            return Resolved.UNKNOWN;
        }
        if (famous || option.probability >= LIKELY * rivals(name, option)) {
            return Resolved.to(option.place);
        }
        String country = option.place.country();
        double inCountry = name.options().stream()
                .filter(o -> o.place.country().equals(country))
                .mapToDouble(o -> o.probability)
                .sum();
        return supported && inCountry >= SURE_OF_COUNTRY ? Resolved.in(country) : Resolved.UNKNOWN;
    }

    /**
     * "Lebanon mourned. Clashes erupted in Tripoli": the best known town of the name in a country that the article speaks of, where the one that
     * fits best is in none of these and not much better known; else that one.
     */
    private Option home(Name name, Option abroad) {
        return name.options().stream()
                .filter(o -> o.place.kind().isTown()
                        && (o.standing >= ANCHOR || o.place.kind() == Place.Kind.SEAT1)
                        && o.standing > abroad.standing - KNOWN_ANYWHERE
                        && isOfCountry(name, o.place.country()))
                .max(Comparator.comparingDouble(o -> o.standing))
                .orElse(abroad);
    }

    /** Whether a town at home is surely meant: the article speaks of this country only, and by a place of it or by several words. */
    private boolean isMeant(Name name, Option home, Option abroad) {
        String country = home.place.country();
        boolean only = background.keySet().stream().allMatch(country::equals)
                && meant.entrySet().stream()
                        .filter(e -> e.getKey() != name && isAnchor(e.getKey(), e.getValue()))
                        .allMatch(e -> e.getValue().place.country().equals(country));
        boolean named = background.getOrDefault(country, 0.0) >= SEVERAL * WORD
                || meant.entrySet().stream()
                        .anyMatch(e -> e.getKey() != name
                                && e.getValue().place.country().equals(country)
                                && isAnchor(e.getKey(), e.getValue()));
        return only && named && home.standing > abroad.standing - BETTER_KNOWN;
    }

    /** Whether a name means its best known place although the article's other names fit a lesser one better. */
    private boolean isFamous(Name name) {
        Option best = name.best();
        Option known = name.mostKnown();
        return !name.hinted()
                && best.place.kind().isTown()
                && best.standing < FAMOUS
                && known.standing >= FAMOUS
                && known.standing - best.standing >= APART
                && !isHeld(name, best)
                && neighbours(name, best) < NEIGHBOURS;
    }

    /**
     * Whether the article names the region around a town by itself and another town in it, however known that is. In
     * "Chicago, Illinois" the region only says which Chicago.
     */
    private boolean isRegionNamed(Name name, Option option) {
        boolean region = meant.entrySet().stream()
                .anyMatch(e -> !e.getKey().hinted() && e.getValue().place.index() == option.region);
        return region
                && meant.entrySet().stream()
                        .anyMatch(e -> e.getKey() != name
                                && e.getValue().place.kind().isTown()
                                && e.getValue().region == option.region);
    }

    /** The probability shared by the option and those others that the article does not speak against. */
    private double rivals(Name name, Option option) {
        boolean supported = isOfCountry(name, option.place.country());
        return name.options().stream()
                .filter(o -> o == option || !supported || isOfCountry(name, o.place.country()))
                .mapToDouble(o -> o.probability)
                .sum();
    }

    private boolean isSupported(Name name, Option option) {
        return isOfCountry(name, option.place.country())
                || isHeld(name, option)
                || neighbours(name, option) >= (name.options().size() > RARE ? NEIGHBOURS : 1);
    }

    /** Whether something else in the article speaks for a country. */
    private boolean isOfCountry(Name name, String country) {
        return background.getOrDefault(country, 0.0) >= WORD
                || meant.entrySet().stream()
                        .anyMatch(e -> e.getKey() != name
                                && e.getValue().place.country().equals(country)
                                && isAnchor(e.getKey(), e.getValue()));
    }

    private static boolean isAnchor(Name name, Option option) {
        boolean town = option.place.kind().isTown() || option.place.kind() == Place.Kind.DISTRICT;
        return name.hinted() || (option.probability >= LIKELY && (!town || option.standing >= ANCHOR));
    }

    /** Whether the article names the district around a town. */
    private boolean isHeld(Name name, Option option) {
        return meant.entrySet().stream()
                .anyMatch(e -> e.getKey() != name
                        && e.getValue().place.kind() == Place.Kind.DISTRICT
                        && gazetteer.contains(e.getValue().place.index(), option.place.index()));
    }

    /** How many other towns near it or in its region the article names; cities the world knows are named anywhere. */
    private long neighbours(Name name, Option option) {
        return meant.entrySet().stream()
                .filter(e -> e.getKey() != name
                        && e.getValue().place.kind().isTown()
                        && e.getValue().probability >= LIKELY
                        && e.getValue().standing < FAMOUS
                        && isBeside(e.getValue(), option))
                .count();
    }

    private static boolean isBeside(Option a, Option b) {
        return (a.region >= 0 && a.region == b.region) || Distance.kilometres(a.place, b.place) < NEAR;
    }
}
