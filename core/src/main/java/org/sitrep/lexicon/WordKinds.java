package org.sitrep.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a table by their kind, in lower case; a word may be of several kinds. */
public final class WordKinds {
    private final Map<String, Set<String>> words = new HashMap<>();

    /** @param table with the columns word and kind */
    public WordKinds(Table table) {
        for (Table.Row row : table.rows()) {
            words.computeIfAbsent(row.get("kind"), k -> new HashSet<>()).add(row.get("word"));
        }
    }

    public boolean has(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
