package org.sitrep.place;

import java.util.Optional;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.document.PlaceMention.Point;

/**
 * A place of the gazetteer.
 *
 * @param index its number in this gazetteer, meaningless outside it
 * @param point where it is: of a town its middle, of a country, region or area a point in the middle of its extent, never its capital
 * @param country ISO 3166-1 alpha-2, empty for what belongs to several
 * @param parent index of the next larger place that contains it, -1 for a country
 * @param population inhabitants, 0 if unknown; of a country, region or district the sum of its listed towns
 */
record Place(int index, String name, Kind kind, Optional<Point> point, String country, int parent, int population) {

    /** The same place by another of its names. */
    Place named(String other) {
        return new Place(index, other, kind, point, country, parent, population);
    }

    /** What a place is. */
    enum Kind {
        COUNTRY(Level.COUNTRY),
        REGION(Level.REGION),
        DISTRICT(Level.DISTRICT),
        /** Capital of a country. */
        CAPITAL(Level.TOWN),
        /** Seat of a region. */
        SEAT1(Level.TOWN),
        /** Seat of a district. */
        SEAT2(Level.TOWN),
        /** Seat of a smaller division. */
        SEAT3(Level.TOWN),
        TOWN(Level.TOWN),
        /** Part of a town. */
        SECTION(Level.TOWN),
        SITE(Level.SITE),
        /** A continent, a sea, a landscape: more than a region of one country, or less exact. */
        AREA(Level.AREA);

        private final Level level;

        Kind(Level level) {
            this.level = level;
        }

        Level level() {
            return level;
        }

        boolean isTown() {
            return level == Level.TOWN;
        }
    }
}
