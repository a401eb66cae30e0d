package org.sitrep.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;

/** Pages made to hurt. The box is many times what they take, and far less than what a square of their length would. */
class HostilePagesTest {
    private static final PageReader READER = new PageReader();
    private static final String WORDS =
            "The army shelled a village on Tuesday, killing five people, the governor said. ";

    @Test
    void deepWideAndLongPagesEnd() {
        check("<div>".repeat(1_000_000) + WORDS);
        check("<b><i>".repeat(20_000) + WORDS);
        check("<table><tr><td>".repeat(20_000) + WORDS);
        check("<p>" + WORDS + "<h2>Comments</h2><p>" + ("<h3>Related</h3><p>" + WORDS).repeat(20_000));
        check("<div class=comment>".repeat(400) + ("<p>" + WORDS).repeat(20_000));
        check("<a href=x>".repeat(100_000) + WORDS);
        check("<p>" + "&amp;".repeat(1_000_000) + WORDS);
        check("<p>" + "&".repeat(1_000_000) + WORDS);
        check("<p class='" + "a-b ".repeat(300_000) + "'>" + WORDS);
        check("<p class='" + "a".repeat(1_000_000) + "'>" + WORDS);
        check("<p>" + "1/".repeat(500_000) + WORDS);
        check("<p>" + "12 ".repeat(300_000) + WORDS);
        check("<time>" + "1 May ".repeat(300_000) + "</time><p>" + WORDS);
        check("<title>" + "x ".repeat(1_000_000) + "</title><h1>" + "x ".repeat(100_000) + "</h1><p>" + WORDS);
        check("<script type=application/ld+json>" + "{\"a\":[".repeat(200_000) + "</script><p>" + WORDS);
        check("<script>" + "\"datePublished".repeat(200_000) + "</script><p>" + WORDS);
        check(("<div class=date>" + "<div class=byline>".repeat(300)).repeat(100) + WORDS);
        check("<!--" + "-".repeat(2_000_000) + "<p>" + WORDS);
        check("<p>" + WORDS.repeat(50_000));
    }

    private static void check(String page) {
        Article article = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> READER.read(
                        page,
                        "00",
                        new PageReader.Given("p", Optional.empty(), Optional.empty(), Optional.empty()),
                        List.of()),
                () -> page.substring(0, 60));
        assertThat(article.page()).isPresent();
    }
}
