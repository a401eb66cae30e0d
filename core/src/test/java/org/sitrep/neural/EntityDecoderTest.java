package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class EntityDecoderTest {
    private static final List<String> TAGS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");

    @Test
    void tagsFollowOneAnother() {
        check("B-PER I-PER O", "B-PER=3 O=1", "I-PER=3 O=1", "O=1");
        check("O", "O=1");
    }

    @Test
    void anInsideNeverBegins() {
        check("O O", "I-PER=3 O=2", "O=1");
        check("B-PER I-PER", "I-PER=3 B-PER=2", "I-PER=3");
        check("B-LOC I-LOC", "B-LOC=3", "I-PER=3 I-LOC=2");
    }

    private static void check(String expected, String... words) {
        float[] scores = new float[(words.length + 1) * TAGS.size()]; // one more word before the run
        for (int w = 0; w < words.length; w++) {
            for (String cell : words[w].split(" ", -1)) {
                String[] pair = cell.split("=", -1);
                scores[(w + 1) * TAGS.size() + TAGS.indexOf(pair[0])] = Float.parseFloat(pair[1]);
            }
        }
        String found = Arrays.stream(new EntityDecoder(TAGS).decode(scores, 1, words.length + 1))
                .mapToObj(TAGS::get)
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }
}
