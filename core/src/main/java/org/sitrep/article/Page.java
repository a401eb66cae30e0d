package org.sitrep.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page an article's text was taken out of.
 *
 * @param sha256 of the bytes of the page, in hexadecimal digits: which page it was
 * @param byline who wrote it, as the page says
 * @param modified when it was last changed, as the page says
 * @param pieces where the text stands in the page, in the order of the text; what is in none of them, such as an empty line
 *     between two paragraphs, stands for how the page is laid out
 */
public record Page(String sha256, Optional<String> byline, Optional<LocalDate> modified, List<Piece> pieces) {
    /**
     * Characters of the text and those of the page that they are, all counted as Unicode code points.
     *
     * @param start of them in the text
     * @param length of them in the text
     * @param pageStart of them in the characters of the page
     * @param pageLength as many as {@code length}, or more where the page writes a character as an entity such as that of an ampersand
     */
    public record Piece(int start, int length, int pageStart, int pageLength) {}

    public Page {
        pieces = List.copyOf(pieces);
    }
}
