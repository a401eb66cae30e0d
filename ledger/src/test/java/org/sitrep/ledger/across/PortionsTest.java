package org.sitrep.ledger.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.ledger.conflict.ConflictJson;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.ClaimRef;
import org.sitrep.ledger.count.Series;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.EntryJson;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.entry.ToldJson;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.strip.Pledge;
import org.sitrep.ledger.strip.PledgeJson;
import org.sitrep.ledger.strip.Strip;
import org.sitrep.ledger.strip.StripJson;

/** What is found portion by portion is what is found in the whole, to the last claim. */
class PortionsTest {
    @TempDir
    Path folder;

    private Path record;

    @BeforeEach
    void fill() throws IOException {
        record = folder.resolve("record.sitrep");
        try (Store store = Store.open(record, Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> store.append(line, "1"));
        }
    }

    /** A portion a story. */
    private static Portions portions(Store store, Across whole) {
        return new Portions(store, () -> Portions.Grouped.of(store.corrections(), whole.origins(), whole.stories()), 1);
    }

    private static <T> Set<String> found(Consumer<Consumer<T>> source, Function<T, String> told) {
        List<String> all = new ArrayList<>();
        source.accept(thing -> all.add(told.apply(thing)));
        assertThat(all).doesNotHaveDuplicates();
        return new HashSet<>(all);
    }

    private static Set<String> whole(Across across) {
        Set<String> all = new HashSet<>();
        across.entries().forEach(entry -> all.add(told(entry)));
        across.conflicts().forEach(conflict -> all.add(ConflictJson.line(conflict, ToldJson.Since.UNKNOWN)));
        across.series().forEach(series -> all.add(told(series)));
        assertThat(across.strips()).isNotEmpty();
        across.strips().forEach(strip -> all.add(StripJson.line(strip, ToldJson.Since.UNKNOWN)));
        across.pledges().forEach(pledge -> all.add(PledgeJson.line(pledge, ToldJson.Since.UNKNOWN)));
        return all;
    }

    private static String told(Entry entry) {
        return EntryJson.line(entry, ToldJson.Since.UNKNOWN);
    }

    private static String told(Series series) {
        return series.id()
                + series.points().stream()
                        .map(point -> point.asOf() + " "
                                + point.claims().stream().map(Told::id).toList() + point.origins())
                        .toList();
    }

    private static Set<String> portioned(Around around) {
        Set<String> all = new HashSet<>(found(around::entries, PortionsTest::told));
        all.addAll(found(around::conflicts, (Conflict one) -> ConflictJson.line(one, ToldJson.Since.UNKNOWN)));
        all.addAll(found(around::series, PortionsTest::told));
        all.addAll(found(around::strips, (Strip one) -> StripJson.line(one, ToldJson.Since.UNKNOWN)));
        all.addAll(found(around::pledges, (Pledge one) -> PledgeJson.line(one, ToldJson.Since.UNKNOWN)));
        return all;
    }

    private static void same(Store store) {
        Across whole = Across.of(store);
        Portions portions = portions(store, whole);
        Set<String> expected = whole(whole);
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(portioned(Around.all(store, portions, whole::origins, Watch.NOBODY)))
                .isEqualTo(expected);
        for (Conflict conflict : whole.conflicts()) {
            around(store, whole, portions, conflict.claims().get(0));
        }
        for (Strip strip : whole.strips()) {
            around(store, whole, portions, strip.steps().get(0).first());
        }
    }

    /** What rests on one claim. */
    private static void around(Store store, Across whole, Portions portions, Told told) {
        Set<String> articles = Set.of(told.source().key());
        Around around = Around.some(store, portions, whole::origins, Set.of(told.id()), articles, Watch.NOBODY);
        assertThat(found(around::conflicts, (Conflict one) -> ConflictJson.line(one, ToldJson.Since.UNKNOWN)))
                .isEqualTo(found(
                        each -> whole.conflicts().stream()
                                .filter(one -> one.claims().contains(told))
                                .forEach(each),
                        (Conflict one) -> ConflictJson.line(one, ToldJson.Since.UNKNOWN)));
        List<Entry> entries = new ArrayList<>();
        around.entries(entries::add);
        assertThat(entries).hasSize(1);
        List<String> strips = new ArrayList<>();
        around.strips(strip -> strips.add(StripJson.line(strip, ToldJson.Since.UNKNOWN)));
        assertThat(strips)
                .containsExactlyElementsOf(whole.strips().stream()
                        .filter(one -> one.claims().contains(told))
                        .map(one -> StripJson.line(one, ToldJson.Since.UNKNOWN))
                        .toList());
    }

    @Test
    void aPortionAStory() {
        try (Store store = Store.open(record, Store.Mode.READ)) {
            same(store);
        }
    }

    @Test
    void withClaimsThatPeopleMergedAcrossStories() {
        try (Store store = Store.open(record, Store.Mode.CHANGE)) {
            Across before = Across.of(store);
            for (Row.Kind kind : List.of(Row.Kind.FIGURE, Row.Kind.EVENT, Row.Kind.POSITION)) {
                List<Told> firsts = before.stories().stream()
                        .flatMap(story -> story.keys().stream().limit(1))
                        .flatMap(key -> Told.of(before.reading(key)).stream()
                                .filter(told -> told.row().kind() == kind)
                                .limit(1))
                        .toList();
                assertThat(firsts).hasSizeGreaterThan(1);
                correct(store, new Change.Merge(ref(firsts.get(0)), ref(firsts.get(1))));
                Told last = firsts.get(firsts.size() - 1);
                if (firsts.size() > 2) {
                    correct(store, new Change.Split(ref(firsts.get(0)), ref(last)));
                }
            }
            same(store);
        }
    }

    private static ClaimRef ref(Told told) {
        return ClaimRef.of(told.source(), told.claim());
    }

    private static void correct(Store store, Change change) {
        store.correct(
                List.of(change), "Anna", Instant.parse("2031-03-09T12:00:00Z"), Optional.empty(), Optional.empty());
    }
}
