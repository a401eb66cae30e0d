package org.sitrep.ledger.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The pairs of vectors that are alike, without comparing all pairs: those that share one of the {@link #FEATURES} weightiest features of each.
 * A vector counts its {@link #MOST} likest.
 */
final class Neighbours {
    /** Of a story's pairs on ECB+ none is lost by it; each further feature costs time. */
    private static final int FEATURES = 40;

    /** A feature of more vectors than this finds nobody: in a record so large it is no rare one. */
    private static final int COMMON = 2000;

    private static final int MOST = 30;

    private final List<Vector> vectors;
    private final Map<Integer, List<Integer>> index = new HashMap<>();
    private final double least;

    private Neighbours(List<Vector> vectors, double least) {
        this.vectors = vectors;
        this.least = least;
        for (int i = 0; i < vectors.size(); i++) {
            for (int feature : weightiest(vectors.get(i))) {
                index.computeIfAbsent(feature, key -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Every pair at least so alike, likest first. */
    static List<Edge> of(List<Vector> vectors, double least) {
        Neighbours neighbours = new Neighbours(vectors, least);
        Set<Edge> found = new TreeSet<>(Edge.LIKEST_FIRST);
        for (int i = 0; i < vectors.size(); i++) {
            found.addAll(neighbours.of(i));
        }
        return List.copyOf(found);
    }

    private static int[] weightiest(Vector vector) {
        return IntStream.range(0, vector.size())
                .boxed()
                .sorted((a, b) -> Double.compare(vector.weight(b), vector.weight(a)))
                .limit(FEATURES)
                .mapToInt(vector::feature)
                .toArray();
    }

    private List<Edge> of(int one) {
        Vector vector = vectors.get(one);
        int[] others = Arrays.stream(weightiest(vector))
                .mapToObj(feature -> index.getOrDefault(feature, List.of()))
                .filter(posting -> posting.size() <= COMMON)
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .filter(other -> other != one)
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(others)
                .mapToObj(other -> Edge.of(one, other, vector.dot(vectors.get(other))))
                .filter(edge -> edge.likeness() >= least)
                .sorted(Edge.LIKEST_FIRST)
                .limit(MOST)
                .toList();
    }
}
