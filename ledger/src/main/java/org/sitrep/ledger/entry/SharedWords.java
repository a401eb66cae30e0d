package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of many texts of which the shorter may have a share of its words in the other, without comparing all pairs. Of {@code n} words of which {@code k} are shared, one of
 * any {@code n - k + 1} is: so whatever shares enough has one of so many of the rarest (prefix filtering: Chaudhuri, Ganti and Kaushik 2006). Nothing is missed.
 */
final class SharedWords {
    private final List<Set<String>> texts;
    private final Map<String, List<Integer>> having = new HashMap<>();

    /** Told of every pair once. */
    interface Pairs {
        /** Places of two texts, the lower first. */
        void of(int a, int b);
    }

    private SharedWords(List<Set<String>> texts, int fewest) {
        this.texts = texts;
        for (int text = 0; text < texts.size(); text++) {
            if (texts.get(text).size() >= fewest) {
                for (String word : texts.get(text)) {
                    having.computeIfAbsent(word, one -> new ArrayList<>()).add(text);
                }
            }
        }
    }

    /**
     * Every pair of which the shorter may have that share of its words in the other; some of them have less.
     *
     * @param share in (0, 1]
     * @param fewest words below which a text is of no pair
     */
    static void pairs(List<Set<String>> texts, double share, int fewest, Pairs each) {
        SharedWords words = new SharedWords(texts, fewest);
        int[] seen = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            if (texts.get(text).size() >= fewest) {
                words.of(text, share, seen, each);
            }
        }
    }

    /** The pairs of which a text is the shorter, or as long as the other and before it. */
    private void of(int text, double share, int[] seen, Pairs each) {
        int size = texts.get(text).size();
        for (String word : rarest(text, size - least(size, share) + 1)) {
            for (int other : having.getOrDefault(word, List.of())) {
                int length = texts.get(other).size();
                boolean shorter = length > size || (length == size && other > text);
                if (shorter && seen[other] != text + 1) {
                    seen[other] = text + 1;
                    each.of(Math.min(text, other), Math.max(text, other));
                }
            }
        }
    }

    private List<String> rarest(int text, int n) {
        return texts.get(text).stream()
                .sorted(Comparator.comparingInt((String word) ->
                                having.getOrDefault(word, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(n)
                .toList();
    }

    /** The least number of words that is that share, as the share is reckoned. */
    private static int least(int size, double share) {
        int least = (int) Math.floor(share * size);
        while (least > 1 && (double) (least - 1) / size >= share) {
            least--;
        }
        while ((double) least / size < share) {
            least++;
        }
        return least;
    }
}
