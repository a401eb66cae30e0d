package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeaderDateTest {
    private static final String STORY = "\nThe council met in Marov and said nothing.\n";

    private static void check(String head, String expected) {
        String text = head + STORY;
        Optional<HeaderDate> found = HeaderDate.of(text);
        String shown = found.map(date ->
                        date.day() + " " + date.basis() + " " + date.span().in(text))
                .orElse("");
        assertThat(shown).as(head).isEqualTo(expected);
    }

    @Test
    void labelsAreHeaders() {
        check(" date 2022-11-29", "2022-11-29 HEADER 2022-11-29");
        check("Date: 29 November 2022", "2022-11-29 HEADER 29 November 2022");
        check("Published: Nov. 29, 2022 10:30 GMT", "2022-11-29 HEADER Nov. 29, 2022 10:30 GMT");
        check("PUBLISHED ON Tuesday, 29 November 2022", "2022-11-29 HEADER Tuesday, 29 November 2022");
        check(
                "Ceasefire broken again\nPosted - November 29, 2022 at 5 p.m.",
                "2022-11-29 HEADER November 29, 2022 at 5 p.m.");
    }

    @Test
    void aDateAloneOnALineIsAHeader() {
        check("2022-11-29", "2022-11-29 HEADER 2022-11-29");
        check("2022-11-29T10:30:00Z", "2022-11-29 HEADER 2022-11-29T10");
        check("Ceasefire broken again\nBy Ana Petrova\n29 November 2022", "2022-11-29 HEADER 29 November 2022");
        check("29/11/2022", "2022-11-29 HEADER 29/11/2022");
    }

    @Test
    void datelinesNeedTheirYear() {
        check("MAROV, March 3, 2022 (Agency) - Shells fell.", "2022-03-03 DATELINE March 3, 2022");
        check("WEST MAROV, Novaria, 3 March 2022 — Shells fell.", "2022-03-03 DATELINE 3 March 2022");
        check("MAROV, March 3 (Agency) - Shells fell.", "");
    }

    @Test
    void whateverElseIsNoHeader() {
        check("On November 15, 2022, shells fell.", "");
        check("November 15, 2022 was a black day.", "");
        check("Date: unknown", "");
        check("Date 2022-13-45", "");
        check("5/6/2022", "");
        check("November 2022", "");
        check("November 15", "");
        check("Marov, March 3, 2022 was quiet.", "");
        check("The treaty was published: March 3, 2022.", "");
        check("Updated: March 3, 2022", "");
        check("One\nTwo\nThree\n2022-11-29", "");
        check("", "");
    }

    @Test
    void nothingThrowsOnRandomText() {
        Random random = new Random(3);
        String signs = "Date: 2022-11-29/.,'MARCH 3(x)-\n\u00a0\ud83d";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            HeaderDate.of(text.toString())
                    .ifPresent(date -> assertThat(date.span().end()).isLessThanOrEqualTo(text.length()));
        }
    }
}
