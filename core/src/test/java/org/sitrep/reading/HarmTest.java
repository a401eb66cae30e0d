package org.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom an event harmed; what it was done with is proven beside {@code weapons.tsv}. */
final class HarmTest {
    @Test
    void whoAWordOfHarmIsDoneTo() {
        check("The rebels shot dead two drivers and wounded a nurse.", "two drivers killed; a nurse injured");
        check("He was wounded.", "He injured");
        check("Militants abducted two aid workers.", "two aid workers detained");
        check("Police arrested six students.", "six students detained");
        check("The army killed Ana Ruiz, a reporter.", "Ana Ruiz killed");
    }

    @Test
    void whoFiguresOfTheSameSceneCount() {
        check("Nine people died when a shell hit their bus.", "Nine people killed");
        check("The raid left three soldiers dead.", "three soldiers killed");
        check(
                "A car bomb exploded outside a market, killing 12 people and wounding 30.",
                "12 people killed; 30 injured; 12 people killed; 30 injured");
        check("Russian missile and drone strikes left seven dead.", "seven dead killed");
    }

    @Test
    void thingsAndPlacesAreNoVictims() {
        check("The rebels attacked a convoy near the bridge.", "");
        check("The troops shelled the town.", "");
        check("The army destroyed four houses.", "");
    }

    @Test
    void nobodyIsHarmedByWhatHasNotHappened() {
        check("The attack could kill hundreds of people.", "");
        check("The army denied killing two farmers.", "");
        check("No one was hurt in the bombing.", "");
        check("The rebels threatened to kill the hostages.", "");
    }

    private static void check(String text, String expected) {
        String found = Shipped.read(text).events().stream()
                .flatMap(event -> event.harm().victims().stream())
                .map(victim -> victim.party().span().in(text) + " "
                        + victim.effect().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }
}
