package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WordPieceTest {
    private static final byte[] LINES = TestReader.FILES.bytes("vocab.txt");
    private static final String[] NAMES =
            new String(LINES, StandardCharsets.UTF_8).lines().toArray(String[]::new);
    private static final WordPiece WORD_PIECE = WordPiece.read(LINES);

    @Test
    void wordsAreCutIntoTheLongestKnownPieces() {
        check("the", "the");
        check("ceasefire", "ceasefire");
        check("unshellable", "un ##sh ##ella ##ble");
    }

    @Test
    void caseAndAccentsAreLost() {
        check("THE", "the");
        check("Caf\u00e9", "cafe");
        check("Cafe\u0301", "cafe");
        check("\u0130stanbul", "istanbul");
    }

    @Test
    void punctuationAndChineseStandAlone() {
        check("U.S.-led", "u . s . - led");
        check("don\u2019t", "don \u2019 t");
        check("\u4e2d\u56fd", "\u4e2d \u56fd");
    }

    @Test
    void whatIsNotInTheVocabularyIsOneUnknownPiece() {
        check("\ud83d\ude00", "[UNK]");
        check("", "[UNK]");
        check("\u200b", "[UNK]");
        check("x".repeat(101), "[UNK]");
        check("\ud800", "[UNK]");
        assertThat(WORD_PIECE.pieces("-".repeat(10_000))).hasSize(10_000);
    }

    @Test
    void aBrokenVocabularyIsTold() {
        assertThatThrownBy(() -> WordPiece.read("a\nb\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("[UNK]");
    }

    private static void check(String word, String expected) {
        String found =
                Arrays.stream(WORD_PIECE.pieces(word)).mapToObj(id -> NAMES[id]).collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }
}
