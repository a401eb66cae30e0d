package org.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
    /** Two paragraphs of a page, with an ampersand between two names that the page writes as an entity. */
    private static final Page PAGE = new Page(
            "00",
            Optional.empty(),
            Optional.empty(),
            List.of(
                    new Page.Piece(0, 4, 3, 4),
                    new Page.Piece(4, 1, 7, 5),
                    new Page.Piece(5, 4, 12, 4),
                    new Page.Piece(11, 4, 23, 4)));

    private static void check(int start, int end, int pageStart, int pageEnd) {
        assertThat(PAGE.stretch(start, end)).contains(new Page.Stretch(pageStart, pageEnd));
    }

    @Test
    void wordsStandWhereThePageHasThem() {
        check(0, 3, 3, 6);
        check(1, 2, 4, 5);
        check(4, 5, 7, 12);
        check(0, 9, 3, 16);
        check(6, 13, 13, 25);
        check(9, 12, 23, 24);
        assertThat(PAGE.stretch(9, 11)).as("between paragraphs").isEmpty();
        assertThat(PAGE.stretch(40, 50)).isEmpty();
        assertThat(PAGE.stretch(3, 3)).isEmpty();
    }
}
