package org.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanIndexTest {
    private static final int LENGTH = 40;

    @Test
    void findsWhatALookAtEveryItemFinds() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<List<Span>> items = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                List<Span> parts = new ArrayList<>();
                for (int p = random.nextInt(3); p > 0; p--) {
                    parts.add(span(random));
                }
                items.add(parts);
            }
            SpanIndex<List<Span>> index = SpanIndex.ofParts(items, parts -> parts);
            for (int query = 0; query < 20; query++) {
                Span asked = span(random);
                List<List<Span>> expected = items.stream()
                        .filter(parts -> parts.stream().anyMatch(asked::overlaps))
                        .toList();
                assertThat(index.overlapping(asked))
                        .as("seed %d, %s", seed, asked)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void knowsWhatEndsBeforeAnOffsetAndWhatDoesNot() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Spans apart = new Spans();
            List<Span> items = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                Span span = span(random);
                if (apart.add(span)) {
                    items.add(span);
                }
            }
            items.sort(Comparator.naturalOrder());
            SpanIndex<Span> index = SpanIndex.of(items, span -> span);
            int offset = random.nextInt(LENGTH);
            assertThat(index.before(offset))
                    .isEqualTo(items.stream().filter(s -> s.end() <= offset).toList());
            assertThat(index.from(offset))
                    .isEqualTo(items.stream().filter(s -> s.end() > offset).toList());
        }
    }

    private static Span span(Random random) {
        int start = random.nextInt(LENGTH);
        return new Span(start, start + random.nextInt(LENGTH / 4));
    }
}
