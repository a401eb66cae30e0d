package org.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;

class ReferencesTest {
    /** Checks all references of a text, as "words=id". */
    private static void check(String text, String... references) {
        Document document = Shipped.read(text).document();
        List<String> found = document.references().stream()
                .map(r -> r.span().in(text) + "=" + r.actor().orElse("?"))
                .toList();
        assertThat(found).as(text).containsExactly(references);
    }

    @Test
    void pronounsThatAreSubjects() {
        check("Ana Lima resigned on Monday. She gave no reason.", "She=ANA-LIMA");
        check("NATO met on Monday. It promised help.", "It=NATO");
        check("Kim Lee met Dana Okoro in the harbour. She left early.");
        check("Ana Lima lost her seat.");
    }

    @Test
    void chainsOfSubjects() {
        check(
                "Rui Lima resigned on Monday. He is 60 years old. He studied law. He lives in Norvik.",
                "He=RUI-LIMA",
                "He=RUI-LIMA",
                "He=RUI-LIMA");
        check(
                "Rui Lima resigned on Monday. He is 60 years old. The port stayed closed. It rained. He lives in Norvik.",
                "He=RUI-LIMA");
        check(
                "Rui Lima resigned on Monday. He is 60 years old. The port praised Tom Hale. He lives in Norvik.",
                "He=RUI-LIMA");
    }

    @Test
    void whatSomebodyIsCalledBesideTheName() {
        check("Ana Lima, director of the port authority, resigned.", "director of the port authority=ANA-LIMA");
        check("The director of the port, Ana Lima, resigned.", "The director of the port=ANA-LIMA");
        check("Ana Lima is the director of the port.", "the director of the port=ANA-LIMA");
        check("The council named Ana Lima the new director of the port.", "the new director of the port=ANA-LIMA");
        check("Ana Lima, a lawyer, resigned.");
        check("Ana Lima may be the director of the port.");
        check("Ana Lima is not the director of the port.");
        check("Ana Lima met the director of the port.");
        check("If Ana Lima is the director of the port, she knows it.", "she=ANA-LIMA");
    }

    @Test
    void whoSpeaksIsI() {
        check("\"I will resign tomorrow,\" Ana Lima said.", "I=ANA-LIMA");
        check("\"We regret the delay,\" the World Bank said.", "We=WORLD-BANK");
        check("\"We regret the delay,\" Ana Lima said.");
        check("\"I will resign,\" the mayor said.");
        check("I met Ana Lima on Monday.");
    }
}
