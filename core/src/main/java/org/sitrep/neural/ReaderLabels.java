package org.sitrep.neural;

import java.util.List;

/**
 * What the numbers of the shared network's outputs mean.
 *
 * @param words of the layers that a parser has too
 * @param events kinds of event that a word may tell, the first being none
 */
record ReaderLabels(ParserLabels words, List<String> events) {
    private static final String NO_EVENT = "O";

    ReaderLabels {
        events = List.copyOf(events);
        if (!events.get(0).equals(NO_EVENT)) {
            throw new ModelException("the first kind of event is " + events.get(0) + "; it should be " + NO_EVENT);
        }
    }

    static ReaderLabels read(ModelFiles files, String file) {
        List<List<String>> lines = ParserLabels.lines(files, file, 5);
        return new ReaderLabels(ParserLabels.of(lines), lines.get(4));
    }
}
