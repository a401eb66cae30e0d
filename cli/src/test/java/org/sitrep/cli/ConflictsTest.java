package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.lexicon.Table;
import org.sitrep.reading.Reading;

/** What reports contradict each other in, line by line of {@code conflicts.tsv}, as the whole program reads them. */
class ConflictsTest {
    private static Function<Article, Reading> reader;

    @BeforeAll
    static void load() {
        reader = Readers.load();
    }

    @TestFactory
    List<DynamicTest> lines() throws IOException {
        try (InputStream in = ConflictsTest.class.getResourceAsStream("conflicts.tsv")) {
            return Table.read("conflicts.tsv", in).rows().stream()
                    .map(row -> DynamicTest.dynamicTest(
                            row.line() + ": " + row.get("expected"),
                            () -> check(row.get("expected"), row.get("one"), row.get("other"))))
                    .toList();
        }
    }

    private static void check(String expected, String... dated) {
        List<Recorded> articles = new ArrayList<>();
        for (String text : dated) {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            Article article = Article.ofText("a" + articles.size(), text.substring(11))
                    .withPublished(Published.on(day, Published.Basis.GIVEN));
            articles.add(Recorded.of(reader.apply(article)));
        }
        String found = Across.of(articles).conflicts().stream()
                .map(Conflict::difference)
                .collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    }
}
