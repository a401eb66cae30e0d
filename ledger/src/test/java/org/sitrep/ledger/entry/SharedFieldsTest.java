package org.sitrep.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SharedFieldsTest {
    private static final int FIELDS = 5;

    @Test
    void noPairIsMissedAndNoneIsToldTwice() {
        Random random = new Random(7);
        int found = 0;
        int told = 0;
        for (int round = 0; round < 200; round++) {
            int enough = 1 + round % 3;
            List<List<Set<String>>> things = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<Set<String>> fields = new ArrayList<>();
                for (int field = 0; field < FIELDS; field++) {
                    Set<String> keys = new HashSet<>();
                    for (int k = random.nextInt(3); k > 0; k--) {
                        keys.add("k" + random.nextInt(12));
                    }
                    fields.add(keys);
                }
                things.add(fields);
            }
            Set<String> expected = new TreeSet<>();
            for (int a = 0; a < things.size(); a++) {
                for (int b = a + 1; b < things.size(); b++) {
                    if (shared(things.get(a), things.get(b)) >= enough) {
                        expected.add(a + " " + b);
                    }
                }
            }
            List<String> pairs = new ArrayList<>();
            SharedFields.pairs(things, enough, (a, b) -> {
                assertThat(a).isLessThan(b);
                pairs.add(a + " " + b);
            });
            assertThat(pairs).doesNotHaveDuplicates().containsAll(expected);
            found += expected.size();
            told += pairs.size();
        }
        assertThat(found).isGreaterThan(3000);
        assertThat(told).isLessThan(found + found / 100);
    }

    private static long shared(List<Set<String>> one, List<Set<String>> other) {
        long shared = 0;
        for (int field = 0; field < FIELDS; field++) {
            Set<String> both = new HashSet<>(one.get(field));
            both.retainAll(other.get(field));
            shared += both.isEmpty() ? 0 : 1;
        }
        return shared;
    }
}
