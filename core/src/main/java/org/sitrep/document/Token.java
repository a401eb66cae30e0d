package org.sitrep.document;

import org.sitrep.text.Span;

/**
 * A syntactic word with its place in the dependency tree.
 *
 * @param index position in {@link Document#tokens()}
 * @param form the characters under {@code span}
 * @param lemma lower-cased dictionary form; proper nouns keep their case
 * @param xpos Penn Treebank tag
 * @param head index of the head in {@link Document#tokens()}, -1 for the root of a sentence
 * @param relation UD relation with its subtype, such as {@code nsubj:pass}
 * @param sentence index into {@link Document#sentences()}
 */
public record Token(
        int index,
        Span span,
        String form,
        String lemma,
        Upos upos,
        String xpos,
        int head,
        String relation,
        int sentence) {

    /** Whether the relation is {@code name} or a subtype of it. */
    public boolean is(String name) {
        return relation.startsWith(name)
                && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
    }

    public boolean isRoot() {
        return head < 0;
    }
}
