package org.sitrep.ledger.story;

import java.util.Arrays;

/** A sparse vector: features by number, ascending, with their weights. Immutable. */
final class Vector {
    private final int[] features;
    private final double[] weights;

    private Vector(int[] features, double[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /** @param features ascending, each once */
    static Vector of(int[] features, double[] weights) {
        return new Vector(features, weights);
    }

    int size() {
        return features.length;
    }

    int feature(int at) {
        return features[at];
    }

    double weight(int at) {
        return weights[at];
    }

    double norm() {
        return Math.sqrt(dot(this));
    }

    /** The vector in the same direction of length 1; one of length 0 stays. */
    Vector unit() {
        double norm = norm();
        return norm == 0
                ? this
                : new Vector(features, Arrays.stream(weights).map(w -> w / norm).toArray());
    }

    double dot(Vector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < features.length && j < other.features.length) {
            int one = features[i];
            int two = other.features[j];
            sum += one == two ? weights[i] * other.weights[j] : 0;
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
        return sum;
    }

    Vector plus(Vector other) {
        int[] all = new int[features.length + other.features.length];
        double[] sums = new double[all.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < features.length || j < other.features.length) {
            int order = i == features.length
                    ? 1
                    : j == other.features.length ? -1 : Integer.compare(features[i], other.features[j]);
            all[n] = order <= 0 ? features[i] : other.features[j];
            double sum = order <= 0 ? weights[i++] : 0;
            sums[n++] = order >= 0 ? sum + other.weights[j++] : sum;
        }
        return new Vector(Arrays.copyOf(all, n), Arrays.copyOf(sums, n));
    }
}
