package org.sitrep.text;

import java.util.Arrays;

/**
 * Converts UTF-16 offsets of one text into Unicode code points, the unit of the printed reading
 * (W3C Web Annotation, TextPositionSelector), and back.
 */
public final class CodePoints {
    /** Offsets of the low half of each surrogate pair, ascending: each makes the code-point count one smaller. */
    private final int[] lowSurrogates;

    public CodePoints(String text) {
        int[] found = new int[16];
        int n = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2);
                }
                found[n++] = i;
            }
        }
        lowSurrogates = Arrays.copyOf(found, n);
    }

    /**
     * The number of code points before a UTF-16 offset.
     *
     * @param offset UTF-16 offset; one inside a surrogate pair counts as after it
     */
    public int at(int offset) {
        int i = Arrays.binarySearch(lowSurrogates, offset);
        int before = i < 0 ? -i - 1 : i;
        return offset - before;
    }

    /**
     * The UTF-16 offset of a code point: what {@link #at} undoes.
     *
     * @param codePoints 0 or more; past the end of the text it counts on
     */
    public int utf16(int codePoints) {
        int low = 0;
        int high = lowSurrogates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int index = lowSurrogates[middle] - 1 - middle; // of the character this half belongs to
            if (index < codePoints) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoints + low;
    }
}
