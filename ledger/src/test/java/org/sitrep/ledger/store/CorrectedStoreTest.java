package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Figure;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.ClaimRef;
import org.sitrep.ledger.correction.CorrectionException;
import org.sitrep.ledger.correction.Wording;

/** Corrections in a record of the dossier. */
class CorrectedStoreTest {
    private static final Instant THEN = Instant.parse("2031-03-09T12:00:00Z");

    @TempDir
    Path folder;

    private Path record() {
        return folder.resolve("record.sitrep");
    }

    private static List<String> lines() {
        try (var in = CorrectedStoreTest.class.getResourceAsStream("dossier.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What another version might print: ids are others. */
    private static String renumbered(String line) {
        return line.replaceAll(
                "\"(id|within|derived_from|statement|asserted_by)\":\"([sefp])(\\d+)\"", "\"$1\":\"$29$3\"");
    }

    private Store filled() {
        Store store = Store.open(record(), Store.Mode.ADD);
        lines().forEach(line -> store.append(line, "1"));
        return store;
    }

    private static void correct(Store store, Change... changes) {
        store.correct(List.of(changes), "Anna", THEN, Optional.of("a test"), Optional.empty());
    }

    private record Known(Recorded source, Claim claim) {
        ClaimRef ref() {
            return ClaimRef.of(source, claim);
        }
    }

    private static List<Known> claims(Store store, Row.Kind kind) {
        List<Known> all = new ArrayList<>();
        for (Hits.Hit hit : store.found(Filter.ALL.ofKind(kind), 10_000).shown()) {
            all.add(new Known(hit.source(), hit.claim()));
        }
        return all;
    }

    /** Some of each kind. */
    private static void correctMuch(Store store) {
        List<Known> events = claims(store, Row.Kind.EVENT);
        List<Known> statements = claims(store, Row.Kind.STATEMENT);
        correct(
                store,
                new Change.Reject(events.get(0).ref()),
                new Change.Reject(statements.get(3).ref()),
                new Wording(events.get(1).source(), events.get(1).claim(), name -> Optional.empty())
                        .edit("modality=denied"),
                new Change.Merge(events.get(2).ref(), events.get(5).ref()));
        Wording.Actor front = store.actor("OLF").orElseThrow();
        correct(store, new Change.Alias("The Karvenian government", front.id(), front.name()), new Change.Undo(2));
    }

    @Test
    void rowsFollowCorrectionsAndARebuildGivesTheSameBytes() {
        try (Store store = filled()) {
            List<String> untouched = Dump.derived(record());
            long events = store.found(Filter.ALL.ofKind(Row.Kind.EVENT), 0).total();
            correctMuch(store);
            assertThat(store.found(Filter.ALL.ofKind(Row.Kind.EVENT), 0).total())
                    .isLessThan(events);
            List<String> corrected = Dump.derived(record());
            assertThat(corrected).isNotEqualTo(untouched).hasSizeGreaterThan(1_000);
            store.rebuild(done -> {});
            assertThat(Dump.derived(record())).isEqualTo(corrected);
            for (long no : List.of(1L, 3L, 4L, 5L)) {
                correct(store, new Change.Undo(no));
            }
            assertThat(Dump.derived(record())).isEqualTo(untouched);
            assertThat(store.corrections().all()).hasSize(10);
        }
    }

    @Test
    void numbersThatWereEditedTogetherAreNotUndoneByHalves() {
        try (Store store = filled()) {
            Known figure = claims(store, Row.Kind.FIGURE).stream()
                    .filter(known -> ((Figure) known.claim()).high().isPresent())
                    .findFirst()
                    .orElseThrow();
            List<Change> edits = new Wording(figure.source(), figure.claim(), name -> Optional.empty())
                    .edits(List.of("low=9100", "best=9100", "high=9100"));
            correct(store, edits.toArray(Change[]::new));
            List<String> edited = Dump.derived(record());
            assertThatThrownBy(() -> correct(store, new Change.Undo(3)))
                    .hasMessageContaining("would fall; undo another correction of its numbers first");
            assertThat(store.corrections().all()).hasSize(3);
            assertThat(Dump.derived(record())).isEqualTo(edited);
            correct(store, new Change.Undo(1), new Change.Undo(2), new Change.Undo(3));
        }
    }

    @Test
    void correctionsHoldWhenANewerVersionReadsAgain() {
        try (Store store = filled()) {
            correctMuch(store);
            long total = store.found(Filter.ALL, 0).total();
            List<String> before = rows(store);
            lines().forEach(line ->
                    assertThat(store.append(renumbered(line), "2")).isTrue());
            assertThat(store.idle()).isEmpty();
            assertThat(store.found(Filter.ALL, 0).total()).isEqualTo(total);
            assertThat(rows(store)).isEqualTo(before);
            List<String> again = Dump.derived(record());
            store.rebuild(done -> {});
            assertThat(Dump.derived(record())).isEqualTo(again);
        }
    }

    private static List<String> rows(Store store) {
        return store.found(Filter.ALL, 10_000).shown().stream()
                .map(hit -> hit.source().key() + " " + hit.row())
                .sorted()
                .toList();
    }

    @Test
    void whatACorrectionNamesMayBeGone() {
        try (Store store = filled()) {
            Known event = claims(store, Row.Kind.EVENT).get(0);
            correct(store, new Change.Reject(event.ref()));
            assertThat(store.idle()).isEmpty();
            String line = lines().stream()
                    .filter(one -> one.contains("\"id\":\""
                            + event.source().reading().document().article().id() + "\""))
                    .findFirst()
                    .orElseThrow();
            int events = line.indexOf("\"events\":[");
            int figures = line.indexOf(",\"figures\":[");
            String without = line.substring(0, events) + "\"events\":[]" + line.substring(figures);
            assertThat(store.append(without, "2")).isTrue();
            assertThat(store.idle()).containsExactly(1L);
            assertThat(store.corrections().holds(1)).isTrue();
        }
    }

    @Test
    void correctionsAreAllOrNoneAndStayInOrder() {
        try (Store store = filled()) {
            Known event = claims(store, Row.Kind.EVENT).get(0);
            Change reject = new Change.Reject(event.ref());
            assertThatThrownBy(() -> correct(store, reject, new Change.Undo(7)))
                    .isInstanceOf(CorrectionException.class)
                    .hasMessageContaining("no correction 7");
            assertThat(store.corrections().all()).isEmpty();
            correct(store, reject);
            assertThatThrownBy(() -> correct(store, reject)).hasMessageContaining("says so already");
        }
        try (Store store = Store.open(record(), Store.Mode.READ)) {
            assertThat(store.corrections().all()).singleElement().satisfies(one -> {
                assertThat(one.author()).isEqualTo("Anna");
                assertThat(one.at()).isEqualTo(THEN);
                assertThat(one.why()).contains("a test");
            });
        }
    }

    @Test
    void anotherProcessSeesACorrectionAtOnce() {
        try (Store writer = filled();
                Store other = Store.open(record(), Store.Mode.ADD);
                Store reader = Store.open(record(), Store.Mode.READ)) {
            long before = reader.found(Filter.ALL, 0).total();
            Known event = claims(writer, Row.Kind.EVENT).get(0);
            correct(other, new Change.Reject(event.ref()));
            assertThat(reader.found(Filter.ALL, 0).total()).isLessThan(before);
            assertThat(reader.corrections().all()).hasSize(1);
            lines().forEach(line -> writer.append(renumbered(line), "2"));
            assertThat(reader.found(Filter.ALL, 10_000).shown())
                    .noneMatch(hit -> ClaimRef.of(hit.source(), hit.claim()).equals(event.ref()));
        }
    }

    /** Both write the same articles at the same time, as two processes would. */
    @Test
    void twoWritersTakeTurns() throws Exception {
        Store.open(record(), Store.Mode.ADD).close();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> added = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                added.add(pool.submit(() -> {
                    try (Store store = Store.open(record(), Store.Mode.ADD)) {
                        return lines().stream()
                                .filter(line -> store.append(line, "1"))
                                .count();
                    }
                }));
            }
            assertThat(added.get(0).get() + added.get(1).get()).isEqualTo(lines().size());
        } finally {
            pool.shutdownNow();
        }
        List<String> both = Dump.derived(record());
        try (Store store = Store.open(record(), Store.Mode.CHANGE)) {
            store.rebuild(done -> {});
        }
        assertThat(Dump.derived(record())).isEqualTo(both);
    }

    @Test
    void aCorrectionThatWasTamperedWithIsTold() {
        try (Store store = filled()) {
            correct(
                    store,
                    new Change.Reject(claims(store, Row.Kind.EVENT).get(0).ref()));
        }
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + record()).open()) {
            handle.execute("UPDATE correction SET author = 'Berta'");
        }
        try (Store store = Store.open(record(), Store.Mode.READ)) {
            assertThatThrownBy(store::corrections)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("correction 1 in the record cannot be read")
                    .hasMessageContaining("restore");
        }
    }

    @Test
    void anOlderRecordIsBroughtUpToDate() {
        filled().close();
        List<String> expected = Dump.derived(record());
        assertThat(expected).isNotEmpty();
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + record()).open()) {
            List.of("correction", "tally", "spread", "feed", "feed_entry", "fetched", "gone")
                    .forEach(table -> handle.execute("DROP TABLE " + table));
            handle.execute("DROP INDEX claim_unnamed");
            handle.execute("DELETE FROM flyway_schema_history WHERE version IN ('2', '3', '4', '5', '6')");
        }
        assertThatThrownBy(() -> Store.open(record(), Store.Mode.READ).close())
                .hasMessageContaining("'sitrep rebuild' brings it up to date");
        Store.open(record(), Store.Mode.CHANGE).close();
        assertThat(Dump.derived(record())).isEqualTo(expected);
    }
}
