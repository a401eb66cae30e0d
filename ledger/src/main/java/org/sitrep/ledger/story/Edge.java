package org.sitrep.ledger.story;

import java.util.Comparator;

/** Two clusters by number, the lower first, and how alike they are. */
record Edge(int a, int b, double likeness) {
    static final Comparator<Edge> LIKEST_FIRST = Comparator.comparingDouble((Edge edge) -> -edge.likeness)
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b);

    static Edge of(int one, int other, double likeness) {
        return new Edge(Math.min(one, other), Math.max(one, other), likeness);
    }
}
