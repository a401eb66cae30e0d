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

    /** From one character of the page to before another, as code points. */
    public record Stretch(int start, int end) {}

    public Page {
        pieces = List.copyOf(pieces);
    }

    /**
     * Where some characters of the text stand in the page: from the first of them that the page has to the last, with all markup between.
     *
     * @param start of them in the text, in code points
     * @param end of them, exclusive
     * @return empty if the page has none of them
     */
    public Optional<Stretch> stretch(int start, int end) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (Piece piece : pieces) {
            int first = Math.max(start, piece.start);
            int last = Math.min(end, piece.start + piece.length);
            if (first < last) {
                boolean plain = piece.length == piece.pageLength; // else an entity, which is not cut
                from = Math.min(from, piece.pageStart + (plain ? first - piece.start : 0));
                to = Math.max(to, plain ? piece.pageStart + last - piece.start : piece.pageStart + piece.pageLength);
            }
        }
        return to < 0 ? Optional.empty() : Optional.of(new Stretch(from, to));
    }
}
