package org.sitrep.extract.position;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;

/** The nouns for people, {@code role-nouns.tsv} and {@code group-nouns.tsv}, and for what they write, {@code document-nouns.tsv}. */
final class People {
    private static final People ENGLISH = new People();

    private final Set<String> nouns = new HashSet<>();
    private final Set<String> papers = new HashSet<>();

    private People() {
        Table.english("role-nouns.tsv").rows().forEach(row -> nouns.add(row.get("noun")));
        Table.english("group-nouns.tsv").rows().forEach(row -> nouns.add(row.get("form")));
        Table.english("document-nouns.tsv").rows().forEach(row -> papers.add(row.get("noun")));
    }

    static People english() {
        return ENGLISH;
    }

    /** "The statement supports Norvik": its authors do. */
    boolean isPaper(Token noun) {
        return papers.contains(noun.lemma().toLowerCase(Locale.ROOT));
    }

    boolean contains(Token noun) {
        return nouns.contains(noun.lemma().toLowerCase(Locale.ROOT))
                || nouns.contains(noun.form().toLowerCase(Locale.ROOT));
    }
}
