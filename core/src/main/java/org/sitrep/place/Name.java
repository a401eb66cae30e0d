package org.sitrep.place;

import java.util.List;

/** One name of an article and what it may be. Its scores change while the names are weighed against each other. */
final class Name {
    private final List<Option> options;
    private final boolean hinted;

    /**
     * @param options never empty
     * @param hinted whether the text says which is meant ("Paris, Texas")
     */
    Name(List<Option> options, boolean hinted) {
        this.options = List.copyOf(options);
        this.hinted = hinted;
    }

    List<Option> options() {
        return options;
    }

    boolean hinted() {
        return hinted;
    }

    /** One place a name may mean, with what is said for it. */
    static final class Option {
        final Place place;
        /** Number of the region around it, -1 if there is none. */
        final int region;
        /** How known the place is, about a power of ten of inhabitants. */
        final double standing;

        double score;
        /** In [0, 1], with those of the other options one. */
        double probability;

        Option(Place place, int region, double standing) {
            this.place = place;
            this.region = region;
            this.standing = standing;
            this.score = standing;
        }

        boolean isDistrict() {
            return place.kind() == Place.Kind.DISTRICT;
        }
    }

    /** Turns the scores into probabilities. */
    void distribute() {
        double top = options.stream().mapToDouble(o -> o.score).max().orElse(0);
        double sum = 0;
        for (Option option : options) {
            option.probability = Math.exp(2 * (option.score - top));
            sum += option.probability;
        }
        for (Option option : options) {
            option.probability /= sum;
        }
    }

    /** The option with the best score, of equal ones the first. */
    Option best() {
        Option best = options.get(0);
        for (Option option : options) {
            best = option.score > best.score ? option : best;
        }
        return best;
    }

    /** The best known option, of equal ones the first. */
    Option mostKnown() {
        Option best = options.get(0);
        for (Option option : options) {
            best = option.standing > best.standing ? option : best;
        }
        return best;
    }
}
