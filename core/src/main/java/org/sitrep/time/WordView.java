package org.sitrep.time;

import org.sitrep.rule.PatternWords;

/**
 * The words of one sentence with what stands beside them.
 *
 * @param limit one past the last word of the sentence
 */
record WordView(String text, PatternWords words, int limit) {
    /** The key of a word; empty before the text and after the sentence. */
    String key(int i) {
        return i >= 0 && i < limit ? words.key(i) : "";
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(words.span(i).start()));
    }

    /** Whether no space stands between a word and the one before it. */
    boolean touches(int i) {
        return i > 0 && i < limit && words.span(i - 1).end() == words.span(i).start();
    }

    /** Whether so many words after a word follow without spaces. */
    boolean touchesThrough(int i, int count) {
        for (int k = i + 1; k <= i + count; k++) {
            if (!touches(k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether digits go on behind a sign: the "1" of "1,500" and the "3" of "3.5". */
    boolean isGrouped(int i) {
        String sign = key(i + 1);
        return touchesThrough(i, 2)
                && Counts.isDigits(key(i + 2))
                && (sign.equals(".") || (sign.equals(",") && key(i + 2).length() == 3));
    }

    /** The second half of "1,500" or "3.5". */
    boolean isAfterPoint(int i) {
        String sign = key(i - 1);
        return touches(i)
                && touches(i - 1)
                && Counts.isDigits(key(i))
                && Counts.isDigits(key(i - 2))
                && (sign.equals(",") || sign.equals("."));
    }
}
