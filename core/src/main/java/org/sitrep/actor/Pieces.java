package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.text.Characters;

/** Cuts text into the pieces that names are compared by: runs of letters and digits, and single other characters. */
final class Pieces {
    private Pieces() {}

    /**
     * One piece.
     *
     * @param text its characters; apostrophes and dashes in their typewriter form
     * @param spaced whether white space stands before it
     * @param start UTF-16 offset of its first character
     * @param end UTF-16 offset behind its last one
     */
    record Piece(String text, boolean spaced, int start, int end) {
        boolean isWord() {
            return Characters.isWord(text.codePointAt(0));
        }

        /** Whether it is a word that begins with a capital. */
        boolean isCapitalised() {
            int first = text.codePointAt(0);
            return Character.isUpperCase(first) || Character.isTitleCase(first);
        }
    }

    /** The pieces of {@code text} between two UTF-16 offsets. */
    static List<Piece> of(String text, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        boolean spaced = from > 0 && Characters.isSpace(text.codePointBefore(from));
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            if (Characters.isSpace(c)) {
                spaced = true;
                i += Character.charCount(c);
                continue;
            }
            int end = isInWord(c) ? endOfWord(text, i, to) : i + Character.charCount(c);
            pieces.add(new Piece(plain(text.substring(i, end), c), spaced, i, end));
            spaced = false;
            i = end;
        }
        return pieces;
    }

    static List<Piece> of(String text) {
        return of(text, 0, text.length());
    }

    private static int endOfWord(String text, int start, int to) {
        int i = start;
        while (i < to && isInWord(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static boolean isInWord(int c) {
        return Characters.isWord(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String plain(String piece, int first) {
        if (Characters.isApostrophe(first) || first == '\u2018') {
            return "'";
        }
        return Characters.isDash(first) ? "-" : piece;
    }
}
