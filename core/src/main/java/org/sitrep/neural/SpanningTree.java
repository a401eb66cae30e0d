package org.sitrep.neural;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Maximum spanning arborescence of a dense graph (Chu and Liu 1965, Edmonds 1967) by growing a path backwards from each
 * node and merging cycles as they close (Tarjan 1977); time and memory grow with the square of the number of nodes.
 */
final class SpanningTree {
    private static final int ON_PATH = 1;
    private static final int DONE = 2;

    private final int n;
    /** Nodes made so far: the words, then one for each merged cycle. */
    private int nodes;

    private final double[][] weight;
    /** The arc between words that a weight stands for: dependent * n + head. */
    private final int[][] arc;

    private final boolean[] active;
    private final int[] state;
    private final int[] enclosing;
    private final int[] source;
    private final int[] chosen;
    private final List<List<Integer>> members = new ArrayList<>();

    private SpanningTree(double[][] scores) {
        n = scores.length;
        nodes = n;
        weight = new double[2 * n][2 * n];
        arc = new int[2 * n][2 * n];
        active = new boolean[2 * n];
        state = new int[2 * n];
        enclosing = new int[2 * n];
        source = new int[2 * n];
        chosen = new int[2 * n];
        Arrays.fill(enclosing, -1);
        Arrays.fill(active, 0, n, true);
        for (int d = 0; d < n; d++) {
            members.add(List.of());
            for (int h = 0; h < n; h++) {
                weight[d][h] = scores[d][h];
                arc[d][h] = d * n + h;
            }
        }
    }

    /**
     * The best tree, however many nodes hang on the root.
     *
     * @param scores {@code scores[d][h]} of the arc from h to d; node 0 is the root
     * @return the head of each node; entry 0 is 0
     */
    static int[] best(double[][] scores) {
        SpanningTree tree = new SpanningTree(scores);
        tree.grow();
        return tree.expand();
    }

    private void grow() {
        state[0] = DONE;
        for (int word = 1; word < n; word++) {
            int at = outermost(word);
            while (state[at] != DONE) {
                state[at] = ON_PATH;
                choose(at);
                int next = outermost(source[at]);
                at = state[next] == ON_PATH ? merge(next) : next;
            }
            for (int node = 0; node < nodes; node++) {
                if (active[node] && state[node] == ON_PATH) {
                    state[node] = DONE;
                }
            }
        }
    }

    private int outermost(int node) {
        int at = node;
        while (enclosing[at] >= 0) {
            at = enclosing[at];
        }
        return at;
    }

    private void choose(int node) {
        int best = -1;
        for (int u = 0; u < nodes; u++) {
            if (active[u] && u != node && (best < 0 || weight[node][u] > weight[node][best])) {
                best = u;
            }
        }
        source[node] = best;
        chosen[node] = arc[node][best];
    }

    /** Makes one node of the cycle that {@code start} lies on. */
    private int merge(int start) {
        List<Integer> cycle = new ArrayList<>();
        int at = start;
        do {
            cycle.add(at);
            at = outermost(source[at]);
        } while (at != start);
        int merged = nodes++;
        for (int member : cycle) {
            active[member] = false;
        }
        for (int u = 0; u < merged; u++) {
            if (active[u]) {
                link(merged, u, cycle);
            }
        }
        for (int member : cycle) {
            enclosing[member] = merged;
        }
        active[merged] = true;
        members.add(cycle);
        return merged;
    }

    /** Weights between a merged cycle and another node: the best of its members, less what the arc replaces inside. */
    private void link(int merged, int u, List<Integer> cycle) {
        boolean first = true;
        for (int member : cycle) {
            double in = weight[member][u] - weight[member][source[member]];
            if (first || in > weight[merged][u]) {
                weight[merged][u] = in;
                arc[merged][u] = arc[member][u];
            }
            if (first || weight[u][member] > weight[u][merged]) {
                weight[u][merged] = weight[u][member];
                arc[u][merged] = arc[u][member];
            }
            first = false;
        }
    }

    /** Opens the merged nodes again: each member keeps its arc of the cycle but the one that is entered from outside. */
    private int[] expand() {
        int[] heads = new int[n];
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = 1; node < nodes; node++) {
            if (active[node]) {
                open.push(node);
            }
        }
        while (!open.isEmpty()) {
            int node = open.pop();
            int dependent = chosen[node] / n;
            if (node < n) {
                heads[node] = chosen[node] % n;
                continue;
            }
            int entered = dependent;
            while (enclosing[entered] != node) {
                entered = enclosing[entered];
            }
            chosen[entered] = chosen[node];
            members.get(node).forEach(open::push);
        }
        return heads;
    }
}
