package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the network's windows, as training does: as many whole paragraphs as fit, a longer paragraph after a
 * sentence, a longer sentence anywhere.
 */
final class ReaderWindows {
    /** Positions of a window in training ({@code train.longest} of its configuration). */
    static final int LONGEST = 256;

    /** The mark before the first word and the one after the last. */
    static final int MARKS = 2;

    private final ReaderText text;
    private final List<ReaderWindow> windows = new ArrayList<>();

    private ReaderWindows(ReaderText text) {
        this.text = text;
    }

    static List<ReaderWindow> of(ReaderText text) {
        ReaderWindows cut = new ReaderWindows(text);
        cut.cut();
        return cut.windows;
    }

    private void cut() {
        int first = 0;
        int length = MARKS;
        for (int start = 0; start < text.size(); ) {
            int end = unitEnd(start);
            int size = pieces(start, end) + 1;
            if (start > first && length + size > LONGEST) {
                windows.add(new ReaderWindow(text, first, start));
                first = start;
                length = MARKS;
            }
            length += size;
            start = end;
        }
        if (first < text.size()) {
            windows.add(new ReaderWindow(text, first, text.size()));
        }
    }

    /** End of the paragraph that begins here, or of as many of its sentences as fit, or of as many of its words. */
    private int unitEnd(int start) {
        int stop = start;
        int length = 0;
        int w = start;
        while (w < text.size() && text.paragraph(w) == text.paragraph(start)) {
            stop = w > start && text.sentence(w) != text.sentence(w - 1) ? w : stop;
            length += text.pieces(w).length;
            if (length > LONGEST - MARKS) {
                return stop > start ? stop : w;
            }
            w++;
        }
        return w;
    }

    private int pieces(int start, int end) {
        int sum = 0;
        for (int w = start; w < end; w++) {
            sum += text.pieces(w).length;
        }
        return sum;
    }
}
