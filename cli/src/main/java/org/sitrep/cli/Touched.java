package org.sitrep.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * Which lines of a word list its examples touch: a line is touched by a sentence that has its words, in whatever form and
 * with up to three others between ("held the army responsible"), the first as the part of speech that its column {@code
 * pos} names where there is one. Of several lines of a word each needs a sentence of its own.
 */
final class Touched {
    private static final String POS = "pos";

    private static final int MOST_BETWEEN = 3;

    private final Table table;
    private final String column;
    private final String file;
    private final ConcurrentLinkedQueue<List<Word>> sentences = new ConcurrentLinkedQueue<>();

    private record Word(String form, String lemma, String pos) {
        boolean is(String word) {
            return word.equalsIgnoreCase(form) || word.equalsIgnoreCase(lemma);
        }

        /** Whether a line's part of speech is this word's; prepositions may be any ("citing", "per"), and so may what one calls something. */
        boolean isA(String kind) {
            return kind.isEmpty() || kind.equals("adp") || kind.equals("name") || kind.equals(pos);
        }
    }

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
        sentences.add(document.tokens().stream()
                .map(token -> new Word(token.form(), token.lemma(), pos(token)))
                .toList());
    }

    /** The lines that no sentence touches. */
    List<String> problems() {
        Map<String, Integer> lines = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Row row : table.rows()) {
            String words = row.get(column);
            String pos = table.columns().contains(POS) ? row.get(POS) : "";
            String line = pos.isEmpty() ? words : words + "/" + pos;
            int which = lines.merge(line, 1, Integer::sum);
            if (sentences.stream().filter(sentence -> has(sentence, words, pos)).count() < which) {
                problems.add(problem(row, (which == 1 ? "" : "another ") + line));
            }
        }
        return problems;
    }

    private String problem(Row row, String words) {
        return String.valueOf(row.error("no sentence of " + file + " has " + words
                        + ": write one that shows what this line does, or remove the line")
                .getMessage());
    }

    private static boolean has(List<Word> sentence, String words, String pos) {
        List<String> wanted = List.of(words.split(" "));
        return IntStream.range(0, sentence.size())
                .anyMatch(at -> sentence.get(at).is(wanted.get(0))
                        && sentence.get(at).isA(pos)
                        && follow(sentence, at, wanted.subList(1, wanted.size())));
    }

    private static boolean follow(List<Word> sentence, int before, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        int end = Math.min(before + MOST_BETWEEN + 2, sentence.size());
        return IntStream.range(before + 1, end)
                .anyMatch(at ->
                        sentence.get(at).is(wanted.get(0)) && follow(sentence, at, wanted.subList(1, wanted.size())));
    }

    private static String pos(Token token) {
        if (token.is("amod")) {
            return "attribute"; // "Norvik's cowardly attack", whatever its tag
        }
        if (token.xpos().equals("JJ")) {
            return "adj"; // "are worried", though it be called a verb
        }
        return switch (token.upos()) {
            case NOUN, PROPN -> "noun";
            case ADJ -> "adj";
            default -> "verb";
        };
    }
}
