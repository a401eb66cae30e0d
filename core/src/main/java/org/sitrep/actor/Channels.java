package org.sitrep.actor;

import java.util.HashSet;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * Platforms and outlets named only as that through which somebody speaks: "wrote on Facebook", "a Twitter post", "told Reuters". They
 * do nothing there, and "the company" behind them is another.
 */
final class Channels {
    private static final String POST = "post";

    /** What one is in a sentence who acts or whom it is about: subject, agent, owner, or the whole of a headline. */
    private static final Set<String> ACTING = Set.of("nsubj", "nsubj:pass", "obl:agent", "nmod:poss", "root");

    private final Set<String> platforms = new HashSet<>();

    Channels() {
        for (Row row : Table.english("media.tsv").rows()) {
            if (row.get("kind").equals(POST)
                    && Character.isUpperCase(row.get("word").codePointAt(0))) {
                platforms.add(row.get("word"));
            }
        }
    }

    /** Whether a mention names a platform or an outlet that does nothing in its sentence. */
    boolean isChannel(Document document, ActorMention mention) {
        boolean outlet = mention.sector().filter(Actors.JOURNALISM::equals).isPresent();
        return (outlet || platforms.contains(mention.name())) && !isActing(document, document.token(mention.head()));
    }

    private static boolean isActing(Document document, Token head) {
        Token top = head;
        while ((top.is("conj") || top.is("appos")) && !top.isRoot()) {
            top = document.token(top.head());
        }
        boolean cited = document.child(top, "case")
                .filter(word -> word.lemma().equals("according"))
                .isPresent();
        return cited || ACTING.contains(top.relation());
    }
}
