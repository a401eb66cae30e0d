package org.sitrep.neural;

/** The character classes of BERT's basic tokeniser, which the models were trained with. */
final class BertText {
    private BertText() {}

    static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** ASCII symbols and Unicode punctuation. */
    private static boolean isPunctuation(int c) {
        if (isIn(c, '!', '/') || isIn(c, ':', '@') || isIn(c, '[', '`') || isIn(c, '{', '~')) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Punctuation and Chinese characters are words of their own. */
    static boolean standsAlone(int c) {
        return isPunctuation(c) || isIn(c, 0x4e00, 0x9fff) || isIn(c, 0x3400, 0x4dbf) || isIn(c, 0xf900, 0xfaff);
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** Accents, controls and what is no character leave no trace. */
    static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> c == 0xfffd;
        };
    }
}
