package org.sitrep.neural;

import org.sitrep.text.Characters;

/**
 * Where each character stands to the quotation marks of its paragraph: the reader's {@code quote} input. This is not
 * {@code Quotation}: the model was trained with exactly these rules, so they stay as they were.
 */
final class QuoteFlags {
    static final byte OUTSIDE = 0;
    static final byte INSIDE = 1;
    static final byte OPENING = 2;
    static final byte CLOSING = 3;
    /** Inside a quotation re-opened in this paragraph after the one before left it open. */
    static final byte CARRIED = 4;

    private static final String OPENERS = "\u201c\u00ab";
    private static final String CLOSERS = "\u201d\u00bb";
    private static final String DASHES = "\u2014\u2013-";
    private static final String BEFORE_OPENERS = "([{/\u2018" + OPENERS + DASHES;

    private final String text;
    private final byte[] flags;

    /** Position of the mark that opened the quotation under way, -1 if none is. */
    private int opened = -1;

    private QuoteFlags(String text) {
        this.text = text;
        this.flags = new byte[text.length()];
    }

    /** One flag for each UTF-16 unit of a text; two typewriter apostrophes or backticks in a row are one straight mark. */
    static byte[] of(String text) {
        QuoteFlags quotes = new QuoteFlags(text.replace("''", "\"'").replace("``", "\"`"));
        quotes.markParagraphs(text);
        return quotes.flags;
    }

    static boolean isOpener(int c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isCloser(int c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    private void markParagraphs(String original) {
        boolean carried = false;
        int start = next(0);
        while (start < text.length()) {
            int end = lineEnd(start);
            int following = next(end);
            mark(original, start, end, carried);
            carried = opened >= 0 && following < text.length() && opensParagraph(following);
            if (opened >= 0 && !carried && text.charAt(opened) == '"') {
                java.util.Arrays.fill(flags, opened + 1, end, OUTSIDE);
            }
            start = following;
        }
    }

    /** Start of the first line at or after a position that is not blank. */
    private int next(int from) {
        int at = from;
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? at : text.lastIndexOf('\n', at) + 1;
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private boolean opensParagraph(int start) {
        int at = start;
        while (Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at) == '"' || isOpener(text.charAt(at));
    }

    private void mark(String original, int start, int end, boolean carried) {
        opened = -1;
        byte inside = INSIDE;
        boolean first = true;
        long straightLeft =
                text.substring(start, end).chars().filter(c -> c == '"').count();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean straight = c == '"';
            straightLeft -= straight ? 1 : 0;
            if (straight || isOpener(c) || isCloser(c)) {
                boolean wasOpen = opened >= 0;
                if (opens(original, i, start, end, straightLeft)) {
                    boolean again = straight && wasOpen;
                    inside = again ? inside : first && carried ? CARRIED : INSIDE;
                    opened = i;
                    flags[i] = OPENING;
                } else {
                    opened = -1;
                    flags[i] = CLOSING;
                }
            } else if (isSecondHalf(original, i)) {
                flags[i] = flags[i - 1];
            } else if (opened >= 0) {
                flags[i] = inside;
            }
            first = first && Characters.isSpace(c);
        }
    }

    private boolean isSecondHalf(String original, int i) {
        return i > 0 && text.charAt(i - 1) == '"' && original.charAt(i - 1) != '"';
    }

    /**
     * Whether the mark at {@code i} opens. A straight one closes what is open, unless it can only be an opener: a space before,
     * a letter after, and an odd number of marks to come.
     */
    private boolean opens(String original, int i, int start, int end, long straightLeft) {
        char c = text.charAt(i);
        if (c != '"' || opened < 0) {
            return !isCloser(c);
        }
        int after = i + 1 < end && isSecondHalf(original, i + 1) ? i + 2 : i + 1;
        char previous = i > start ? text.charAt(i - 1) : ' ';
        char next = after < end ? text.charAt(after) : ' ';
        return (Characters.isSpace(previous) || BEFORE_OPENERS.indexOf(previous) >= 0)
                && DASHES.indexOf(previous) < 0
                && Characters.isWord(next)
                && straightLeft % 2 == 1;
    }
}
