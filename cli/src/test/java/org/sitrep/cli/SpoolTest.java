package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Things come in any order and leave in theirs, from memory or from a file. */
class SpoolTest {
    private static void check(int things, int limit) {
        List<String> all = new ArrayList<>(IntStream.range(0, things)
                .mapToObj(i -> String.format(Locale.ROOT, "%06d \u00e9\n", i))
                .toList());
        List<String> expected = List.copyOf(all.subList(0, Math.min(things, limit)));
        Collections.shuffle(all, new Random(things));
        List<String> found = new ArrayList<>();
        try (Spool spool = new Spool(limit)) {
            all.forEach(thing -> spool.add(thing, () -> thing));
            assertThat(spool.size()).isEqualTo(things);
            spool.each(found::add);
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theFirstInTheirOrder() {
        check(0, 20);
        check(5, 0);
        check(5, 20);
        check(5000, 20);
        check(5000, 1500);
        check(5000, Integer.MAX_VALUE);
        check(0, Integer.MAX_VALUE);
    }
}
