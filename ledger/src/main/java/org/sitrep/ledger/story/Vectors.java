package org.sitrep.ledger.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.ledger.words.CommonWords;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;

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
    static List<Vector> of(List<String> texts, CommonWords common) {
        List<Map<String, Double>> counted = texts.stream().map(Vectors::counted).toList();
        TreeMap<String, Integer> texted = new TreeMap<>();
        counted.forEach(words -> words.keySet().forEach(word -> texted.merge(word, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Double> rarity = new HashMap<>();
        texted.forEach((word, n) -> {
            numbers.put(word, numbers.size());
            double expected = n + BACKGROUND * common.share(word);
            rarity.put(word, Math.log((texts.size() + BACKGROUND + 1) / expected));
        });
        List<Vector> vectors = new ArrayList<>();
        for (Map<String, Double> words : counted) {
            Map<Integer, Double> weights = new HashMap<>();
            words.forEach((word, weight) ->
                    weights.put(numbers.getOrDefault(word, 0), weight * rarity.getOrDefault(word, 0.0)));
            vectors.add(Vector.of(weights).unit());
        }
        return vectors;
    }

    private static Map<String, Double> counted(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> plain = new HashSet<>();
        for (Word word : Words.of(text)) {
            counts.merge(word.form(), 1, Integer::sum);
            if (word.kind() == Word.Kind.NAME) {
                names.add(word.form());
            } else if (word.kind() == Word.Kind.PLAIN) {
                plain.add(word.form());
            }
        }
        names.removeAll(plain);
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, n) -> weights.put(word, (1 + Math.log(n)) * (names.contains(word) ? NAME : 1)));
        return weights;
    }
}
