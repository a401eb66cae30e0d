package org.sitrep.place;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.document.PlaceMention.Point;

/**
 * How far a place reaches from its point: the radius of the circle around it that holds the whole place, which is also how
 * wrong a pin on the point may be (the point-radius method of Wieczorek, Guo and Hijmans, 2004). Of a country, region or
 * district it is the way to the farthest of its listed towns, but for one in a hundred; of a town it comes from its inhabitants; of a site, sea or
 * landscape a person wrote it into {@code places.tsv}. Safe for many threads.
 */
final class Reach {
    private static final double EARTH_RADIUS = 6371;

    /**
     * Inhabitants on a square kilometre of a town. A judgement: cities of Europe have about twice as many, of North America about
     * half, those of Asia and Africa more; towns are no discs around their point, hence not the mean.
     */
    private static final double DENSITY = 1500;

    /** Kilometres that a town reaches at least, the fields and roads that news counts to a village among them. A judgement. */
    private static final int LEAST_TOWN = 3;

    /** Of a district or region with a single listed town: it has land around it. A judgement. */
    private static final int LEAST_DIVISION = 10;

    /** Share of a division's towns, the farthest, that are not asked: isles far off the coast, and towns filed under another division of a name. */
    private static final double LEFT_OUT = 0.01;

    private final PackedPlaces packed;
    private final Additions additions;
    private final Inside inside;

    /** Divisions by their index, as they are asked for. */
    private final Map<Integer, Integer> known = new ConcurrentHashMap<>();

    Reach(PackedPlaces packed, Additions additions) {
        this.packed = packed;
        this.additions = additions;
        this.inside = new Inside(packed);
    }

    /** Kilometres from a place's point within which all of it lies, as far as is known; at least 1. */
    int radius(Place place) {
        Optional<Integer> written = additions.radius(place.index());
        if (written.isPresent()) {
            return written.get();
        }
        return switch (place.kind()) {
            case COUNTRY, REGION, DISTRICT -> division(place);
            case SITE, AREA -> usual(place.kind().level());
            default -> town(place.population());
        };
    }

    /**
     * Kilometres that a place of a level usually reaches, for one of which only the level is known. Judgements: the gazetteer's regions
     * reach 50 in the median, its districts with several towns 25, its towns 3.
     */
    static int usual(Level level) {
        return switch (level) {
            case COUNTRY, AREA -> 500;
            case REGION -> 50;
            case DISTRICT -> 25;
            case TOWN -> 5;
            case SITE -> 2;
        };
    }

    private static int town(int population) {
        return Math.max(LEAST_TOWN, (int) Math.ceil(Math.sqrt(population / DENSITY / Math.PI)));
    }

    private int division(Place place) {
        return known.computeIfAbsent(place.index(), index -> {
            int farthest = farthest(place);
            return farthest == 0 ? usual(place.kind().level()) : Math.max(LEAST_DIVISION, farthest);
        });
    }

    /** Kilometres to the farthest of the towns but for {@link #LEFT_OUT}; 0 if there are none. */
    private int farthest(Place division) {
        double[] middle = direction(division.point());
        DoubleStream.Builder towns = DoubleStream.builder();
        inside.forEach(division.index(), place -> {
            if (packed.kind(place).isTown()) {
                towns.add(cosine(direction(packed.point(place)), middle));
            }
        });
        double[] cosines = towns.build().sorted().toArray();
        return cosines.length == 0
                ? 0
                : (int) Math.ceil(EARTH_RADIUS * Math.acos(cosines[(int) (cosines.length * LEFT_OUT)]));
    }

    /** Of the angle between two directions, so that the least cosine is the farthest town. */
    private static double cosine(double[] a, double[] b) {
        return Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
    }

    /** From the middle of the earth, of length 1; NaN for a place without a point. */
    private static double[] direction(Optional<Point> point) {
        double latitude = Math.toRadians(point.map(Point::latitude).orElse(Double.NaN));
        double longitude = Math.toRadians(point.map(Point::longitude).orElse(Double.NaN));
        double equator = Math.cos(latitude);
        return new double[] {equator * Math.cos(longitude), equator * Math.sin(longitude), Math.sin(latitude)};
    }
}
