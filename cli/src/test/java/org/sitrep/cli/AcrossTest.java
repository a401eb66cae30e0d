package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.lexicon.Table;
import org.sitrep.reading.Reading;

/** What articles say together, line by line of {@code conflicts.tsv}, {@code changes.tsv}, {@code pledges.tsv}, {@code same.tsv} and {@code same-deeds.tsv}, as the whole program reads them. */
class AcrossTest {
    private static Function<Article, Reading> reader;

    @BeforeAll
    static void load() {
        reader = Readers.load();
    }

    @TestFactory
    List<DynamicTest> conflicts() throws IOException {
        return lines("conflicts.tsv", AcrossTest::conflicts);
    }

    @TestFactory
    List<DynamicTest> changesAndPledges() throws IOException {
        return lines("changes.tsv", AcrossTest::changes);
    }

    @TestFactory
    List<DynamicTest> pledges() throws IOException {
        return lines("pledges.tsv", AcrossTest::changes, "one", "two", "three", "four");
    }

    @TestFactory
    List<DynamicTest> whatTellsTheSame() throws IOException {
        return lines("same.tsv", across -> same(across, Row.Kind.STATEMENT, Row.Kind.POSITION));
    }

    @TestFactory
    List<DynamicTest> whatTellsTheSameDeed() throws IOException {
        return lines("same-deeds.tsv", across -> same(across, Row.Kind.EVENT, Row.Kind.FIGURE));
    }

    private static Stream<String> same(Across across, Row.Kind one, Row.Kind other) {
        return across.entries().stream()
                .filter(entry -> entry.members().size() > 1 && (entry.kind() == one || entry.kind() == other))
                .map(entry -> entry.kind().word() + " " + entry.members().size() + " of "
                        + entry.members().stream()
                                .map(member -> member.told().source().key())
                                .distinct()
                                .count());
    }

    private static Stream<String> conflicts(Across across) {
        return across.conflicts().stream().map(Conflict::difference);
    }

    private static Stream<String> changes(Across across) {
        Stream<String> changes = across.strips().stream()
                .flatMap(strip -> strip.changes().stream())
                .map(change -> lower(change.kind()) + ": " + change.what());
        Stream<String> pledges = across.pledges().stream()
                .map(pledge -> "pledge of " + pledge.name() + ": "
                        + pledge.rungs().stream()
                                .map(rung -> lower(rung.stage()))
                                .collect(Collectors.joining(", ")));
        return Stream.concat(changes, pledges);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<DynamicTest> lines(String name, Function<Across, Stream<String>> told) throws IOException {
        return lines(name, told, "one", "other");
    }

    private static List<DynamicTest> lines(String name, Function<Across, Stream<String>> told, String... columns)
            throws IOException {
        try (InputStream in = AcrossTest.class.getResourceAsStream(name)) {
            return Table.read(name, in).rows().stream()
                    .map(row -> DynamicTest.dynamicTest(
                            row.line() + ": " + row.get("expected"),
                            () -> check(
                                    row.get("expected"),
                                    told,
                                    Stream.of(columns)
                                            .map(row::get)
                                            .filter(text -> !text.equals("-"))
                                            .toList())))
                    .toList();
        }
    }

    private static void check(String expected, Function<Across, Stream<String>> told, List<String> dated) {
        List<Recorded> articles = new ArrayList<>();
        for (String text : dated) {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            Article article = Article.ofText("a" + articles.size(), text.substring(11))
                    .withPublished(Published.on(day, Published.Basis.GIVEN));
            articles.add(Recorded.of(reader.apply(article)));
        }
        String found = told.apply(Across.of(articles)).collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    }
}
