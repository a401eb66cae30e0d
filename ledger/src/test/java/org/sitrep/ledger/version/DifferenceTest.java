package org.sitrep.ledger.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static void check(String before, String after, List<String> gone, List<String> fresh) {
        assertThat(Difference.of(before, after)).isEqualTo(new Difference(gone, fresh));
    }

    @Test
    void sentenceBySentence() {
        String text = "One came. Two came.\n\nThree came.";
        check(text, text, List.of(), List.of());
        check(text, "One came.\nTwo  came. Three came.", List.of(), List.of());
        check(text, "One came. Two left. Three came.", List.of("Two came."), List.of("Two left."));
        check(text, "Three came. One came. Two came.", List.of("Three came."), List.of("Three came."));
        check(text, "", List.of("One came.", "Two came.", "Three came."), List.of());
        check("", text, List.of(), List.of("One came.", "Two came.", "Three came."));
        check(text, text + " Four came.", List.of(), List.of("Four came."));
    }

    /** What is gone is of the one, what is new of the other, and what is left is the same of both. */
    @Test
    void whatIsLeftIsTheSame() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            List<String> one = sentences(random);
            List<String> other = sentences(random);
            Difference difference = Difference.of(String.join(" ", one), String.join(" ", other));
            assertThat(without(one, difference.gone())).hasSameElementsAs(without(other, difference.fresh()));
            assertThat(one.size() - difference.gone().size())
                    .isEqualTo(other.size() - difference.fresh().size());
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> left = new ArrayList<>(all);
        some.forEach(one -> assertThat(left.remove(one)).isTrue());
        return left;
    }

    private static List<String> sentences(Random random) {
        return random.ints(random.nextInt(12), 0, 6)
                .mapToObj(n -> "Number " + (char) ('A' + n) + " came.")
                .toList();
    }
}
