package org.sitrep.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.lexicon.Table;

/** The bounding words of {@code number-bounds.tsv} and where they stand. */
final class NumberBounds {
    /**
     * One entry of the table.
     *
     * @param low whether it states the least value
     * @param best whether it states the best value
     * @param high whether it states the greatest value
     * @param ambiguous whether it is also a preposition
     */
    record Bound(List<String> words, boolean low, boolean best, boolean high, boolean ambiguous) {
        boolean isRangeMarker() {
            return !low && !best && !high;
        }

        Amount of(Amount amount) {
            double value = amount.best();
            if (best && !low && !high && Double.isNaN(value)) {
                return amount; // about a range or a vague number: what it says already
            }
            double least = Double.isNaN(value) ? amount.low() : value;
            double most = Double.isNaN(value) ? amount.high() : value;
            return new Amount(
                    low ? least : Double.NaN,
                    best ? value : Double.NaN,
                    high ? most : Double.NaN,
                    amount.scale(),
                    amount.form(),
                    amount.end());
        }
    }

    /** A bound found at atoms {@code [start, end)}. */
    record Match(Bound bound, int start, int end) {}

    private final List<Bound> before = new ArrayList<>();
    private final List<Bound> after = new ArrayList<>();
    private final List<Bound> fillers = new ArrayList<>();
    private final Set<String> firstWords = new HashSet<>();

    NumberBounds() {
        for (Table.Row row : Table.english("number-bounds.tsv").rows()) {
            Bound bound = new Bound(
                    List.of(row.get("words").split(" ", -1)),
                    row.get("low").equals("n"),
                    row.get("best").equals("n"),
                    row.get("high").equals("n"),
                    row.get("ambiguous").equals("y"));
            switch (row.get("position")) {
                case "before" -> before.add(bound);
                case "after" -> after.add(bound);
                case "filler" -> fillers.add(bound);
                default -> throw row.error("position is before, after or filler");
            }
        }
        Comparator<Bound> longestFirst =
                Comparator.comparingInt((Bound bound) -> bound.words().size()).reversed();
        before.sort(longestFirst);
        after.sort(longestFirst);
        fillers.sort(longestFirst);
        before.forEach(bound -> firstWords.add(bound.words().get(0)));
    }

    /** The bound that ends right before atom {@code i}, or with filler words between. */
    Optional<Match> before(List<Atom> atoms, int i) {
        Optional<Match> found = ending(before, atoms, i);
        if (found.isEmpty()) {
            Optional<Match> filler = ending(fillers, atoms, i);
            if (filler.isPresent()) {
                found = ending(before, atoms, filler.get().start());
            }
        }
        return found;
    }

    /** The bound that begins at atom {@code i}. */
    Optional<Match> after(List<Atom> atoms, int i) {
        for (Bound bound : after) {
            if (matches(bound, atoms, i)) {
                return Optional.of(new Match(bound, i, i + bound.words().size()));
            }
        }
        return Optional.empty();
    }

    /** One past the bound of several words that begins at atom {@code i}, else {@code i}: "no more than" is no zero. */
    int past(List<Atom> atoms, int i) {
        if (!firstWords.contains(atoms.get(i).word())) {
            return i;
        }
        for (Bound bound : before) {
            if (bound.words().size() > 1 && matches(bound, atoms, i)) {
                return i + bound.words().size();
            }
        }
        return i;
    }

    private static Optional<Match> ending(List<Bound> bounds, List<Atom> atoms, int end) {
        for (Bound bound : bounds) {
            int start = end - bound.words().size();
            if (start >= 0 && matches(bound, atoms, start)) {
                return Optional.of(new Match(bound, start, end));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Bound bound, List<Atom> atoms, int start) {
        if (start + bound.words().size() > atoms.size()) {
            return false;
        }
        for (int k = 0; k < bound.words().size(); k++) {
            if (!atoms.get(start + k).word().equals(bound.words().get(k))) {
                return false;
            }
        }
        return true;
    }
}
