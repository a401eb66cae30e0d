package org.sitrep.extract.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.reading.Shipped;

class PositionExtractorTest {
    @Test
    void ofWhatWasSaid() {
        check("\"We condemn Russia for the attack,\" NATO said.", "NATO condemn Russia");
        check("\"We will never recognize Russia's annexations,\" NATO said.", "NATO reject Russia");
        check("\"Russia bears full responsibility for this war,\" NATO said.", "NATO accuse Russia");
        check("\"We will help Ukraine,\" NATO said.", "NATO pledge Ukraine");
    }

    @Test
    void ofTheCue() {
        check("NATO expressed solidarity with Poland.", "NATO support Poland");
        check("NATO accused Russia of breaking the ceasefire.", "NATO accuse Russia");
    }

    @Test
    void othersStancesAreNotTheSpeakers() {
        assertThat(Shipped.read("NATO said that Belarus supports Russia.").positions())
                .noneMatch(position -> position.holder().name().equals("NATO"));
    }

    private static void check(String text, String expected) {
        assertThat(Shipped.read(text).positions())
                .as(text)
                .extracting(PositionExtractorTest::print)
                .contains(expected);
    }

    private static String print(Position position) {
        return position.holder().name() + " " + position.stance().name().toLowerCase(Locale.ROOT) + " "
                + position.toward().map(Party::name).orElse("-");
    }
}
