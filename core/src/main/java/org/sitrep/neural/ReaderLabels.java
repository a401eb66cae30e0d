package org.sitrep.neural;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sitrep.document.Upos;

/**
 * What the numbers of the network's outputs mean; a line each, in this order, in a file of labels.
 *
 * @param events kinds of event that a word may tell, the first being none
 */
record ReaderLabels(
        List<Upos> upos, List<String> xpos, List<String> relations, List<String> entityTags, List<String> events) {
    private static final int LINES = 5;
    private static final String NO_EVENT = "O";
    private static final String NO_ENTITY = "O";

    ReaderLabels {
        upos = List.copyOf(upos);
        xpos = List.copyOf(xpos);
        relations = List.copyOf(relations);
        entityTags = List.copyOf(entityTags);
        events = List.copyOf(events);
        if (!events.get(0).equals(NO_EVENT)) {
            throw new ModelException("the first kind of event is " + events.get(0) + "; it should be " + NO_EVENT);
        }
    }

    static ReaderLabels read(ModelFiles files, String file) {
        List<List<String>> lines = new String(files.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.strip().split(" ", -1)))
                .toList();
        if (lines.size() != LINES) {
            throw new ModelException(file + " has " + lines.size() + " lines; it should have " + LINES);
        }
        checkEntityTags(file, lines.get(3));
        return new ReaderLabels(upos(file, lines.get(0)), lines.get(1), lines.get(2), lines.get(3), lines.get(4));
    }

    private static void checkEntityTags(String file, List<String> tags) {
        for (String tag : tags) {
            if (!tag.equals(NO_ENTITY) && !(tag.matches("[BI]-.*") && Entities.isType(tag.substring(2)))) {
                throw new ModelException("line 4 of " + file + " should name tags of entities, such as B-PER: " + tag);
            }
        }
    }

    private static List<Upos> upos(String file, List<String> names) {
        try {
            return names.stream().map(Upos::valueOf).toList();
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "line 1 of " + file + " should name universal parts of speech: " + e.getMessage(), e);
        }
    }
}
