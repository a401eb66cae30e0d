package org.sitrep.neural;

/** The classes of the network's {@code casing} input: what an uncased vocabulary no longer shows. */
final class Casing {
    private static final int LOWER = 1;
    private static final int CAPITALISED = 2;
    private static final int UPPER = 3;
    private static final int ONE_CAPITAL = 4;
    private static final int MIXED_FROM_CAPITAL = 5;
    private static final int MIXED_FROM_LOWER = 6;
    private static final int WITH_DIGIT = 7;
    private static final int WITHOUT_LETTER = 8;
    private static final int SPACE_BEFORE = 9;

    private Casing() {}

    static int of(String word, boolean spaceBefore) {
        return shape(word) + (spaceBefore ? SPACE_BEFORE : 0);
    }

    private static int shape(String word) {
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return WITH_DIGIT;
        }
        if (letters.length == 0) {
            return WITHOUT_LETTER;
        }
        int capitals = 0;
        for (int c : letters) {
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        boolean first = Character.isUpperCase(letters[0]);
        if (capitals == 0) {
            return LOWER;
        }
        if (letters.length == 1) {
            return ONE_CAPITAL;
        }
        if (capitals == letters.length) {
            return UPPER;
        }
        if (first && capitals == 1) {
            return CAPITALISED;
        }
        return first ? MIXED_FROM_CAPITAL : MIXED_FROM_LOWER;
    }
}
