package org.sitrep.intake;

import java.time.Duration;

/** How much of one input is read before it is refused; documented in docs/cli.md. */
final class Limits {
    /** Longest article, in UTF-16 characters: some 300,000 words, a thick book. */
    static final int ARTICLE_CHARACTERS = 2_000_000;

    /** Longest file of one article: UTF-8 takes at most three bytes for a UTF-16 character. */
    static final int ARTICLE_BYTES = 3 * ARTICLE_CHARACTERS + 3;

    /** Longest line of JSON: an article whose characters are all escaped as six, and room for the rest. */
    static final int LINE_BYTES = 16 << 20;

    /** Longest page: its scripts and styles are most of it. */
    static final int PAGE_BYTES = 16 << 20;

    /** A page takes some 5 ms, the largest a few seconds; one that takes longer was made to. */
    static final Duration PAGE_TIME = Duration.ofSeconds(60);

    private Limits() {}
}
