package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AttributionWindowsTest {
    private static final WordPiece WORD_PIECE = WordPiece.read(TestReader.FILES.bytes("vocab.txt"));

    @Test
    void wholeParagraphsAsLongAsTheyFit() {
        check("", "");
        check("one two\nthree", "0-3");
        check("a ".repeat(100) + "\n" + "b ".repeat(100) + "\n" + "c ".repeat(100), "0-200 200-300");
        check("a ".repeat(254), "0-254");
    }

    @Test
    void tooLongParagraphsAreCutAfterASentence() {
        check("a ".repeat(200) + ". " + "b ".repeat(100), "0-201 201-301");
        check("a ".repeat(600), "0-254 254-508 508-600");
    }

    @Test
    void aWordOfManyPiecesFits() {
        check("\u2260".repeat(3_000), "0-1");
    }

    private static void check(String text, String expected) {
        List<AttributionWord> words = AttributionWord.of(text, WORD_PIECE);
        String found = AttributionWindows.of(words).stream()
                .map(window -> window.first() + "-" + window.end())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }
}
