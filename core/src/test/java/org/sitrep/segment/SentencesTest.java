package org.sitrep.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.quotation.Quotations;

class SentencesTest {
    /** The text with its sentences divided by {@code  | }. */
    private static void check(String expected) {
        String text = expected.replace(" | ", " ");
        String sentences = Segmenter.segment(text, Quotations.of(text)).sentences().stream()
                .map(sentence -> sentence.span().in(text))
                .collect(Collectors.joining(" | "));
        assertThat(sentences).isEqualTo(expected);
    }

    @Test
    void plain() {
        check("They left. | We stayed! | Why? | No one knows.");
        check("It cost 7.5 million. | That was in 2014. | 300 men came.");
        check("They waited… | Nothing came.");
        check("He hesitated ... and left.");
        check("He hesitated. . . . | Then he left. | ...And came back.");
    }

    @Test
    void abbreviations() {
        check("Gen. Marko Orel met Mr. Brandt and Dr. Ito at 9 a.m. Tuesday. | He left.");
        check("U.S. President Anna Reed spoke. | The U.S-led force stayed.");
        check("He flew to the U.S. | He came back on Jan. 5.");
        check("J. K. Weber and Rita F. Lang agreed.");
        check("It is No. 3 on the list, i.e. the last, cf. Annex B.");
        check("Agrotek Inc. Chief Executive Lena Moss resigned.");
        check("They sold it to Agrotek Inc. | The price is secret.");
        check("She moved to Dearborn, Mich. | Friends came too.");
        check("She met Mich. Governor Rosa Lind. | It was late.");
        check("They sold it to Agrotek Ltd. | Mr. Brandt left.");
        check("They took food, tents, etc. | Officials declined to comment.");
        check("Censor.NET reports this, citing Lenta.ru. | More follows.");
    }

    @Test
    void quotations() {
        check("\"We go.\" | He left.");
        check("\"Why?\" he asked. | Nobody knew.");
        check("\"Why?\" President Anna Reed asked reporters. | Nobody knew.");
        check("“We go. | They stay,” he said. | “Good.”");
        check("(It was late.) | She stayed.");
        check("It was late. | (photo: archive)");
        check("It was late. [12] | She stayed.[3-5] | He left.");
        check("He said: \"Stop!\" | \"Never,\" she replied.");
    }

    @Test
    void datelines() {
        check("KELM, Veland (AP) — | The army left. | It was late.");
        check("Mich. Officials met.");
        check("KELM, Jan. 5 (Reuters) - | The army left.");
        check("WASHINGTON, D.C. (AP) — | The army left.");
        check("PORT ARDEN, N.Y. - The army left.");
        check("KELM, May 4 - | The army left.");
        check("KELM, Veland, May 4, 2031 — | The army left.");
        check("KELM'A (Reuters), 5 January 2031 - | The army left.");
        check("Port Kelm, Veland, 5 January 2031 (Reuters) - | The army left.");
        check("Port Kelm, 5 January 2031 - the army left.");
        check("KELM, which burned on May 4 - the army left.");
    }

    @Test
    void slugs() {
        check("BREAKING | A union of nurses struck.");
        check("UPDATE 2 - | The army left.");
        check("JUST IN: | The army left.");
        check("09:40 | The army left.");
        check("10:15 GMT - | The army left.");
        check("LIVE broadcasts stopped.");
        check("BREAKING NEWS");
        check("12:30 is the usual hour.");
    }

    @Test
    void lists() {
        check("1. Leave the town.");
        check("• tents | • food | • water");
    }
}
