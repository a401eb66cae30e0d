package org.sitrep.extract.event;

import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/** Scores of games behind a verb and its object: "beat Ireland 38-17". */
final class Scores {
    private static final Set<String> HYPHENS = Set.of("-", "–", "—");
    /** How far behind its verb a score stands, in words: a name of some words and a place; a judgement. */
    private static final int DISTANCE = 9;

    private Scores() {}

    /** Whether a score stands behind the verb; "killed 20-30 people" and "killed 20-30" count the killed instead. */
    static boolean isBeside(Document document, Token verb) {
        int end = Math.min(document.sentenceOf(verb).end(), verb.index() + DISTANCE);
        for (int i = verb.index() + 2; i + 2 < end; i++) {
            boolean score = isNumber(document.token(i))
                    && HYPHENS.contains(document.token(i + 1).form())
                    && isNumber(document.token(i + 2))
                    && document.token(i).span().end()
                            == document.token(i + 1).span().start();
            if (score) {
                boolean counts = i + 3 < end && Words.isNominal(document.token(i + 3));
                return !counts && Words.isNominal(document.token(i - 1));
            }
        }
        return false;
    }

    private static boolean isNumber(Token token) {
        return token.upos() == Upos.NUM || token.xpos().equals("CD");
    }
}
