package org.sitrep.extract.event;

import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/** "each other", "one another": nobody by themselves, but whoever does it undergoes it too. */
final class Reciprocals {
    private static final Set<String> FIRST = Set.of("each", "one");
    private static final Set<String> SECOND = Set.of("other", "another");

    private Reciprocals() {}

    /** Whether a word is the first or the second of the two. */
    static boolean is(Document document, Token token) {
        int next = token.index() + 1;
        boolean first = next < document.tokens().size() && isPair(token, document.token(next));
        return first || (token.index() > 0 && isPair(document.token(token.index() - 1), token));
    }

    private static boolean isPair(Token first, Token second) {
        return FIRST.contains(Words.lower(first))
                && SECOND.contains(Words.lower(second))
                && first.sentence() == second.sentence()
                && (first.head() == second.index() || second.head() == first.index());
    }

    /** Whether a verb is done to each other: its object, or what hangs on it by a preposition. */
    static boolean isMutual(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> (child.is("obj") || child.is("iobj") || child.is("obl")) && is(document, child));
    }
}
