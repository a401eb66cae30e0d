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
        check(" date 2017-03-14", "2017-03-14 HEADER 2017-03-14");
        check("Date: 14 March 2017", "2017-03-14 HEADER 14 March 2017");
        check("Published: March 14, 2017 10:30 GMT", "2017-03-14 HEADER March 14, 2017 10:30 GMT");
        check("PUBLISHED ON Tuesday, 14 March 2017", "2017-03-14 HEADER Tuesday, 14 March 2017");
        check(
                "Ceasefire broken again\nPosted - March 14, 2017 at 5 p.m.",
                "2017-03-14 HEADER March 14, 2017 at 5 p.m.");
    }

    @Test
    void aDateAloneOnALineIsAHeader() {
        check("2017-03-14", "2017-03-14 HEADER 2017-03-14");
        check("2017-03-14T10:30:00Z", "2017-03-14 HEADER 2017-03-14T10");
        check("Ceasefire broken again\nBy Ana Petrova\n14 March 2017", "2017-03-14 HEADER 14 March 2017");
        check("14/3/2017", "2017-03-14 HEADER 14/3/2017");
    }

    @Test
    void datelinesNeedTheirYear() {
        check("MAROV, March 3, 2017 (Agency) - Shells fell.", "2017-03-03 DATELINE March 3, 2017");
        check("WEST MAROV, Novaria, 3 March 2017 — Shells fell.", "2017-03-03 DATELINE 3 March 2017");
        check("MAROV'A (Agency), 3 March 2017 - Shells fell.", "2017-03-03 DATELINE 3 March 2017");
        check("Port Marov, Novaria, 3 March 2017 (Agency) - Shells fell.", "2017-03-03 DATELINE 3 March 2017");
        check("MAROV, March 3 (Agency) - Shells fell.", "");
        check("Marov, 3 March 2017 - a day of shells.", "");
        check("In Marov, 3 March 2017 (a Friday) - a day of shells.", "");
        check("The battle of Marov, 3 March 2017 (a Friday) - a day of shells.", "");
    }

    @Test
    void whateverElseIsNoHeader() {
        check("On November 15, 2017, shells fell.", "");
        check("November 15, 2017 was a black day.", "");
        check("Date: unknown", "");
        check("Date 2017-13-45", "");
        check("5/6/2017", "");
        check("November 2017", "");
        check("November 15", "");
        check("Marov, March 3, 2017 was quiet.", "");
        check("The treaty was published: March 3, 2017.", "");
        check("Updated: March 3, 2017", "");
        check("One\nTwo\nThree\n2017-03-14", "");
        check("", "");
    }

    @Test
    void nothingThrowsOnRandomText() {
        Random random = new Random(3);
        String signs = "Date: 2017-03-14/.,'MARCH 3(x)-\n\u00a0\ud83d";
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
