package org.sitrep.neural;

/** The scores of arcs as a network gives them, and what {@link TreeDecoder} takes. Words are numbered from 1; 0 is the root. */
@FunctionalInterface
interface ArcScores {
    /** How well word {@code d} hangs on word {@code h}, or on the root. */
    float score(int d, int h);

    /**
     * Softmax over the heads of each word, itself left out; in logarithms.
     *
     * @param n words and the root
     */
    default double[][] logProbabilities(int n) {
        double[][] scores = new double[n][n];
        for (int d = 1; d < n; d++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int h = 0; h < n; h++) {
                scores[d][h] = h == d ? Double.NEGATIVE_INFINITY : score(d, h);
                highest = Math.max(highest, scores[d][h]);
            }
            double sum = 0;
            for (int h = 0; h < n; h++) {
                sum += Math.exp(scores[d][h] - highest);
            }
            double norm = highest + Math.log(sum);
            for (int h = 0; h < n; h++) {
                scores[d][h] -= norm;
            }
        }
        return scores;
    }
}
