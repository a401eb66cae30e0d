package org.sitrep.neural;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Consecutive words of a window, from {@code first} to {@code last}. */
record WordRun(int first, int last) {
    static List<WordRun> of(BitSet words) {
        List<WordRun> runs = new ArrayList<>();
        for (int first = words.nextSetBit(0); first >= 0; ) {
            int end = words.nextClearBit(first);
            runs.add(new WordRun(first, end - 1));
            first = words.nextSetBit(end);
        }
        return runs;
    }
}
