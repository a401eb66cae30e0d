package org.sitrep.ledger.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sitrep.ledger.words.CommonWords;

/**
 * Texts as vectors of their words (TF-IDF: Salton and Buckley 1988, with the logarithm of the count). Names weigh more, for they tell one
 * happening from another of its kind. How rare a word is comes from the texts and from {@link CommonWords}, as if {@link #BACKGROUND} articles
 * of other matters stood in every record: so that ten texts are no guess and ten thousand speak for themselves.
 */
final class Vectors {
    private static final int BACKGROUND = 300;

    private static final double NAME = 1.5;

    private Vectors() {}

    /** A vector of length 1 for each text, in the same order; numbers of features depend on the texts only. */
    static List<Vector> of(List<Bag> texts, CommonWords common) {
        int[] words = words(texts);
        int[] users = new int[words.length];
        List<int[]> features = new ArrayList<>();
        for (Bag text : texts) {
            int[] own = new int[text.size()];
            for (int at = 0; at < own.length; at++) {
                own[at] = Arrays.binarySearch(words, text.word(at));
                users[own[at]]++;
            }
            features.add(own);
        }
        Map<Integer, Double> shares = common.shares(Bag::hash);
        double[] rarity = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            double expected = users[i] + BACKGROUND * shares.getOrDefault(words[i], CommonWords.RARE);
            rarity[i] = Math.log((texts.size() + BACKGROUND + 1) / expected);
        }
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int[] own = features.get(i);
            double[] weights = new double[own.length];
            for (int at = 0; at < own.length; at++) {
                Bag text = texts.get(i);
                weights[at] = (1 + Math.log(text.count(at))) * (text.isName(at) ? NAME : 1) * rarity[own[at]];
            }
            vectors.add(Vector.of(own, weights).unit());
        }
        return vectors;
    }

    /** All different words, ascending. */
    private static int[] words(List<Bag> texts) {
        int[] all = new int[texts.stream().mapToInt(Bag::size).sum()];
        int n = 0;
        for (Bag text : texts) {
            for (int at = 0; at < text.size(); at++) {
                all[n++] = text.word(at);
            }
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }
}
