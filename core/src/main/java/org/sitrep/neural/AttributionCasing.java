package org.sitrep.neural;

/** The casing classes of the attribution model's {@code shape} input; not those of the parser. */
final class AttributionCasing {
    static final int MARK = 7;

    private static final int LOWER = 0;
    private static final int CAPITALISED = 1;
    private static final int UPPER = 2;
    private static final int MIXED = 3;
    private static final int NUMBER = 4;
    private static final int PUNCTUATION = 5;
    private static final int ONE_CAPITAL = 6;
    private static final int NO_SPACE_BEFORE = 8;

    private AttributionCasing() {}

    static int of(String word, boolean spaceBefore) {
        return shape(word.codePoints().toArray()) + (spaceBefore ? 0 : NO_SPACE_BEFORE);
    }

    private static int shape(int[] word) {
        boolean letters = false;
        int lower = 0;
        int upper = 0;
        for (int c : word) {
            letters |= Character.isLetterOrDigit(c);
            lower += Character.isLowerCase(c) ? 1 : 0;
            upper += isUpper(c) ? 1 : 0;
        }
        if (!letters) {
            return PUNCTUATION;
        }
        if (Character.isDigit(word[0])) {
            return NUMBER;
        }
        if (lower > 0 && upper == 0) {
            return LOWER;
        }
        if (upper > 0 && lower == 0) {
            return word.length == 1 ? ONE_CAPITAL : UPPER;
        }
        return lower > 0 && upper == 1 && isUpper(word[0]) ? CAPITALISED : MIXED;
    }

    private static boolean isUpper(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }
}
