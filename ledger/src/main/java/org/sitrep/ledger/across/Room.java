package org.sitrep.ledger.across;

import java.util.Locale;
import java.util.Optional;

/** What fits into memory: whatever would not is refused before it takes half an hour to fail. */
public final class Room {
    /** What an article takes with all its claims, and what is made of them: measured at 100,000 articles (docs/decisions/0013). */
    private static final long ARTICLE = 60_000;

    private static final double GIGABYTE = 1e9;

    /** The rest of the program wants some. */
    private static final double SHARE = 0.8;

    private Room() {}

    /**
     * Why so many articles cannot be held, for people; empty if they can.
     *
     * @param what needs them: "'sitrep strips'"
     * @param instead what to do
     */
    public static Optional<String> lacks(String what, long articles, String instead) {
        double needed = articles * ARTICLE / GIGABYTE;
        double there = Runtime.getRuntime().maxMemory() / GIGABYTE;
        return needed <= SHARE * there
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s of %d articles needs about %.1f GB of memory, and there are %.1f: %s, or give it more by"
                                + " SITREP_JAVA_OPTS=-Xmx%dg",
                        what,
                        articles,
                        needed,
                        there,
                        instead,
                        (long) Math.ceil(needed / SHARE)));
    }

    /** Whether so many articles are held without a thought. */
    public static boolean isSmall(long articles) {
        return articles * ARTICLE <= Runtime.getRuntime().maxMemory() / 4;
    }
}
