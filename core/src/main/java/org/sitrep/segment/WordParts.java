package org.sitrep.segment;

import java.util.HashSet;
import java.util.Set;
import org.sitrep.lexicon.Table;

/** Small closed classes of word parts and words that boundaries depend on ({@code word-parts.tsv}). */
final class WordParts {
    private static final Table TABLE = Table.english("word-parts.tsv");

    private WordParts() {}

    /** What a line of the table is. */
    enum Kind {
        /** Stays with the word after its hyphen: {@code anti-}. */
        PREFIX,
        /** The same even between two capitals, where others are part of a title: {@code Non-Aligned}, {@code Under-Secretary}. */
        PREFIX_OF_NAMES,
        /** Written with a leading apostrophe as one word: {@code 'em}. */
        ELISION,
        /** Written against a number, but a word of its own: {@code 5km}. */
        UNIT,
        /** The same, only after a currency sign: {@code $5b}. */
        MONEY_UNIT,
        /** Last label of a web address. The codes of {@code countries.tsv} are such too, without being listed again. */
        DOMAIN,
        /** The same, but with a capital also a word, an abbreviation or a name: {@code It}, {@code PM}, {@code Li}. */
        DOMAIN_WORD,
        /** Begins a sentence often and, capitalised, does little else. */
        STARTER,
        /** Reports the quoted question or exclamation before it: {@code "Why?" Smith asked}. */
        REPORTING
    }

    static Set<String> of(Kind kind) {
        Set<String> parts = new HashSet<>();
        for (Table.Row row : TABLE.rows()) {
            if (row.constant("kind", Kind.class) == kind) {
                parts.add(row.get("part"));
            }
        }
        return Set.copyOf(parts);
    }
}
