package org.sitrep.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.sitrep.article.Article;
import org.sitrep.article.Page;

/**
 * From any bytes to an article: nothing is thrown, and each piece lies within text and page. The normal build runs the kept
 * inputs; {@code JAZZER_FUZZ=1 mvn test -Dtest=PageFuzzTest} looks for new ones.
 */
class PageFuzzTest {
    private static final PageReader READER = new PageReader();

    @FuzzTest(maxDuration = "5m")
    void anyBytesGiveAnArticle(byte[] bytes) {
        Article article = READER.read(
                bytes, new PageReader.Given("p.html", Optional.empty(), Optional.empty(), Optional.empty()));
        int length = article.text().codePointCount(0, article.text().length());
        int end = 0;
        for (Page.Piece piece : article.page().orElseThrow().pieces()) {
            assertThat(piece.start()).isGreaterThanOrEqualTo(end);
            assertThat(piece.pageStart() + piece.pageLength()).isLessThanOrEqualTo(bytes.length);
            end = piece.start() + piece.length();
        }
        assertThat(end).isLessThanOrEqualTo(length);
    }
}
