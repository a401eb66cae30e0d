package org.sitrep.ledger.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sitrep.ledger.words.Word;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/** What words tell of a number beside them, by {@code counting-words.tsv}. */
final class CountingWords {
    /** What a word tells; the table's head explains. */
    enum Means {
        ANYBODY,
        PART,
        VAGUE,
        UNSURE,
        HABIT,
        CHECKED,
        UNCHECKED
    }

    private final Map<String, Means> means = new HashMap<>();

    private CountingWords(Table table) {
        table.rows().forEach(row -> means.put(row.get("word"), row.constant("means", Means.class)));
    }

    static CountingWords load() {
        String name = "counting-words.tsv";
        try (InputStream in = CountingWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "it does not lie beside the program");
            }
            return new CountingWords(Table.read(name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean any(Collection<Word> words, Means wanted) {
        return words.stream().anyMatch(word -> means.get(word.form()) == wanted);
    }

    boolean is(String word, Means wanted) {
        return means.get(word) == wanted;
    }
}
