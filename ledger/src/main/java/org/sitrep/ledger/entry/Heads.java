package org.sitrep.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;

/** What a counted phrase counts: its last words, in the singular. */
final class Heads {
    private Heads() {}

    /** The words of a phrase before any preposition, without numbers: "captured soldiers of the army" gives captured, soldier. */
    static Set<String> of(String counted) {
        Set<String> heads = new HashSet<>();
        List<Word> words = Words.of(counted);
        for (Word word : words) {
            if (Set.of("of", "in", "from", "with", "who", "at", "on").contains(word.form())) {
                break;
            }
            if (word.kind() != Word.Kind.NUMBER
                    && !word.form().equals("the")
                    && !word.form().equals("more")) {
                heads.add(singular(word.form()));
            }
        }
        return heads;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
