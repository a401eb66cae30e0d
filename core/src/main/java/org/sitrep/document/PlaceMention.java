package org.sitrep.document;

import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.text.Span;

/**
 * A place name, resolved as far as the text allows.
 *
 * @param name canonical name where resolved, else the words
 * @param point where it is; of a country, region or district a point in the middle of its extent, never its capital; of a
 *     division of which only the town it is called after is known, that town: {@code level} and {@code radius} say how much it
 *     stands for. Absent for areas by direction and for what stays unknown
 * @param country ISO 3166-1 alpha-2, if known
 * @param radius kilometres from {@code point} within which all of the place lies; of a place without a point how far one of
 *     its kind reaches. Known of every place but those of readings printed by an older version
 */
public record PlaceMention(
        Span span, String name, Optional<Point> point, Optional<String> country, Level level, OptionalInt radius) {
    /**
     * A point on the map.
     *
     * @param geonames GeoNames id of a populated place; absent for divisions and for places of our own list
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east, WGS 84
     */
    public record Point(Optional<Integer> geonames, double latitude, double longitude) {}

    /** How precise the place is. */
    public enum Level {
        COUNTRY,
        REGION,
        DISTRICT,
        TOWN,
        SITE,
        AREA
    }
}
