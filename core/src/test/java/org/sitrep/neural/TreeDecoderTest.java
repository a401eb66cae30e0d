package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TreeDecoderTest {
    @Test
    void theBestTreeIsFoundAmongAll() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            double[][] scores = scores(random, 2 + random.nextInt(4), round % 2 == 0);
            int[] heads = TreeDecoder.decode(scores);
            assertThat(isTree(heads)).isTrue();
            assertThat(score(scores, heads)).isCloseTo(best(scores, new int[scores.length], 1), within(1e-6));
        }
    }

    @Test
    void longSentencesAreTreesToo() {
        Random random = new Random(2);
        for (int round = 0; round < 30; round++) {
            assertThat(isTree(TreeDecoder.decode(scores(random, 200, round % 2 == 0))))
                    .isTrue();
        }
    }

    @Test
    void scoresThatAreNoNumbersStillGiveATree() {
        for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0}) {
            double[][] scores = new double[6][6];
            for (double[] row : scores) {
                java.util.Arrays.fill(row, value);
            }
            assertThat(isTree(TreeDecoder.decode(scores))).isTrue();
        }
    }

    /** Random scores; without a favoured chain or with one that closes to a cycle. */
    private static double[][] scores(Random random, int n, boolean cyclic) {
        double[][] scores = new double[n][n];
        for (int d = 1; d < n; d++) {
            for (int h = 0; h < n; h++) {
                boolean favoured = cyclic && h == d % (n - 1) + 1;
                scores[d][h] = -10 * random.nextDouble() + (favoured ? 5 : 0);
            }
        }
        return scores;
    }

    private static double best(double[][] scores, int[] heads, int word) {
        if (word == scores.length) {
            return isTree(heads) ? score(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < scores.length; h++) {
            heads[word] = h;
            best = Math.max(best, best(scores, heads, word + 1));
        }
        return best;
    }

    private static double score(double[][] scores, int[] heads) {
        double sum = 0;
        for (int d = 1; d < heads.length; d++) {
            sum += scores[d][heads[d]];
        }
        return sum;
    }

    static boolean isTree(int[] heads) {
        int roots = 0;
        for (int d = 1; d < heads.length; d++) {
            roots += heads[d] == 0 ? 1 : 0;
            int at = d;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }
}
