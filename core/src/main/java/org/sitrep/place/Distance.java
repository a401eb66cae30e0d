package org.sitrep.place;

import org.sitrep.document.PlaceMention.Point;

/** Distances between places. */
final class Distance {
    private static final double EARTH_RADIUS = 6371;

    private Distance() {}

    /** Kilometres on the sphere, flattened: exact enough for neighbours; infinite where a point is unknown. */
    static double kilometres(Place a, Place b) {
        return a.point().isEmpty() || b.point().isEmpty()
                ? Double.POSITIVE_INFINITY
                : kilometres(a.point().get(), b.point().get());
    }

    private static double kilometres(Point a, Point b) {
        double lat = Math.toRadians(a.latitude() - b.latitude());
        double lon = Math.toRadians(Math.IEEEremainder(a.longitude() - b.longitude(), 360))
                * Math.cos(Math.toRadians(a.latitude()));
        return EARTH_RADIUS * Math.hypot(lat, lon);
    }
}
