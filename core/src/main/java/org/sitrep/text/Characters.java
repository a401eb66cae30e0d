package org.sitrep.text;

/** Character classes that several annotators must agree on. */
public final class Characters {
    private Characters() {}

    /** White space in the wide sense: Unicode spaces, no-break spaces, line ends, tabs and NEL. */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** A character that shows nothing: controls, byte-order marks, zero-width spaces and other format characters. */
    public static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    /** A letter or a digit, of any script. */
    public static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    /** The apostrophes of running text: typewriter, right single quotation mark, modifier letter. */
    public static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    /** Hyphens and dashes of any length, the minus sign included. */
    public static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    }
}
