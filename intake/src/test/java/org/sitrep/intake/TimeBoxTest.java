package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.intake.html.PageReader;

class TimeBoxTest {
    private static final PageReader READER = new PageReader();
    private static final PageReader.Given GIVEN =
            new PageReader.Given("p", Optional.empty(), Optional.empty(), Optional.empty());
    private static final String WORDS =
            "The army shelled a village on Tuesday, killing five people, the governor said. ";

    /** Each of the outer boxes is looked through for a heading that stands at the very end: many seconds on any machine. */
    private static final String SLOW =
            "<div class=related>".repeat(480) + "<b>x</b>".repeat(400_000) + "<h1>a</h1>" + WORDS;

    @Test
    void aPageThatTakesTooLongIsStoppedAndTheNextIsRead() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Optional<Article> slow = new TimeBox(Duration.ofMillis(500)).of(() -> {
            try {
                return READER.read(SLOW, "00", GIVEN, List.of());
            } finally {
                ended.countDown();
            }
        });
        assertThat(slow).isEmpty();
        assertThat(ended.await(1, TimeUnit.MINUTES))
                .as("what nobody waits for ends too")
                .isTrue();
        assertThat(Pages.article(reader -> reader.read("<p>" + WORDS.repeat(3), "00", GIVEN, List.of())))
                .hasValueSatisfying(article -> assertThat(article.text()).startsWith("The army"));
    }

    @Test
    void faultsComeThrough() {
        assertThatThrownBy(() -> Pages.article(reader -> {
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
        assertThatThrownBy(() -> Pages.article(reader -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }
}
