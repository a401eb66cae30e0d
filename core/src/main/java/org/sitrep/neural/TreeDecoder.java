package org.sitrep.neural;

/**
 * The best dependency tree under scores of single arcs: exactly one word hangs on the root, every word on another, without
 * cycles. Words are numbered from 1; 0 is the root.
 */
final class TreeDecoder {
    /**
     * Taken from every arc to the root, so that the best tree has as few of them as it can: one. Larger than the sum of
     * all differences between log-probabilities of a sentence, small enough to leave doubles nine digits for them.
     */
    private static final double ROOT_PENALTY = 1e6;

    private TreeDecoder() {}

    /**
     * The best tree.
     *
     * @param scores {@code scores[d][h]}: log-probability that h is the head of d; row 0 and the diagonal are not read
     * @return the head of each word; entry 0 is 0
     */
    static int[] decode(double[][] scores) {
        int[] heads = best(scores);
        if (isTree(heads)) {
            return heads;
        }
        double[][] penalised = new double[scores.length][];
        for (int d = 0; d < scores.length; d++) {
            penalised[d] = scores[d].clone();
            penalised[d][0] -= ROOT_PENALTY;
        }
        return withOneRoot(SpanningTree.best(penalised));
    }

    /** Scores that are no numbers could leave several roots; the first then takes the others. */
    private static int[] withOneRoot(int[] heads) {
        int root = 0;
        for (int word = 1; word < heads.length; word++) {
            if (heads[word] == 0) {
                heads[word] = root;
                root = root == 0 ? word : root;
            }
        }
        return heads;
    }

    private static int[] best(double[][] scores) {
        int[] heads = new int[scores.length];
        for (int d = 1; d < scores.length; d++) {
            for (int h = 1; h < scores.length; h++) {
                if (h != d && scores[d][h] > scores[d][heads[d]]) {
                    heads[d] = h;
                }
            }
        }
        return heads;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        int[] reached = new int[heads.length];
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
            int at = word;
            while (at != 0 && reached[at] == 0) {
                reached[at] = word;
                at = heads[at];
            }
            if (at != 0 && reached[at] == word) {
                return false;
            }
        }
        return roots == 1;
    }
}
