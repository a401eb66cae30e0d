package org.sitrep.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SharedWordsTest {
    /** Against a look at every pair: texts of few words and of many, of common words and of rare ones. */
    @Test
    void noPairIsMissedAndNoneIsToldTwice() {
        Random random = new Random(5);
        int found = 0;
        int told = 0;
        for (int round = 0; round < 200; round++) {
            List<Set<String>> texts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Set<String> words = new HashSet<>();
                Set<String> other = i > 0 && random.nextInt(3) == 0 ? texts.get(random.nextInt(i)) : Set.of();
                other.stream().sorted().filter(word -> random.nextInt(5) > 0).forEach(words::add);
                int more = random.nextInt(9);
                for (int k = 0; k < more; k++) {
                    words.add("w" + (random.nextBoolean() ? random.nextInt(8) : random.nextInt(400)));
                }
                texts.add(words);
            }
            double share = List.of(0.5, 0.7, 0.9, 1.0).get(round % 4);
            Set<String> expected = new TreeSet<>();
            for (int a = 0; a < texts.size(); a++) {
                for (int b = a + 1; b < texts.size(); b++) {
                    boolean enough = Math.min(texts.get(a).size(), texts.get(b).size()) >= 3;
                    if (enough && Fields.containment(texts.get(a), texts.get(b)) >= share) {
                        expected.add(a + " " + b);
                    }
                }
            }
            List<String> pairs = new ArrayList<>();
            SharedWords.pairs(texts, share, 3, (a, b) -> {
                assertThat(a).isLessThan(b);
                pairs.add(a + " " + b);
            });
            assertThat(pairs).doesNotHaveDuplicates().containsAll(expected);
            found += expected.size();
            told += pairs.size();
        }
        assertThat(found).isGreaterThan(3000);
        assertThat(told).isLessThan(200 * 40 * 39 / 2);
    }
}
