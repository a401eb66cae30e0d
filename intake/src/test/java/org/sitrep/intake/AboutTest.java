package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AboutTest {
    private static final String TEXT =
            "Shelling went on near Kyiv in Ukraine on Tuesday; talks on a cease-fire failed. Caf\u00e9s closed.";

    @Test
    void questions() {
        check("ukraine", true);
        check("UKRAINE", true);
        check("ukrain", false);
        check("ukrain*", true);
        check("cafes", true);
        check("Ukraine & (ceasefire | shelling)", true);
        check("Ukraine & (armistice | truce)", false);
        check("Ukraine shelling", true);
        check("Ukraine football", false);
        check("Ukraine & !football", true);
        check("!Ukraine", false);
        check("\"in Ukraine on\"", true);
        check("\"on Ukraine\"", false);
        check("cease-fire", true);
        check("a | b & c", true);
        check("!(football | tennis)", true);
    }

    @Test
    void slipsAreTold() {
        checkWrong("", "it asks for nothing; give words such as 'Ukraine & (ceasefire | shelling)'");
        checkWrong("(a", "a ')' is missing");
        checkWrong("a)", "there is a ')' too many (at character 2)");
        checkWrong("a & ", "a word is missing at the end");
        checkWrong("& a", "a word is missing before '&' (at character 1)");
        checkWrong("a \"b", "a quotation mark at character 2 is never closed");
        checkWrong("...", "'...' has no letter (at character 1)");
        checkWrong("(".repeat(100_000), "brackets are nested too deeply (at character 34)");
        checkWrong("!".repeat(100_000) + "a", "brackets are nested too deeply (at character 35)");
    }

    @FuzzTest(maxDuration = "2m")
    void anyQuestionIsReadOrRefused(byte[] bytes) {
        try {
            About.of(new String(bytes, StandardCharsets.UTF_8)).matches(TEXT);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void check(String question, boolean expected) {
        assertThat(About.of(question).matches(TEXT)).as(question).isEqualTo(expected);
    }

    private static void checkWrong(String question, String why) {
        assertThatThrownBy(() -> About.of(question))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
