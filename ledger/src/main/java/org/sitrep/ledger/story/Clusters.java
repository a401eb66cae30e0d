package org.sitrep.ledger.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Joins the likest clusters first (group average: Sokal and Michener 1958; exact, by sums of vectors), as long as they are alike by two
 * measures: how alike their vectors are on average at all, and against how alike the vectors within each are. The second keeps two happenings
 * of one kind apart, whose reports are more alike than those of one happening told by many.
 */
final class Clusters {
    /** The least likeness of two clusters: of 1,000 pairs of unrelated articles twelve are so alike (docs/decisions/0010). */
    static final double LEAST = 0.12;

    /** The least likeness against the likeness within both, where both have enough members to tell. */
    private static final double LEAST_OF_WITHIN = 0.6;

    private static final int ENOUGH = 3;

    private final BiPredicate<List<Integer>, List<Integer>> parted;
    private final List<Vector> sums;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Map<Integer, Double>> likeness = new ArrayList<>();
    private final PriorityQueue<Edge> queue = new PriorityQueue<>(Edge.LIKEST_FIRST);

    private Clusters(List<Vector> vectors, List<Edge> edges, BiPredicate<List<Integer>, List<Integer>> parted) {
        this.parted = parted;
        sums = new ArrayList<>(vectors);
        for (int i = 0; i < vectors.size(); i++) {
            members.add(new ArrayList<>(List.of(i)));
            likeness.add(new HashMap<>());
        }
        edges.forEach(this::offer);
    }

    private void offer(Edge edge) {
        likeness.get(edge.a()).put(edge.b(), edge.likeness());
        likeness.get(edge.b()).put(edge.a(), edge.likeness());
        if (edge.likeness() >= LEAST) {
            queue.add(edge);
        }
    }

    /**
     * The clusters as lists of places in the list of vectors, each ascending.
     *
     * @param vectors of length 1
     * @param edges the pairs that may be joined
     * @param parted whether two clusters must not be joined
     */
    static List<List<Integer>> of(
            List<Vector> vectors, List<Edge> edges, BiPredicate<List<Integer>, List<Integer>> parted) {
        Clusters clusters = new Clusters(vectors, edges, parted);
        clusters.join();
        return clusters.members.stream()
                .filter(cluster -> !cluster.isEmpty())
                .map(cluster -> cluster.stream().sorted().toList())
                .toList();
    }

    private void join() {
        while (!queue.isEmpty()) {
            Edge edge = queue.remove();
            boolean stands = edge.likeness() == likeness.get(edge.a()).getOrDefault(edge.b(), -1.0);
            if (stands && areOne(edge) && !parted.test(members.get(edge.a()), members.get(edge.b()))) {
                join(edge.a(), edge.b());
            }
        }
    }

    private boolean areOne(Edge edge) {
        boolean tell = size(edge.a()) >= ENOUGH && size(edge.b()) >= ENOUGH;
        return !tell || edge.likeness() >= LEAST_OF_WITHIN * Math.sqrt(within(edge.a()) * within(edge.b()));
    }

    /** The mean likeness of the pairs in a cluster. */
    private double within(int cluster) {
        double n = size(cluster);
        Vector sum = sums.get(cluster);
        return Math.max(0, (sum.dot(sum) - n) / (n * (n - 1)));
    }

    private int size(int cluster) {
        return members.get(cluster).size();
    }

    private void join(int into, int gone) {
        Set<Integer> near = new TreeSet<>(likeness.get(into).keySet());
        near.addAll(likeness.get(gone).keySet());
        near.remove(into);
        near.remove(gone);
        Map<Integer, Double> next = new HashMap<>();
        for (int other : near) {
            double sum = size(into) * mean(into, other) + size(gone) * mean(gone, other);
            next.put(other, sum / (size(into) + size(gone)));
            likeness.get(other).remove(gone);
        }
        members.get(into).addAll(members.get(gone));
        sums.set(into, sums.get(into).plus(sums.get(gone)));
        members.get(gone).clear();
        likeness.get(gone).clear();
        likeness.get(into).clear();
        near.forEach(other -> offer(Edge.of(into, other, next.getOrDefault(other, 0.0))));
    }

    private double mean(int one, int other) {
        Double known = likeness.get(one).get(other);
        return known != null ? known : sums.get(one).dot(sums.get(other)) / ((double) size(one) * size(other));
    }
}
