package org.sitrep.segment;

import java.util.Locale;
import java.util.Set;
import org.sitrep.text.Characters;

/** Where a run of letters and digits ends, and which signs inside it hold it together. */
final class Runs {
    private static final Set<String> PREFIXES = WordParts.of(WordParts.Kind.PREFIX);
    private static final Set<String> PREFIXES_OF_NAMES = WordParts.of(WordParts.Kind.PREFIX_OF_NAMES);
    /** No prefix of the table is longer. */
    private static final int LONGEST_PREFIX = 12;

    private Runs() {}

    /** The end of the run that starts at {@code from}; connecting signs count when a letter or digit follows. */
    static int end(String text, int from, int end) {
        int i = from;
        int part = from;
        while (i < end) {
            int c = text.codePointAt(i);
            if (Glyphs.isWord(c)) {
                i += Character.charCount(c);
            } else if (i > from
                    && i + 1 < end
                    && Characters.isWord(text.codePointAt(i + 1))
                    && joins(text, from, part, i, end)) {
                i++;
                part = i;
            } else {
                break;
            }
        }
        return Math.min(i, end);
    }

    /** {@code US$}, {@code A$}: capital letters before a dollar sign. */
    static boolean isCountryOfDollar(String text, int start, int stop) {
        if (stop - start > 3) {
            return false;
        }
        for (int i = start; i < stop; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(String text, int from, int part, int i, int end) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean digits = Glyphs.isDigit(before) && Glyphs.isDigit(after);
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        return switch (c) {
            case '.' -> digits || (letters && joinsPeriod(text, part, i, end));
            case ',' -> digits && digitsFrom(text, i + 1, end) == 3;
            case ':' -> digits && digitsFrom(text, i + 1, end) <= 2;
            case '/' ->
                digits
                        ? i - part <= 2 && digitsFrom(text, i + 1, end) <= 4
                        : letters && from == part && i - part == 1 && lettersFrom(text, i + 1, end) <= 2;
            case '-', '\u2010', '\u2011' -> i - from <= LONGEST_PREFIX && isPrefix(text, from, i);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '@', '*' -> letters;
            case '_' -> true;
            case '\'', '\u2019', '\u02bc' -> letters || isDecade(text, i, end);
            default -> false;
        };
    }

    private static boolean isPrefix(String text, int from, int hyphen) {
        String prefix = text.substring(from, hyphen).toLowerCase(Locale.ROOT);
        boolean name = Character.isUpperCase(text.charAt(from)) && Character.isUpperCase(text.charAt(hyphen + 1));
        return PREFIXES_OF_NAMES.contains(prefix) || (!name && PREFIXES.contains(prefix));
    }

    /**
     * {@code U.S}, {@code Ph.D}, {@code report.doc}, {@code LIST.XLS} hold together; {@code left.The} and
     * {@code J.Smith} do not.
     */
    private static boolean joinsPeriod(String text, int part, int i, int end) {
        int right = lettersFrom(text, i + 1, end);
        char after = text.charAt(i + 1);
        if (right == 1) {
            return i - part <= 2;
        }
        if (i - part == 1 && Character.isUpperCase(text.charAt(part))) {
            return false;
        }
        return !Character.isUpperCase(after) || (isUpper(text, part, i) && isUpper(text, i + 1, i + 1 + right));
    }

    /** {@code 80's}: a round number with an s is one word, {@code 2008's} is a possessive. */
    private static boolean isDecade(String text, int i, int end) {
        return text.charAt(i - 1) == '0'
                && text.charAt(i + 1) == 's'
                && (i + 2 >= end || !Characters.isWord(text.charAt(i + 2)))
                && i >= 2
                && Glyphs.isDigit(text.charAt(i - 2))
                && text.charAt(i - 2) != '0';
    }

    private static boolean isUpper(String text, int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many digits follow; stops counting at 6, more than any rule asks for. */
    private static int digitsFrom(String text, int i, int end) {
        int n = 0;
        while (n < 6 && i + n < end && Glyphs.isDigit(text.charAt(i + n))) {
            n++;
        }
        return n;
    }

    /** How many letters follow; stops counting at 16. */
    private static int lettersFrom(String text, int i, int end) {
        int n = 0;
        while (n < 16 && i + n < end && Character.isLetter(text.charAt(i + n))) {
            n++;
        }
        return n;
    }
}
