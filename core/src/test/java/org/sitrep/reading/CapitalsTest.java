package org.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Capitals before "government": the state's, and then no place; the city's own is another. */
class CapitalsTest {
    private static void check(String text, String... places) {
        assertThat(Shipped.read(text).document().places())
                .as(text)
                .extracting(place -> place.span().in(text))
                .containsExactly(places);
    }

    @Test
    void aCapitalThatTellsWhoseGovernmentItIsIsNoPlace() {
        check("The Kyiv government rejected the offer.");
        check("The Tehran regime rejected the offer.");
        check("The Kyiv city government closed the road.", "Kyiv");
        check("The government closed a road in Kyiv.", "Kyiv");
    }
}
