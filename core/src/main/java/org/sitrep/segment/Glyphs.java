package org.sitrep.segment;

import org.sitrep.text.Characters;

/** Character classes of word and sentence boundaries. */
final class Glyphs {
    private Glyphs() {}

    /** What lies between words: white space and what shows nothing. Joiners count as part of what they join. */
    static boolean isBlank(char c) {
        return !isJoiner(c) && (Characters.isSpace(c) || Characters.isInvisible(c));
    }

    /** Soft hyphen, zero-width joiners and word joiner: invisible, but inside a word or an emoji. */
    static boolean isJoiner(int c) {
        return c == 0xad || c == 0x200c || c == 0x200d || c == 0x2060;
    }

    /** A letter, digit or a mark upon one. */
    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(c) || isJoiner(c);
    }

    /** A combining mark or a variation selector. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCurrency(int c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    static boolean isOpener(char c) {
        return "([{<“‘„«‹‚".indexOf(c) >= 0;
    }

    static boolean isCloser(char c) {
        return ")]}>”’»›".indexOf(c) >= 0;
    }

    /** A character that ends a sentence, of any script that English texts quote. */
    static boolean isFull(char c) {
        return c == '.' || c == '?' || c == '!' || c == '…' || c == '。' || c == '‽' || c == '؟';
    }

    static boolean isBullet(char c) {
        return "•‣◦▪■●∙".indexOf(c) >= 0;
    }

    /** The character at an offset, a space outside of the text. */
    static char at(String text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }
}
