package org.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.PlaceMention;

/** An authority called after its place is an actor and names the place, with an article and without. */
class LocalBodiesTest {
    @Test
    void theArticleMakesNoDifference() {
        check("Oakland Police Department officers arrested a man.", "Oakland");
        check("The Oakland Police Department arrested a man.", "Oakland");
        check("The Chicago Tribune reported the deal.");
    }

    private static void check(String text, String... expected) {
        assertThat(Shipped.read(text).document().places())
                .as(text)
                .extracting(PlaceMention::name)
                .containsExactly(expected);
    }
}
