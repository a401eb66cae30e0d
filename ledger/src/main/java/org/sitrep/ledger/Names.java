package org.sitrep.ledger;

import java.util.Locale;

/** Names as they are compared: without the article before them, with single spaces, in lower case. */
public final class Names {
    private Names() {}

    /** "The  Brenmark Watch" is "brenmark watch". */
    public static String folded(String words) {
        return bare(words).toLowerCase(Locale.ROOT);
    }

    /** The same, its letters as they are. */
    public static String bare(String words) {
        return words.strip().replaceFirst("^[Tt]he\\s+", "").replaceAll("\\s+", " ");
    }
}
