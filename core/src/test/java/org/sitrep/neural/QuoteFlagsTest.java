package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuoteFlagsTest {
    @Test
    void marksOpenAndClose() {
        check("He said \"yes\" now", "00000000211130000");
        check("\u201cyes\u201d no", "2111300 ".replace(" ", "0"));
        check("\u00aba\u00bb \u201cb\u201d", "2130213");
    }

    @Test
    void twoApostrophesAreOneMark() {
        check("''a'' b", "2213300");
        check("``a'' b", "2213300");
    }

    @Test
    void aQuotationMayGoOnInTheNextParagraph() {
        check("\"a\n\"b\" c", "210" + "24300");
        check("\u201ca\nb", "2100");
    }

    @Test
    void aStraightMarkNeverClosedQuotesNothing() {
        check("5\" of snow", "0200000000");
    }

    @Test
    void aMarkThatCanOnlyOpenOpensAgain() {
        check("\"a \"b\" c", "21121300");
    }

    @Test
    void aClosingMarkAloneIsOne() {
        check("a\u201d b", "0300");
        check("", "");
        check("\u0001\"\u0001", "020");
    }

    private static void check(String text, String flags) {
        StringBuilder found = new StringBuilder();
        for (byte flag : QuoteFlags.of(text)) {
            found.append(flag);
        }
        assertThat(found).hasToString(flags);
    }
}
