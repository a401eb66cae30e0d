package org.sitrep.extract.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;

/** Whose something is of which somebody approves or not: {@code stance-nouns.tsv}. */
final class StanceNouns {
    /** How an owner stands to what a noun names. */
    enum Whose {
        /** A possessor does or has it, and so does what stands behind "of": "the policies of Norvik". */
        OWNED,
        /** A possessor suffers it: "Dalen's removal". */
        UNDERGONE,
        /** A possessor has it; who stands behind "of" may suffer it: "the treatment of the miners". */
        OPEN
    }

    private static final StanceNouns ENGLISH = new StanceNouns(Table.english("stance-nouns.tsv"));

    private final Map<String, Whose> nouns = new HashMap<>();
    private final Set<String> ills = new HashSet<>();

    private StanceNouns(Table table) {
        for (Table.Row row : table.rows()) {
            if (row.get("ill").equals("yes")) {
                ills.add(row.get("noun"));
            }
            nouns.put(row.get("noun"), row.get("whose").isEmpty() ? Whose.OPEN : row.constant("whose", Whose.class));
        }
    }

    static StanceNouns english() {
        return ENGLISH;
    }

    /** Whether one is blamed who is responsible for it. */
    boolean isIll(Token noun) {
        return ills.contains(noun.lemma().toLowerCase(Locale.ROOT));
    }

    Whose whose(Token noun) {
        return nouns.getOrDefault(noun.lemma().toLowerCase(Locale.ROOT), Whose.OPEN);
    }
}
