package org.sitrep.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * Which lines of a word list its examples touch: a line is touched by a sentence that has its words, in whatever form, as
 * the part of speech that its column {@code pos} names where there is one. Of several lines of a word each needs a
 * sentence of its own.
 */
final class Touched {
    private static final String POS = "pos";

    private final Table table;
    private final String column;
    private final String file;
    /** Of each sentence its lemmas, with their parts of speech if the list tells any. */
    private final ConcurrentLinkedQueue<String> sentences = new ConcurrentLinkedQueue<>();

    /**
     * @param column the one that holds the words
     * @param file the examples of the list
     */
    Touched(Table table, String column, String file) {
        this.table = table;
        this.column = column;
        this.file = file;
    }

    /** Notes a sentence; may be called by several threads. */
    void by(Document document) {
        boolean pos = table.columns().contains(POS);
        sentences.add(document.tokens().stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT) + (pos ? "/" + pos(token) : ""))
                .collect(Collectors.joining(" ", " ", " ")));
    }

    /** The lines that no sentence touches. */
    List<String> problems() {
        Map<String, Integer> lines = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Row row : table.rows()) {
            String words = words(row);
            int line = lines.merge(words, 1, Integer::sum);
            if (sentences.stream().filter(lemmas -> lemmas.contains(words)).count() < line) {
                problems.add(problem(row, (line == 1 ? "" : "another ") + words.strip()));
            }
        }
        return problems;
    }

    private String problem(Row row, String words) {
        return String.valueOf(row.error("no sentence of " + file + " has " + words
                        + ": write one that shows what this line does, or remove the line")
                .getMessage());
    }

    private String words(Row row) {
        String words = row.get(column);
        return " " + (table.columns().contains(POS) ? words + "/" + row.get(POS) : words) + " ";
    }

    private static String pos(Token token) {
        if (token.is("amod")) {
            return "attribute"; // "Norvik's cowardly attack", whatever its tag
        }
        return switch (token.upos()) {
            case NOUN, PROPN -> "noun";
            case ADJ -> "adj";
            default -> "verb";
        };
    }
}
