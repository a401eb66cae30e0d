package org.sitrep.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text: in articles, its paragraphs. */
public final class Lines {
    private Lines() {}

    /**
     * The lines that hold something, without the white space at their two ends, in text order. A line ends at any
     * of the mandatory breaks of Unicode (UAX #14: LF, CR, VT, FF, NEL, LS, PS).
     */
    public static List<Span> of(String text) {
        List<Span> lines = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEnd(c)) {
                if (start >= 0) {
                    lines.add(new Span(start, end));
                }
                start = -1;
            } else if (!Characters.isSpace(c) && !Characters.isInvisible(c)) {
                start = start < 0 ? i : start;
                end = i + 1;
            }
        }
        if (start >= 0) {
            lines.add(new Span(start, end));
        }
        return lines;
    }

    private static boolean isEnd(char c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
