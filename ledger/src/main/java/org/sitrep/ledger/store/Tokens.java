package org.sitrep.ledger.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words by which claims are searched, the same for every database: runs of letters, digits and characters of private use (which stand
 * between fields), without case and without marks on letters.
 */
final class Tokens {
    /** Letters of a word that count; PostgreSQL takes 2046 bytes at most. */
    private static final int LONGEST = 200;

    private final List<String> found = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Tokens() {}

    /** The words in order. */
    static List<String> of(String text) {
        Tokens tokens = new Tokens();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(tokens::next);
        tokens.end();
        return tokens.found;
    }

    private void next(int c) {
        switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE -> {
                if (word.length() < LONGEST) {
                    word.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
                }
            }
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            default -> end();
        }
    }

    private void end() {
        if (word.length() > 0) {
            found.add(word.toString());
            word.setLength(0);
        }
    }
}
