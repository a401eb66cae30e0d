package org.sitrep.neural;

import org.sitrep.document.Upos;

/**
 * What the parser says of one word.
 *
 * @param head index of the head among the words of the sentence, -1 for its root
 * @param entityTag index into {@link ReaderLabels#entityTags()}
 */
record ParsedWord(int head, String relation, Upos upos, String xpos, int entityTag) {
    private static final String ROOT = "root";

    /** The word with a relation that fits its head: who hangs on the root is the root, and nobody else. */
    static ParsedWord of(int head, String relation, Upos upos, String xpos, int entityTag) {
        boolean fits = (head < 0) == relation.equals(ROOT);
        return new ParsedWord(head, fits ? relation : head < 0 ? ROOT : "dep", upos, xpos, entityTag);
    }

    ParsedWord as(String newRelation) {
        return under(head, newRelation);
    }

    ParsedWord under(int newHead) {
        return under(newHead, relation);
    }

    ParsedWord under(int newHead, String newRelation) {
        return new ParsedWord(newHead, newRelation, upos, xpos, entityTag);
    }
}
