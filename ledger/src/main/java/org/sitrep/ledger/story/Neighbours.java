package org.sitrep.ledger.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The pairs of vectors that are alike, without comparing all pairs: by an index of the {@link #FEATURES} weightiest features of each, which
 * also tells roughly how alike they are; the likest are compared exactly, and each vector keeps its {@link #MOST} likest.
 */
final class Neighbours {
    /** On ECB+ the figure is that of comparing all that share one of them; each further feature costs time. */
    private static final int FEATURES = 40;

    /** A feature of more vectors than this finds nobody: in a record so large it is no rare one. */
    private static final int COMMON = 1000;

    private static final int COMPARED = 90;

    private static final int MOST = 30;

    private final List<Vector> vectors;
    private final double least;
    private final int[][] weightiest;
    private final int[] starts;
    private final int[] postings;
    private final double[] weights;

    private Neighbours(List<Vector> vectors, double least) {
        this.vectors = vectors;
        this.least = least;
        int[] users = users();
        weightiest = vectors.stream().map(vector -> weightiest(vector, users)).toArray(int[][]::new);
        starts = starts(users.length);
        postings = new int[starts[starts.length - 1]];
        weights = new double[postings.length];
        int[] next = starts.clone();
        for (int i = 0; i < weightiest.length; i++) {
            for (int at : weightiest[i]) {
                int posting = next[vectors.get(i).feature(at)]++;
                postings[posting] = i;
                weights[posting] = vectors.get(i).weight(at);
            }
        }
    }

    /** How many vectors have each feature. */
    private int[] users() {
        int features = 0;
        for (Vector vector : vectors) {
            features = vector.size() == 0 ? features : Math.max(features, vector.feature(vector.size() - 1) + 1);
        }
        int[] users = new int[features];
        for (Vector vector : vectors) {
            for (int at = 0; at < vector.size(); at++) {
                users[vector.feature(at)]++;
            }
        }
        return users;
    }

    /** Where each feature's postings begin; the last is where all end. */
    private int[] starts(int features) {
        int[] counts = new int[features + 1];
        for (int i = 0; i < weightiest.length; i++) {
            for (int at : weightiest[i]) {
                counts[vectors.get(i).feature(at) + 1]++;
            }
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        return counts;
    }

    /** Every pair at least so alike, likest first. */
    static List<Edge> of(List<Vector> vectors, double least) {
        Neighbours neighbours = new Neighbours(vectors, least);
        Set<Edge> found = new TreeSet<>(Edge.LIKEST_FIRST);
        double[] rough = new double[vectors.size()];
        int[] touched = new int[vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            found.addAll(neighbours.of(i, rough, touched));
        }
        return List.copyOf(found);
    }

    /** The places in the vector of the weightiest features that others have too. */
    private static int[] weightiest(Vector vector, int[] users) {
        return IntStream.range(0, vector.size())
                .filter(at -> users[vector.feature(at)] > 1 && users[vector.feature(at)] <= COMMON)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -vector.weight(at)))
                .limit(FEATURES)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Edge> of(int one, double[] rough, int[] touched) {
        Vector vector = vectors.get(one);
        int n = 0;
        for (int at : weightiest[one]) {
            int from = starts[vector.feature(at)];
            int to = starts[vector.feature(at) + 1];
            for (int posting = from; posting < to; posting++) {
                int other = postings[posting];
                if (rough[other] == 0) {
                    touched[n++] = other;
                }
                rough[other] += vector.weight(at) * weights[posting];
            }
        }
        List<Edge> roughly = Arrays.stream(touched, 0, n)
                .filter(other -> other != one)
                .mapToObj(other -> Edge.of(one, other, rough[other]))
                .sorted(Edge.LIKEST_FIRST)
                .limit(COMPARED)
                .toList();
        Arrays.stream(touched, 0, n).forEach(other -> rough[other] = 0);
        return roughly.stream()
                .map(edge -> new Edge(edge.a(), edge.b(), vectors.get(edge.a()).dot(vectors.get(edge.b()))))
                .filter(edge -> edge.likeness() >= least)
                .sorted(Edge.LIKEST_FIRST)
                .limit(MOST)
                .toList();
    }
}
