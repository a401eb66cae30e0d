package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** Nouns that take up a name later ("the ministry") and the words in names that allow it. */
final class TypeNouns {
    private final Map<String, Set<String>> nounsByWord = new HashMap<>();
    private final Map<String, Set<String>> nounsBySector = new HashMap<>();
    private final Map<String, String> sectorByWord = new HashMap<>();
    private final Set<String> nouns = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();

    TypeNouns() {
        for (Row row : Table.english("type-nouns.tsv").rows()) {
            String noun = row.get("noun");
            nouns.add(noun);
            if (!row.get("open").isEmpty()) {
                open.add(noun);
            }
            for (String word : row.list("names")) {
                nounsByWord.computeIfAbsent(word, k -> new LinkedHashSet<>()).add(noun);
                if (!row.get("sector").isEmpty()) {
                    sectorByWord.putIfAbsent(word, row.get("sector"));
                }
            }
            for (String sector : row.list("sectors")) {
                nounsBySector
                        .computeIfAbsent(sector, k -> new LinkedHashSet<>())
                        .add(noun);
            }
        }
    }

    boolean isNoun(String noun) {
        return nouns.contains(noun);
    }

    /** Whether an organisation may be called so though nothing in its name says it: "the company". */
    boolean isOpen(String noun) {
        return open.contains(noun);
    }

    /** Whether one of the words of a name says that it names a body ("Council", "Ministry"). */
    boolean isBody(String name) {
        return words(name).stream().anyMatch(nounsByWord::containsKey);
    }

    /** What "the ..." may call an organisation with this name and PLOVER sector. */
    Set<String> nouns(String name, String sector) {
        Set<String> found = new LinkedHashSet<>(nounsBySector.getOrDefault(sector, Set.of()));
        words(name).forEach(word -> found.addAll(nounsByWord.getOrDefault(word, Set.of())));
        return found;
    }

    /** PLOVER sector of an organisation with this name, empty if its words do not tell. */
    String sector(String name) {
        List<String> words = words(name);
        for (int i = words.size() - 1; i >= 0; i--) {
            String sector = sectorByWord.get(words.get(i));
            if (sector != null) {
                return sector;
            }
        }
        return "";
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (Pieces.Piece piece : Pieces.of(name)) {
            if (piece.isWord()) {
                words.add(piece.text());
            }
        }
        return words;
    }
}
