package org.sitrep.extract.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;

/** The words of {@code figure-contexts.tsv} by kind. */
final class ContextWords {
    private final Map<String, Set<String>> words = new HashMap<>();

    ContextWords() {
        for (Table.Row row : Table.english("figure-contexts.tsv").rows()) {
            words.computeIfAbsent(row.get("kind"), kind -> new HashSet<>()).add(row.get("word"));
        }
    }

    boolean is(Token token, String kind) {
        return words.getOrDefault(kind, Set.of()).contains(EffectLexicon.lemma(token));
    }
}
