package org.sitrep.cli;

/** Counts in words for people. */
final class Numbers {
    private Numbers() {}

    /** "1 article", "2 articles". */
    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
