package org.sitrep.extract.position;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** Words that take no side, but decide whose a stance is or which: {@code stance-words.tsv}. */
final class StanceWords {
    /** What a word decides. */
    enum Use {
        /** A verb whose subject has the stance that its object names: "voiced its support". */
        GIVING,
        /** A verb whose subject is meant by the stance that its object names: "won praise from Norvik". */
        RECEIVING,
        /** What one calls an act that one would answer with force: "an act of war". */
        MENACE,
        /** What one would do to whom one warns: "warned of consequences". */
        REPRISAL,
        /** What one says of what one does not, or no longer, stand behind: "regretted backing them", "joked that". */
        DISTANCING,
        /** A verb by which a stance ends, of which it is the object or the subject: "withdrew its support". */
        ENDING,
        /** What tells that a stance was taken once: "formerly", "former". */
        FORMERLY,
        /** Verbs of protest: what stands in a clause below them, or in quotation marks, is asserted, and not what is protested against. */
        ASSERTING,
        /** A verb whose object is who is asked to do what follows: "urged both sides to stop". */
        URGING,
        /** A verb of a promise whose receiver ("to Norvik") gets its object: "will send tanks to Norvik". */
        TRANSFER,
        /** What one says who will do what follows: "is ready to help". */
        READY,
        /** A verb by which one asks whom its object names to do what follows: "wants Norvik to leave". */
        WANTING,
        /** A verb by which one gives its object a name that may judge it: "called the raid barbaric". */
        NAMING,
        /** Of these the verbs whose name stands behind "as": "described the raid as barbaric". */
        NAMING_AS,
        /** Who will do so threatens, named or not whom: "will punish those who helped". */
        PUNISHING,
        /** What one will do is a threat or a promise as the case may be: "will respond". */
        REACTING
    }

    private static final StanceWords ENGLISH = new StanceWords(Table.english("stance-words.tsv"));

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    private StanceWords(Table table) {
        for (Table.Row row : table.rows()) {
            words.computeIfAbsent(row.constant("use", Use.class), use -> new HashSet<>())
                    .add(row.get("words"));
        }
    }

    static StanceWords english() {
        return ENGLISH;
    }

    boolean is(Use use, Token word) {
        return Words.spellings(word).stream().anyMatch(spelling -> is(use, spelling));
    }

    /** Of several words, lemmas with a blank between them. */
    boolean is(Use use, String lemmas) {
        return words.getOrDefault(use, Set.of()).contains(lemmas);
    }
}
