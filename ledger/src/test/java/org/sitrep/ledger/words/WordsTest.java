package org.sitrep.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.text.Span;

class WordsTest {
    private static void check(String text, String expected) {
        assertThat(Words.of(text).stream()
                        .map(word -> word.form() + "/" + word.kind().name().charAt(0))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static void sentences(String text, String... expected) {
        assertThat(Sentences.of(text).stream().map(span -> span.in(text))).containsExactly(expected);
    }

    @Test
    void wordsHaveNoCaseNoPossessiveAndNoThousandsMarks() {
        check("Karsia's army lost 1,200 men.", "karsia/O army/P lost/P 1200/N men/P");
        check("Karsia 's army; 2.5 tons", "karsia/O army/P 2.5/N tons/P");
        check("They don\u2019t talk.", "they/O dont/P talk/P");
    }

    @Test
    void aCapitalIsANameInTheMiddleOfASentenceOnly() {
        check("Rain fell, Anton Brel said. He left.", "rain/O fell/P anton/N brel/N said/P he/O left/P");
        check("He said \"Go\"\nMira left", "he/O said/P go/O mira/O left/P");
    }

    @Test
    void sentencesEndAtStopsAndLineEnds() {
        sentences("The mayor left. Rain fell.\nNo one came", "The mayor left.", "Rain fell.", "No one came");
        sentences("He said \"Stop!\" Then he left.", "He said \"Stop!\"", "Then he left.");
        sentences(
                "Gen. A. Brel met Mr. Oda on Jan. 5. It rained.", "Gen. A. Brel met Mr. Oda on Jan. 5.", "It rained.");
        sentences("About 3.5 km away, e.g. in Tarn. Nobody came.", "About 3.5 km away, e.g. in Tarn.", "Nobody came.");
        sentences("");
        sentences(" \n ");
    }

    @Test
    void everyWordLiesInOneSentence() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append("ab.A!? \n\"'\u2019s9,\ud83d\ude00\u00e9".charAt(random.nextInt(17)));
            }
            List<Span> sentences = Sentences.of(text.toString());
            for (Word word : Words.of(text.toString())) {
                assertThat(sentences.stream().filter(s -> s.overlaps(word.span())))
                        .isNotEmpty();
                assertThat(word.form()).isNotEmpty();
            }
            for (int i = 1; i < sentences.size(); i++) {
                assertThat(sentences.get(i - 1).end())
                        .isLessThanOrEqualTo(sentences.get(i).start());
            }
        }
    }
}
