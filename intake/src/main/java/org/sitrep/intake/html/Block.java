package org.sitrep.intake.html;

import java.util.List;

/**
 * One paragraph, heading, item or row of a page, with blanks as one blank each.
 *
 * @param level of a heading 1 to 6, else 0
 * @param pieces which characters of the page its characters are
 * @param linked how many of its characters are the words of links
 */
record Block(Kind kind, int level, String text, List<Piece> pieces, int linked) {
    /** What a block is to a reader. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        QUOTATION,
        ITEM,
        ROW,
        CAPTION,
        PREFORMATTED
    }

    /** Fewer words are a label or a line of a menu as easily as a sentence. */
    private static final int SENTENCE_WORDS = 10;

    /**
     * Characters that stand in the page one by one as they stand in the text.
     *
     * @param text where they begin in the text
     * @param page where they begin in the page
     * @param length of both; an entity such as that of an ampersand is a piece of its own, whose page characters are more
     * @param pageLength how many characters of the page they take
     */
    record Piece(int text, int page, int length, int pageLength) {
        Piece shifted(int by) {
            return new Piece(text + by, page, length, pageLength);
        }
    }

    Block {
        pieces = List.copyOf(pieces);
    }

    /** The share of its characters that are links, in [0, 1]. */
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    int words() {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /** Whether it reads like sentences rather than like labels. */
    boolean isProse() {
        return kind != Kind.HEADING
                && linkShare() < 0.5
                && (isWide() ? text.length() >= 25 : words() >= SENTENCE_WORDS && hasPunctuation());
    }

    /** Scripts that put no blanks between words. */
    private boolean isWide() {
        return text.codePoints()
                        .limit(200)
                        .filter(c -> (c >= 0x3040 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF))
                        .count()
                > 10;
    }

    private boolean hasPunctuation() {
        return text.chars().anyMatch(c -> ".,;:!?…؟،。，".indexOf(c) >= 0);
    }
}
