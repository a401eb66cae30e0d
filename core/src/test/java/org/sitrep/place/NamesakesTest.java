package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.PlaceMention;
import org.sitrep.reading.Shipped;

/** Two towns of one name in an article, and a town at home beside a better known one abroad. */
final class NamesakesTest {
    @Test
    void anotherSentenceMayMeanTheOther() {
        check(
                "A bomb exploded in Valencia, Venezuela. Hours later Spanish police arrested a man in Valencia.",
                "Valencia",
                "VE",
                "ES");
        check(
                "Peru's congress voted as police fired on a crowd in Trujillo; in Venezuela's Trujillo a mayor was jailed.",
                "Trujillo",
                "PE",
                "VE");
        check(
                "He was jailed in Cambridge, Massachusetts, and deported to Britain, where he taught in Cambridge.",
                "Cambridge",
                "US",
                "GB");
        check("Hyderabad, Pakistan, was under curfew; in India's Hyderabad shops reopened.", "Hyderabad", "PK", "IN");
        check(
                "A bomb went off in Córdoba, Argentina. Spanish tourists were robbed in Córdoba a day later.",
                "Córdoba",
                "AR",
                "?");
        check("Shells fell on Lebanon, Indiana, in the film. It was shot in Lebanon.", "Lebanon", "US", "US");
    }

    @Test
    void theOnlyCountryNamedBeatsABetterKnownTownAbroad() {
        check("Lebanon mourned. Clashes erupted in Tripoli overnight between gunmen and the army.", "Tripoli", "LB");
        check("A day after Lebanon's cabinet resigned, thousands rallied in Tripoli.", "Tripoli", "LB");
        check("The army of Honduras shelled Trujillo.", "Trujillo", "HN");
        check("Spanish police said ETA bombed a barracks in Vitoria.", "Vitoria", "?");
        check("Canada's prime minister flew to London for talks.", "London", "GB");
        check("US jets bombed Tripoli.", "Tripoli", "LY");
    }

    private static void check(String text, String name, String... countries) {
        assertThat(Shipped.read(text).document().places().stream()
                        .filter(place -> place.span().in(text).equals(name))
                        .map(NamesakesTest::country))
                .as(text)
                .containsExactly(countries);
    }

    private static String country(PlaceMention place) {
        return place.country().orElse("?");
    }
}
