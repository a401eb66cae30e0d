package org.sitrep.neural;

import java.util.List;

/** The best sequence of BIO tags in which an I- follows only a B- or I- of its own class (Viterbi). */
final class EntityDecoder {
    private final boolean[][] follows;
    private final boolean[] begins;

    EntityDecoder(List<String> tags) {
        int n = tags.size();
        follows = new boolean[n][n];
        begins = new boolean[n];
        for (int next = 0; next < n; next++) {
            String tag = tags.get(next);
            begins[next] = !tag.startsWith("I-");
            for (int before = 0; before < n; before++) {
                String previous = tags.get(before);
                follows[before][next] = begins[next] || (previous.length() > 2 && previous.endsWith(tag.substring(1)));
            }
        }
    }

    /**
     * The best path through the tags of a run of words.
     *
     * @param scores {@code scores[w * tags + t]} of tag t for word w
     * @param end one past the last word
     * @return the tag of each word of the run
     */
    int[] decode(float[] scores, int start, int end) {
        int tags = begins.length;
        int words = end - start;
        double[] value = new double[tags];
        int[][] from = new int[words][tags];
        for (int word = 0; word < words; word++) {
            double[] next = new double[tags];
            for (int tag = 0; tag < tags; tag++) {
                int best = word == 0 ? -1 : bestBefore(tag, value);
                double before = word > 0 ? value[best] : begins[tag] ? 0 : Double.NEGATIVE_INFINITY;
                from[word][tag] = best;
                next[tag] = before + scores[(start + word) * tags + tag];
            }
            value = next;
        }
        int[] path = new int[words];
        int at = 0;
        for (int tag = 1; tag < tags; tag++) {
            at = value[tag] > value[at] ? tag : at;
        }
        for (int word = words - 1; word >= 0; word--) {
            path[word] = at;
            at = from[word][at];
        }
        return path;
    }

    private int bestBefore(int tag, double[] value) {
        int best = -1;
        for (int before = 0; before < value.length; before++) {
            if (follows[before][tag] && (best < 0 || value[before] > value[best])) {
                best = before;
            }
        }
        return best;
    }
}
