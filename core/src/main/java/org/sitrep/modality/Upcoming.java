package org.sitrep.modality;

import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/** The present tense of what is arranged: "talks begin tomorrow", "is visiting the island next week". */
final class Upcoming {
    private static final Set<String> SOON = Set.of("tomorrow", "soon", "shortly");

    private Upcoming() {}

    /** Whether a time beside the verb lies after the article, by its date or by the words themselves. */
    static boolean isOne(Document document, Token verb) {
        for (Token child : document.children(verb)) {
            boolean beside = child.is("obl") || child.is("advmod") || child.is("nmod");
            if (beside
                    && (isSoon(document, child)
                            || document.timesIn(child.span()).stream().anyMatch(document::isAhead))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSoon(Document document, Token time) {
        return SOON.contains(Words.lower(time))
                || document.children(time).stream()
                        .anyMatch(c -> c.upos() == Upos.ADJ && Words.lower(c).equals("next"));
    }
}
