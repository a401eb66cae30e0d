package org.sitrep.quotation;

/**
 * A quotation mark as its characters and neighbours show it, before it is paired.
 *
 * @param start UTF-16 offset of its first character
 * @param end one past its last character; typewriter pairs ({@code ''}) have two
 * @param sign its first character
 * @param firm false for a single mark that may be the apostrophe of a plural ({@code the soldiers' homes})
 */
record Mark(int start, int end, Family family, char sign, Lean lean, boolean firm) {
    /** Marks that pair with one another. */
    enum Family {
        DOUBLE,
        ANGLE,
        SINGLE
    }

    /** What the neighbours say: a space before opens, a space or punctuation after closes. */
    enum Lean {
        OPEN,
        CLOSE,
        EITHER
    }

    boolean opens() {
        return lean == Lean.OPEN;
    }

    boolean closes() {
        return lean == Lean.CLOSE;
    }

    /** Typewriter marks look the same at both ends. */
    boolean isStraight() {
        return sign == '"' || sign == '\'' || sign == '\uff02';
    }

    /** Whether the sign is made to open; sloppy or foreign typesetting may still close with it. */
    boolean isOpeningSign() {
        return "“„‟«‹‘‚‛`".indexOf(sign) >= 0;
    }

    /** Whether the sign is made to close. */
    boolean isClosingSign() {
        return "”»›’".indexOf(sign) >= 0;
    }
}
