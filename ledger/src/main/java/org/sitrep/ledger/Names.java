package org.sitrep.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without the article before them, with single spaces, in lower case. */
public final class Names {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String ARTICLE = "the";

    private Names() {}

    /** "The  Brenmark Watch" is "brenmark watch". */
    public static String folded(String words) {
        return bare(words).toLowerCase(Locale.ROOT);
    }

    /** The same, its letters as they are. */
    public static String bare(String words) {
        String name = words.strip();
        int length = ARTICLE.length();
        boolean article = name.length() > length
                && (name.startsWith(ARTICLE) || name.startsWith("The"))
                && isSpace(name.charAt(length));
        return article ? spaced(name.substring(length)).substring(1) : spaced(name);
    }

    /** With one blank wherever there is space; most words have no other, and are handed back as they are. */
    public static String spaced(String words) {
        for (int i = 0; i < words.length(); i++) {
            boolean second = words.charAt(i) == ' ' && i > 0 && words.charAt(i - 1) == ' ';
            if (second || (isSpace(words.charAt(i)) && words.charAt(i) != ' ')) {
                return SPACES.matcher(words).replaceAll(" ");
            }
        }
        return words;
    }

    /** As a pattern has it. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
