package org.sitrep.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses what would not fit into memory, before it takes half an hour to fail. */
final class Room {
    /** What an article takes with all its claims, and what is made of them: measured at 100,000 articles (docs/decisions/0013). */
    private static final long ARTICLE = 60_000;

    private static final double GIGABYTE = 1e9;

    private Room() {}

    /**
     * Goes on if so many articles fit.
     *
     * @param what needs them, for people: "'sitrep strips'"
     * @param instead what to do, for people
     */
    static void check(CommandSpec spec, String what, long articles, String instead) {
        double needed = articles * ARTICLE / GIGABYTE;
        double there = Runtime.getRuntime().maxMemory() / GIGABYTE;
        if (needed > 0.8 * there) { // the rest of the program wants some
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT,
                            "%s of %d articles needs about %.1f GB of memory, and there are %.1f: %s, or give it more by"
                                    + " SITREP_JAVA_OPTS=-Xmx%dg",
                            what,
                            articles,
                            needed,
                            there,
                            instead,
                            (long) Math.ceil(needed / 0.8)));
        }
    }

    /** Whether so many articles are held without a thought. */
    static boolean isSmall(long articles) {
        return articles * ARTICLE <= Runtime.getRuntime().maxMemory() / 4;
    }
}
