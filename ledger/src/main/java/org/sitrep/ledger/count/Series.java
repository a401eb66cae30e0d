package org.sitrep.ledger.count;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sitrep.claim.Figure;
import org.sitrep.document.Interval;
import org.sitrep.ledger.entry.Told;

/**
 * All numbers given for one thing, by date: who or what, what happened to them, where, over which period. A band from the lowest to the highest
 * is what was asserted, no confidence interval.
 *
 * @param whom "people", or the words of the counted phrase
 * @param where as far as it is told
 * @param period the days that are counted, as far as they are told; the first day alone of what is counted since then
 * @param isIncrement whether these numbers came on top of others, which never stand among totals
 * @param points by date
 */
public record Series(
        String id,
        Figure.Unit unit,
        String whom,
        Optional<String> where,
        Interval period,
        boolean isIncrement,
        List<Point> points) {
    /**
     * One number, by whoever gave it that day.
     *
     * @param asOf the day it holds for
     * @param claims by article and place
     * @param origins ids of the origins of their articles, each once
     */
    public record Point(
            Interval asOf,
            OptionalDouble low,
            OptionalDouble best,
            OptionalDouble high,
            List<Told> claims,
            List<String> origins) {
        /** By date, what has none last; then by number. */
        static final Comparator<Point> ORDER = Comparator.comparing((Point point) ->
                        point.asOf.latest().or(() -> point.asOf.earliest()).orElse(java.time.LocalDate.MAX))
                .thenComparingDouble(point -> point.least())
                .thenComparing(point -> point.claims.get(0));

        public Point {
            claims = claims.stream().sorted().toList();
            origins = origins.stream().distinct().sorted().toList();
        }

        private double least() {
            return low.orElse(best.orElse(high.orElse(0)));
        }
    }

    public Series {
        points = points.stream().sorted(Point.ORDER).toList();
    }

    /** The claims of all points. */
    public List<Told> claims() {
        return points.stream().flatMap(point -> point.claims().stream()).toList();
    }
}
