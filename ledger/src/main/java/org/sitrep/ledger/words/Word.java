package org.sitrep.ledger.words;

import org.sitrep.text.Span;

/**
 * A word as articles are compared by it.
 *
 * @param form in small letters, without apostrophes and the possessive, a number without its thousands marks
 * @param kind what it looks like
 */
public record Word(Span span, String form, Kind kind) {
    /** What a word looks like. */
    public enum Kind {
        PLAIN,
        /** With a capital in the middle of a sentence: a name, mostly. */
        NAME,
        /** With a capital where a sentence begins, where every word has one. */
        OPENING,
        /** Begins with a digit, or is a word that counts: {@link NumberWords}. */
        NUMBER
    }

    /** A name or a number: what tells one happening from another of its kind. */
    public boolean isFact() {
        return kind == Kind.NAME || kind == Kind.NUMBER;
    }
}
