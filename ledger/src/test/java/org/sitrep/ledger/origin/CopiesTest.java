package org.sitrep.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.Invented;

class CopiesTest {
    private static final String WIRE =
            "TARN, Karsia (KNA) - Flood water broke the old dam above Tarn late on Monday and swept away"
                    + " two bridges, the governor of the province said. Nobody was killed, Governor Ilse Maro told reporters, but 340 families"
                    + " from the lower town spent the night in the sports hall.\n"
                    + "Engineers had warned since March that the gates no longer closed. The ministry in Velm had put off the repair twice because"
                    + " the money went to the new road. \"We asked for help and were told to wait for the summer,\" said Maro.\n"
                    + "The Red Crescent sent tents and blankets from Oska, 80 kilometres to the north. A second wave is expected on Thursday if"
                    + " the rain does not stop, the weather office said, and people along the river were told to leave their houses.";

    private static void check(String one, String other, boolean copied) {
        Shingles a = Shingles.of(one);
        Shingles b = Shingles.of(other);
        assertThat(Copies.of(a, b).isPresent()).isEqualTo(copied);
        assertThat(Copies.of(b, a).isPresent()).isEqualTo(copied);
        if (copied) {
            assertThat(Sketch.of(one).resembles(Sketch.of(other))).isTrue();
        }
    }

    private static String edited(String text, double share, int seed) {
        Random random = new Random(seed);
        StringBuilder edited = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            edited.append(random.nextDouble() < share ? "elsewhere" : word).append(' ');
        }
        return edited.toString();
    }

    @Test
    void aTextIsACopyOfItselfHoweverItIsSet() {
        check(WIRE, WIRE, true);
        check(WIRE, WIRE.replace("\n", " ").replace(" - ", " \u2014 ").replace("\"", "\u201c"), true);
        check("Rain fell.", "RAIN FELL", true);
    }

    @Test
    void cutReheadedAndEditedTextsAreCopies() {
        check(WIRE, WIRE.substring(0, WIRE.length() * 2 / 5), true);
        check(WIRE, "Families flee as dam breaks\nBy our staff\n" + WIRE.substring(WIRE.indexOf("Nobody")), true);
        check(WIRE, edited(WIRE, 0.1, 1), true);
        check(WIRE, edited(WIRE, 0.2, 2), true);
        check(WIRE.substring(WIRE.indexOf('\n')), "Velm Courier\n" + WIRE + "\n\u00a9 Karsian News Agency", true);
    }

    @Test
    void oneEventInOwnWordsIsNotACopy() {
        check(
                WIRE,
                "Hundreds of people in the Karsian town of Tarn had to leave their homes on Monday night when a dam upstream gave way."
                        + " Two bridges are gone. According to Governor Maro no one died. \"We asked for help and were told to wait for the"
                        + " summer,\" she said of the ministry, which has known since spring that the gates were broken. Aid workers brought"
                        + " tents. Forecasters fear more water on Thursday.",
                false);
    }

    @Test
    void theSameTemplateWithOtherNamesAndNumbersIsNotACopy() {
        String template =
                "A fire damaged a house on %s Street in %s early on %s, the fire service said. Crews from %s and %s were called at"
                        + " %s and brought the fire under control within the hour. Nobody was hurt. Damage is put at %s crowns. The cause is not"
                        + " known, and the police ask anyone who saw something to call the station.";
        check(
                String.format(template, "Mill", "Tarn", "Monday", "Oska", "Velm", "4.20", "40,000"),
                String.format(template, "Harbour", "Pell", "Friday", "Brint", "Sorrow", "2.15", "9,500"),
                false);
    }

    @Test
    void aCommonFootDoesNotMakeACopy() {
        String foot =
                " All rights reserved. This text may not be published, broadcast, rewritten or passed on without the leave of the"
                        + " publisher. Write to the desk with corrections and questions; the desk answers within two working days. Sign up for the"
                        + " letter that brings the best of the week to your door every Sunday morning.";
        check(Invented.text(1, 80) + foot, Invented.text(2, 80) + foot, false);
    }

    @Test
    void unrelatedTextsAreNotCopies() {
        for (int seed = 0; seed < 50; seed++) {
            check(Invented.text(seed, 150), Invented.text(seed + 1000, 150), false);
        }
        check("", "", false);
        check("", WIRE, false);
    }

    @Test
    void cutsOfSixtyPerCentAndEditsOfTwentyAreFoundBySketches() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            String text = Invented.text(seed, 400);
            String cut = edited(text.substring(0, text.length() * 2 / 5), 0.1, seed);
            String edit = edited(text, 0.2, seed);
            found += Sketch.of(text).resembles(Sketch.of(cut)) ? 1 : 0;
            found += Sketch.of(text).resembles(Sketch.of(edit)) ? 1 : 0;
        }
        assertThat(found).isEqualTo(400);
    }

    @Test
    void aSketchIsKeptAsBytes() {
        Sketch sketch = Sketch.of(WIRE);
        assertThat(Sketch.of(sketch.bytes())).isEqualTo(sketch);
        assertThat(sketch.bytes().length).isLessThan(WIRE.length());
    }
}
