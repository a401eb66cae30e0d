package org.sitrep.ledger.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.entry.Told;

/**
 * Claims of independent origins that cannot all be right.
 *
 * @param id depends on the kind and the first claim of each side
 * @param sides two or more; by their first claim
 * @param same why they tell of the same thing, each a clause for people
 * @param difference in what they differ, for people
 */
public record Conflict(String id, Kind kind, List<Side> sides, List<String> same, String difference) {
    /** What is contradicted. */
    public enum Kind {
        FIGURE,
        DENIAL,
        DATE,
        PLACE,
        ACTOR;

        /** "figure" */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Claims that agree.
     *
     * @param says what they say where the sides differ, for people: "19", "denied", "2031-03-03"
     * @param claims by article and place
     * @param origins ids of the origins of their articles, each once
     */
    public record Side(String says, List<Told> claims, List<String> origins) {
        public Side {
            claims = claims.stream().sorted().distinct().toList();
            origins = origins.stream().distinct().sorted().toList();
            if (claims.isEmpty()) {
                throw new IllegalArgumentException("a side has claims");
            }
        }
    }

    public Conflict {
        sides = List.copyOf(sides);
        same = List.copyOf(same);
        if (sides.size() < 2) {
            throw new IllegalArgumentException("a conflict has two sides");
        }
    }

    static Conflict of(Kind kind, List<Side> sides, List<String> same, String difference) {
        List<Side> ordered = sides.stream()
                .sorted(Comparator.comparing((Side side) -> side.claims().get(0)))
                .toList();
        StringBuilder firsts = new StringBuilder(kind.name());
        ordered.forEach(side -> firsts.append(' ').append(side.claims().get(0).id()));
        return new Conflict("c" + Keys.hash("conflict", firsts.toString()), kind, ordered, same, difference);
    }

    /** The claims of all sides. */
    public List<Told> claims() {
        return sides.stream().flatMap(side -> side.claims().stream()).toList();
    }
}
