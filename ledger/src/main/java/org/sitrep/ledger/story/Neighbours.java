package org.sitrep.ledger.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

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
    static List<Edge> of(List<Vector> vectors, double least, LongConsumer progress) {
        Neighbours neighbours = new Neighbours(vectors, least);
        List<Edge> found = new ArrayList<>();
        double[] rough = new double[vectors.size()];
        int[] touched = new int[vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            found.addAll(neighbours.of(i, rough, touched));
            progress.accept(i);
        }
        found.sort(Edge.LIKEST_FIRST); // a pair that was found from both sides stands there twice, side by side
        List<Edge> distinct = new ArrayList<>();
        for (Edge edge : found) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(edge)) {
                distinct.add(edge);
            }
        }
        return distinct;
    }

    /** The places in the vector of the weightiest features that others have too. */
    private static int[] weightiest(Vector vector, int[] users) {
        double[] weights = new double[vector.size()];
        int n = 0;
        for (int at = 0; at < vector.size(); at++) {
            if (isTelling(users[vector.feature(at)])) {
                weights[n++] = vector.weight(at);
            }
        }
        double least = greatest(FEATURES, weights, n);
        int[] chosen = new int[Math.min(FEATURES, n)];
        int more = 0; // those above the least come first; of those that equal it, as many as fit
        for (int at = 0; at < vector.size(); at++) {
            more += isTelling(users[vector.feature(at)]) && vector.weight(at) > least ? 1 : 0;
        }
        int equal = chosen.length - more;
        int k = 0;
        for (int at = 0; at < vector.size() && k < chosen.length; at++) {
            if (isTelling(users[vector.feature(at)])) {
                boolean fits = vector.weight(at) > least || (vector.weight(at) == least && equal-- > 0);
                if (fits) {
                    chosen[k++] = at;
                }
            }
        }
        return chosen;
    }

    private static boolean isTelling(int users) {
        return users > 1 && users <= COMMON;
    }

    /** The k-th greatest of the first n values, or the least of fewer. */
    private static double greatest(int k, double[] values, int n) {
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return n == 0 ? 0 : sorted[Math.max(0, n - k)];
    }

    private List<Edge> of(int one, double[] rough, int[] touched) {
        Vector vector = vectors.get(one);
        int n = 0;
        for (int at : weightiest[one]) {
            int from = starts[vector.feature(at)];
            int to = starts[vector.feature(at) + 1];
            double weight = vector.weight(at);
            for (int posting = from; posting < to; posting++) {
                int other = postings[posting];
                if (rough[other] == 0) {
                    touched[n++] = other;
                }
                rough[other] += weight * weights[posting];
            }
        }
        List<Edge> found = new ArrayList<>();
        for (int other : likest(one, rough, touched, n)) {
            Edge edge = Edge.of(one, other, vector.dot(vectors.get(other)));
            if (edge.likeness() >= least) {
                found.add(edge);
            }
        }
        for (int i = 0; i < n; i++) {
            rough[touched[i]] = 0;
        }
        found.sort(Edge.LIKEST_FIRST);
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** Of the touched the {@link #COMPARED} that are roughly the likest; of equals the first. */
    private static List<Integer> likest(int one, double[] rough, int[] touched, int n) {
        Comparator<Integer> worstFirst =
                Comparator.comparingDouble((Integer other) -> rough[other]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(COMPARED + 1, worstFirst);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            int other = touched[i];
            if (other != one && (best.size() < COMPARED || rough[other] >= worst)) {
                best.add(other);
                if (best.size() > COMPARED) {
                    best.remove();
                    worst = rough[best.element()];
                }
            }
        }
        return List.copyOf(best);
    }
}
