package org.sitrep.formats;

import java.util.Locale;
import org.sitrep.text.Characters;

/** Makes foreign text safe to print: no control character reaches a terminal. */
public final class Printable {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0xAD;

    private Printable() {}

    /** The text on one line: white space becomes one blank, controls and direction marks become visible. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Characters.isSpace(c)) {
                line.append(blank ? "" : " ");
                blank = true;
            } else {
                append(line, c);
                blank = false;
            }
        }
        return line.toString().stripTrailing();
    }

    private static void append(StringBuilder line, int c) {
        int type = Character.getType(c);
        boolean joins = c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || c == SOFT_HYPHEN;
        boolean hidden = type == Character.CONTROL
                || (type == Character.FORMAT && !joins)
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
        if (hidden) {
            line.append(String.format(Locale.ROOT, "<U+%04X>", c));
        } else {
            line.appendCodePoint(c);
        }
    }

    /** Columns a text takes on a terminal: wide characters (East Asian, most emoji) take two, marks none. */
    public static int columns(String text) {
        return text.codePoints().map(Printable::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
