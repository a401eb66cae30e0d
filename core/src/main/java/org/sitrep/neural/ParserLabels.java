package org.sitrep.neural;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sitrep.document.Upos;

/** What the numbers of the parser's outputs mean; a line each in {@code parser-labels.txt}. */
record ParserLabels(List<Upos> upos, List<String> xpos, List<String> relations, List<String> entityTags) {
    private static final String FILE = "parser-labels.txt";

    ParserLabels {
        upos = List.copyOf(upos);
        xpos = List.copyOf(xpos);
        relations = List.copyOf(relations);
        entityTags = List.copyOf(entityTags);
    }

    static ParserLabels read(ModelFiles files) {
        List<List<String>> lines = new String(files.bytes(FILE), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.strip().split(" ", -1)))
                .toList();
        if (lines.size() != 4) {
            throw new ModelException(FILE + " has " + lines.size() + " lines; it should have 4");
        }
        List<Upos> upos = lines.get(0).stream().map(Upos::valueOf).toList();
        return new ParserLabels(upos, lines.get(1), lines.get(2), lines.get(3));
    }
}
