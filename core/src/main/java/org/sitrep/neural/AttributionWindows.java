package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into the attribution model's windows: as many whole paragraphs as fit; too long ones cut after a sentence. */
final class AttributionWindows {
    /** Positions of a window in training. */
    static final int LONGEST = 256;

    /**
     * A run of words.
     *
     * @param end one past the last word
     */
    record Window(int first, int end) {}

    private record Unit(int first, int end, int pieces) {}

    private AttributionWindows() {}

    static List<Window> of(List<AttributionWord> words) {
        List<Window> windows = new ArrayList<>();
        int first = 0;
        int end = 0;
        int length = 2;
        for (Unit unit : units(words)) {
            if (end > first && length + unit.pieces + 1 > LONGEST) {
                windows.add(new Window(first, end));
                first = end;
                length = 2;
            }
            end = unit.end;
            length += unit.pieces + 1;
        }
        if (end > first) {
            windows.add(new Window(first, end));
        }
        return windows;
    }

    private static List<Unit> units(List<AttributionWord> words) {
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Unit unit = unit(words, at);
            units.add(unit);
            at = unit.end;
        }
        return units;
    }

    /** The paragraph from a word on, or as much of it as fits, up to its last stop. */
    private static Unit unit(List<AttributionWord> words, int first) {
        Unit whole = new Unit(first, first, 0);
        Unit stopped = whole;
        while (inParagraph(words, whole)) {
            AttributionWord word = words.get(whole.end);
            int pieces = whole.pieces + word.pieces().size();
            if (pieces > LONGEST - 2) {
                return stopped.end > first ? stopped : whole;
            }
            whole = new Unit(first, whole.end + 1, pieces);
            stopped = word.stop() ? whole : stopped;
        }
        return whole;
    }

    private static boolean inParagraph(List<AttributionWord> words, Unit unit) {
        return unit.end < words.size()
                && words.get(unit.end).paragraph() == words.get(unit.first).paragraph();
    }
}
