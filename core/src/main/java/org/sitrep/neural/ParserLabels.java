package org.sitrep.neural;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sitrep.document.Upos;

/** What the numbers of a parser's outputs mean; a line each, in this order, in a file of labels. */
record ParserLabels(List<Upos> upos, List<String> xpos, List<String> relations, List<String> entityTags) {
    ParserLabels {
        upos = List.copyOf(upos);
        xpos = List.copyOf(xpos);
        relations = List.copyOf(relations);
        entityTags = List.copyOf(entityTags);
    }

    static ParserLabels read(ModelFiles files, String file) {
        return of(lines(files, file, 4));
    }

    /** Labels of the first four of these lines. */
    static ParserLabels of(List<List<String>> lines) {
        List<Upos> upos = lines.get(0).stream().map(Upos::valueOf).toList();
        return new ParserLabels(upos, lines.get(1), lines.get(2), lines.get(3));
    }

    /** The lines of a file that must have so many, each cut at its spaces. */
    static List<List<String>> lines(ModelFiles files, String file, int count) {
        List<List<String>> lines = new String(files.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.strip().split(" ", -1)))
                .toList();
        if (lines.size() != count) {
            throw new ModelException(file + " has " + lines.size() + " lines; it should have " + count);
        }
        return lines;
    }
}
