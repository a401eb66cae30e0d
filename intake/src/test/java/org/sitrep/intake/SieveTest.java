package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;

class SieveTest {
    private static final Article ARTICLE = new Article(
            "a",
            "a",
            Optional.of("https://www.daily.example/world/1"),
            Optional.of("The Daily"),
            Optional.of("Village shelled"),
            Optional.of("en-GB"),
            Published.on(LocalDate.of(2021, 5, 3), Published.Basis.METADATA),
            "Five people died.",
            List.of());

    @Test
    void eachOptionLeavesOut() {
        check(about("village & died"), "");
        check(about("tennis"), "ABOUT");
        check(languages("en"), "");
        check(languages("en-us"), "LANG");
        check(languages("uk"), "LANG");
        check(outlets("daily"), "");
        check(outlets("Weekly"), "OUTLET");
        check(outlets("daily.example"), "");
        check(outlets("world"), "OUTLET");
        check(since(LocalDate.of(2021, 5, 3)), "");
        check(since(LocalDate.of(2021, 5, 4)), "SINCE");
    }

    @Test
    void whatNobodyKnowsLeavesInButForTheOutlet() {
        Article bare = Article.ofText("a", "Five people died.");
        assertThat(languages("uk").leavesOut(bare)).isEmpty();
        assertThat(since(LocalDate.of(2021, 5, 4)).leavesOut(bare)).isEmpty();
        assertThat(outlets("daily").leavesOut(bare)).contains(Sieve.By.OUTLET);
        assertThat(Sieve.OPEN.leavesOut(bare)).isEmpty();
    }

    private static void check(Sieve sieve, String by) {
        assertThat(sieve.leavesOut(ARTICLE).map(Enum::name).orElse("")).isEqualTo(by);
    }

    private static Sieve about(String question) {
        return new Sieve(Optional.of(About.of(question)), List.of(), List.of(), Optional.empty());
    }

    private static Sieve languages(String... tags) {
        return new Sieve(Optional.empty(), List.of(tags), List.of(), Optional.empty());
    }

    private static Sieve outlets(String... names) {
        return new Sieve(Optional.empty(), List.of(), List.of(names), Optional.empty());
    }

    private static Sieve since(LocalDate day) {
        return new Sieve(Optional.empty(), List.of(), List.of(), Optional.of(day));
    }
}
