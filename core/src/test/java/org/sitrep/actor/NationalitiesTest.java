package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;

class NationalitiesTest {
    /** Checks all mentions of a text, each written {@code words=country}, the country {@code ?} where it is unknown. */
    private static void check(String text, String... expected) {
        Document document = TestDocuments.withActors(text);
        assertThat(document.actors())
                .as(text)
                .extracting(m -> m.span().in(text) + "=" + m.country().orElse("?"))
                .containsExactly(expected);
    }

    @Test
    void listedActorsAndGroupsHaveTheirCountry() {
        check("Kenya left.", "Kenya=KE");
        check("Kenyan soldiers left.", "Kenyan soldiers=KE");
        check("The Foreign Ministry of Poland summoned the envoy.", "The Foreign Ministry of Poland=PL");
        check("The Taliban met NATO.", "The Taliban=AF", "NATO=?");
        check("Rebels left.", "Rebels=?");
    }

    @Test
    void aPersonIsOfTheCountryServed() {
        check("Kenyan President Ana Ruda left. Ruda slept.", "Ana Ruda=KE", "Ruda=KE");
        check("Ana Ruda, a spokeswoman for the Kenyan army, left.", "Ana Ruda=KE", "the Kenyan army=KE");
        check("Ana Ruda, the foreign minister of Kenya, left.", "Ana Ruda=KE", "Kenya=KE");
        check("The mayor, Ana Ruda, left.", "Ana Ruda=?");
        check("NATO spokesman Rui Okoro left.", "NATO=?", "Rui Okoro=?");
    }

    @Test
    void whereOneIsSentIsNoCountryOfOnes() {
        check("Ana Ruda, the ambassador to Kenya, left.", "Ana Ruda=?", "Kenya=KE");
    }
}
