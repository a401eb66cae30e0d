package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.formats.ReadingJson;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;

/** Over real readings of the dossier, as {@code sitrep read --text} printed them. */
class StoreTest {
    @TempDir
    Path folder;

    private static List<String> lines() {
        try (var in = StoreTest.class.getResourceAsStream("dossier.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Store filled() {
        Store store = Store.open(folder.resolve("record.sitrep"), Store.Mode.ADD);
        lines().forEach(line -> store.append(line, "1"));
        return store;
    }

    private static List<String> dump(Store store) {
        List<String> all = new ArrayList<>();
        store.readings(recorded -> all.add(ReadingJson.line(recorded.reading(), true)));
        for (Hits.Hit hit : store.found(Filter.ALL, 100_000).shown()) {
            all.add(hit.id() + " " + hit.row());
        }
        return all;
    }

    @Test
    void whatWasAddedIsThereOnceAndForEver() {
        List<String> before;
        try (Store store = filled()) {
            assertThat(store.articles()).isEqualTo(lines().size());
            lines().forEach(line -> assertThat(store.append(line, "1")).isFalse());
            assertThat(store.articles()).isEqualTo(lines().size());
            before = dump(store);
            assertThat(before).hasSizeGreaterThan(200);
        }
        try (Store store = Store.open(folder.resolve("record.sitrep"), Store.Mode.READ)) {
            assertThat(dump(store)).isEqualTo(before);
        }
    }

    @Test
    void aRebuildChangesNothing() {
        try (Store store = filled()) {
            List<String> before = dump(store);
            store.rebuild();
            assertThat(dump(store)).isEqualTo(before);
        }
    }

    @Test
    void aNewerReadingTakesThePlaceOfAnOlderOne() {
        try (Store store = filled()) {
            List<String> before = dump(store);
            lines().forEach(line -> assertThat(store.append(line, "2")).isTrue());
            assertThat(dump(store)).hasSameSizeAs(before);
            store.rebuild();
            assertThat(dump(store)).hasSameSizeAs(before);
        }
    }

    @Test
    void readersSeeWhatIsAcknowledgedWhileAnotherAdds() {
        try (Store writer = filled();
                Store reader = Store.open(folder.resolve("record.sitrep"), Store.Mode.READ)) {
            assertThat(reader.articles()).isEqualTo(writer.articles());
            assertThat(dump(reader)).isEqualTo(dump(writer));
        }
    }

    @Test
    void filters() {
        try (Store store = filled()) {
            long all = store.found(Filter.ALL, 0).total();
            long statements = total(store, Filter.ALL.ofKind(Row.Kind.STATEMENT));
            long events = total(store, Filter.ALL.ofKind(Row.Kind.EVENT));
            long figures = total(store, Filter.ALL.ofKind(Row.Kind.FIGURE));
            long positions = total(store, Filter.ALL.ofKind(Row.Kind.POSITION));
            assertThat(statements + events + figures + positions).isEqualTo(all);

            Hits olf = store.found(with(List.of("olf"), List.of()), 10);
            assertThat(olf.shown())
                    .isNotEmpty()
                    .allMatch(hit -> hit.row().by().stream().anyMatch(id -> id.contains("OSTREL") || id.equals("OLF")));
            Hits phrase = store.found(with(List.of(), List.of("hit a market")), 10);
            assertThat(phrase.shown())
                    .isNotEmpty()
                    .allMatch(hit -> hit.row().words().contains("hit a market"));
            for (String hostile :
                    List.of("\"", "a\" OR \"b", "*", "NEAR(", "AND", "col:x", "-", "'; DROP TABLE claim", "")) {
                store.found(with(List.of(hostile), List.of(hostile)), 10);
            }
            assertThat(store.found(Filter.ALL, 0).total()).isEqualTo(all);
        }
    }

    private static long total(Store store, Filter filter) {
        return store.found(filter, 0).total();
    }

    private static Filter with(List<String> by, List<String> words) {
        return new Filter(
                java.util.Optional.empty(),
                words,
                by,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.Optional.of(LocalDate.of(2000, 1, 1)),
                java.util.Optional.empty(),
                List.of(),
                0);
    }

    @Test
    void anArticleIsCalledByItsIdOrTheHeadOfItsKey() {
        try (Store store = filled()) {
            List<Recorded> all = new ArrayList<>();
            store.readings(all::add);
            for (Recorded one : all) {
                called(store, one.key(), one);
                called(store, one.key().substring(0, 12), one);
                called(store, one.reading().document().article().id(), one);
            }
            assertThat(store.article("no-such")).isEmpty();
            assertThatThrownBy(() -> store.article("")).hasMessageContaining("give more of the key");
        }
    }

    private static void called(Store store, String name, Recorded expected) {
        assertThat(store.article(name).map(Recorded::key)).contains(expected.key());
    }

    @Test
    void whatCannotBeOpenedIsToldWithWhatToDo() throws IOException {
        Path none = folder.resolve("none.sitrep");
        assertThatThrownBy(() -> Store.open(none, Store.Mode.READ))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no record")
                .hasMessageContaining("sitrep add");
        assertThatThrownBy(() -> Store.open(folder, Store.Mode.ADD)).hasMessageContaining("is a folder");
        Path text = Files.writeString(
                folder.resolve("text.sitrep"), "no database at all, but long enough to look at".repeat(40));
        assertThatThrownBy(() -> Store.open(text, Store.Mode.ADD)).hasMessageContaining("is no record");
    }
}
