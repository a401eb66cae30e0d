package org.sitrep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sitrep.export.Made;

/** The proof of a record sees every tampering with a reading. */
class ProofTest {
    private static final String LINE = Made.dossierLines().get(0);
    private static final String KEY = Made.dossier().get(0).key();

    private static List<String> faults(UnaryOperator<String> tampering) {
        String changed = tampering.apply(LINE);
        assertThat(changed).isNotEqualTo(LINE);
        return Proof.reading(KEY, changed);
    }

    @Test
    void aReadingAsItWasAddedIsRight() {
        for (int i = 0; i < Made.dossierLines().size(); i++) {
            assertThat(Proof.reading(
                            Made.dossier().get(i).key(), Made.dossierLines().get(i)))
                    .isEmpty();
        }
        assertThat(Proof.spans(LINE)).isGreaterThan(50);
    }

    @Test
    void anotherWordInASpanIsSeen() {
        assertThat(faults(line -> line.replaceFirst("\"text\":\"said\"", "\"text\":\"lied\"")))
                .singleElement()
                .asString()
                .startsWith(KEY + ": ")
                .contains("cue");
    }

    @Test
    void aMovedSpanIsSeen() {
        assertThat(faults(line -> line.replaceFirst("\"trigger\":\\{\"start\":(\\d)", "\"trigger\":{\"start\":1$1")))
                .singleElement()
                .asString()
                .contains("trigger");
    }

    @Test
    void anotherArticleIsSeen() {
        assertThat(faults(line -> line.replaceFirst("\"outlet\":\"[^\"]*\"", "\"outlet\":\"Nobody\"")))
                .singleElement()
                .asString()
                .contains("the article is another one");
        assertThat(Proof.reading("0000000000000000", LINE))
                .singleElement()
                .asString()
                .contains("the article is another one, " + KEY);
    }

    @Test
    void aStatementThatIsNotThereIsSeen() {
        assertThat(faults(line -> line.replaceFirst("\"asserted_by\":\"s1\"", "\"asserted_by\":\"s99\"")))
                .singleElement()
                .asString()
                .contains("refers to a statement s99 that is not there");
    }

    @Test
    void aLineThatIsNoReadingIsSeen() {
        assertThat(faults(line -> line.substring(0, line.length() / 2))).hasSize(1);
    }
}
