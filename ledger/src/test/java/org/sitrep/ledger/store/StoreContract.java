package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.formats.ReadingJson;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.ClaimRef;
import org.sitrep.ledger.search.Query;

/** What a record does, whatever keeps it: over real readings of the dossier, as {@code sitrep read --text} printed them. */
abstract class StoreContract {
    /** The same all through a test, and empty at its start. */
    public abstract Address address();

    static List<String> lines() {
        try (var in = StoreContract.class.getResourceAsStream("dossier.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Store filled() {
        Store store = Store.open(address(), Store.Mode.ADD);
        lines().forEach(line -> store.append(line, "1"));
        return store;
    }

    static List<String> dump(Store store) {
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
        try (Store store = Store.open(address(), Store.Mode.READ)) {
            assertThat(dump(store)).isEqualTo(before);
        }
    }

    @Test
    void aRebuildChangesNothing() {
        try (Store store = filled()) {
            List<String> before = dump(store);
            store.rebuild(done -> {});
            assertThat(dump(store)).isEqualTo(before);
        }
    }

    @Test
    void aNewerReadingTakesThePlaceOfAnOlderOne() {
        try (Store store = filled()) {
            List<String> before = dump(store);
            lines().forEach(line -> assertThat(store.append(line, "2")).isTrue());
            assertThat(dump(store)).hasSameSizeAs(before);
            store.rebuild(done -> {});
            assertThat(dump(store)).hasSameSizeAs(before);
        }
    }

    @Test
    void correctionsHoldInRebuildsAndNewerReadingsUntilTheyAreUndone() {
        try (Store store = filled()) {
            List<String> before = dump(store);
            Hits.Hit event =
                    store.found(Filter.ALL.ofKind(Row.Kind.EVENT), 1).shown().get(0);
            correct(store, new Change.Reject(ClaimRef.of(event.source(), event.claim())));
            List<String> corrected = dump(store);
            assertThat(corrected).hasSizeLessThan(before.size());
            store.rebuild(done -> {});
            assertThat(dump(store)).isEqualTo(corrected);
            lines().forEach(line -> store.append(line, "2"));
            assertThat(dump(store)).isEqualTo(corrected);
            try (Store reader = Store.open(address(), Store.Mode.READ)) {
                assertThat(dump(reader)).isEqualTo(corrected);
                assertThat(reader.idle()).isEmpty();
                correct(store, new Change.Undo(1));
                assertThat(dump(reader)).isEqualTo(before);
                assertThat(reader.corrections().all()).hasSize(2);
            }
        }
    }

    private static void correct(Store store, Change change) {
        Instant then = Instant.parse("2031-03-09T12:00:00Z");
        store.correct(List.of(change), "Anna", then, Optional.of("a test"), Optional.empty());
    }

    @Test
    void readersSeeWhatIsAcknowledgedWhileAnotherAdds() {
        try (Store writer = filled();
                Store reader = Store.open(address(), Store.Mode.READ)) {
            assertThat(reader.articles()).isEqualTo(writer.articles());
            assertThat(dump(reader)).isEqualTo(dump(writer));
        }
    }

    @Test
    void pagesOfAnySizeAreTheWholeList() {
        try (Store store = filled()) {
            for (Filter filter : List.of(
                    Filter.ALL,
                    Filter.ALL.ofKind(Row.Kind.EVENT),
                    Query.parse("before:2031-03-08"),
                    Query.parse("kind:event after:2031-03-04 before:2031-03-10"),
                    with(List.of("olf"), List.of()),
                    with(List.of(), List.of("hit a market")))) {
                List<String> whole = List.copyOf(store.found(filter, 100_000).ids());
                for (int size : List.of(1, 2, 7, 50, whole.size(), whole.size() + 1)) {
                    List<String> pages = new ArrayList<>();
                    Optional<Cursor> at = Optional.empty();
                    do {
                        Hits page = store.found(filter, size, at);
                        assertThat(page.total()).isEqualTo(whole.size());
                        pages.addAll(page.ids());
                        at = page.next().map(Cursor::toString).flatMap(Cursor::of);
                    } while (at.isPresent());
                    assertThat(pages).as(filter + " by " + size).isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void aCursorIsOneOfOursOrNone() {
        Cursor cursor = new Cursor(537_000, "ab12", 1L << 50);
        assertThat(Cursor.of(cursor.toString())).contains(cursor);
        for (String other : List.of("", "x", "!!", "MS4y", "\u00e9", "OTk5OTk5OTkuYS4x")) {
            assertThat(Cursor.of(other)).as(other).isEmpty();
        }
    }

    @Test
    void noTwoRecordsAreTakenForOne() {
        String all;
        try (Store store = filled()) {
            all = store.identity();
            assertThat(store.identity()).isEqualTo(all);
            Hits.Hit first = store.found(Filter.ALL, 1).shown().get(0);
            correct(store, new Change.Reject(ClaimRef.of(first.source(), first.claim())));
            assertThat(store.identity()).isNotEqualTo(all);
            store.append(lines().get(0), "2");
            assertThat(store.identity()).startsWith(store.state()).isNotEqualTo(all);
        }
    }

    @Test
    void theStateIsAnotherOnceAnythingIs() {
        try (Store store = filled()) {
            String before = store.state();
            assertThat(store.state()).isEqualTo(before);
            lines().forEach(line -> store.append(line, "1"));
            assertThat(store.state()).isEqualTo(before);
            Hits.Hit first = store.found(Filter.ALL, 1).shown().get(0);
            correct(store, new Change.Reject(ClaimRef.of(first.source(), first.claim())));
            String corrected = store.state();
            assertThat(corrected).isNotEqualTo(before);
            store.append(lines().get(0), "2");
            assertThat(store.state()).isNotIn(before, corrected);
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
            Row placed = store.found(Filter.ALL, Integer.MAX_VALUE).shown().stream()
                    .map(Hits.Hit::row)
                    .filter(row -> !row.by().isEmpty() && row.place().isPresent())
                    .findFirst()
                    .orElseThrow();
            Map<String, List<String>> both = Map.of(
                    "actor",
                    placed.by(),
                    "place",
                    List.of(placed.place().orElseThrow().name()));
            assertThat(store.found(Query.parse("", both), 10).shown())
                    .isNotEmpty()
                    .allMatch(hit -> hit.row()
                            .place()
                            .map(place -> place.name())
                            .equals(placed.place().map(place -> place.name())));
            List<Hits.Hit> unnamed =
                    store.found(actor(Filter.NOBODY), Integer.MAX_VALUE).shown();
            assertThat(unnamed)
                    .isNotEmpty()
                    .hasSizeLessThan((int) all)
                    .allMatch(hit -> hit.row().by().isEmpty() && hit.row().to().isEmpty());
            assertThat(store.found(Filter.ALL, Integer.MAX_VALUE).shown().stream()
                            .filter(hit ->
                                    hit.row().by().isEmpty() && hit.row().to().isEmpty()))
                    .hasSameSizeAs(unnamed);
            assertThat(store.unnamed())
                    .isEqualTo(unnamed.stream()
                            .filter(hit -> hit.row().kind() == Row.Kind.STATEMENT)
                            .count());
            for (String hostile :
                    List.of("\"", "a\" OR \"b", "*", "NEAR(", "AND", "col:x", "-", "'; DROP TABLE claim", "")) {
                store.found(with(List.of(hostile), List.of(hostile)), 10);
            }
            assertThat(store.found(Filter.ALL, 0).total()).isEqualTo(all);
        }
    }

    /** Each line adds one article; phrases are of what a speaker said in them. */
    @Test
    void searchMeansTheSameEverywhere() {
        try (Store store = Store.open(address(), Store.Mode.ADD)) {
            store.append(saying("1", "Le Président René Ñandú won't go to the naïve café"), "1");
            store.append(saying("2", "It is 3.5 km from A-town to B-town, \u0410\u0440\u043c\u0438\u044f"), "1");
            finds(store, "won't", 1);
            finds(store, "WON T", 1);
            finds(store, "wont", 0);
            finds(store, "president rene", 1);
            finds(store, "rene president", 0);
            finds(store, "NAI\u0308VE cafe\u0301", 1);
            finds(store, "3.5 km", 1);
            finds(store, "a-town to b", 1);
            finds(store, "\u0430\u0440\u043c\u0438\u044f", 1);
            finds(store, "the", 1);
            finds(store, "going", 0);
            finds(store, "' & | ! <-> : * \\ go", 1);
            finds(store, "'", 0);
            assertThat(total(store, with(List.of(), List.of("km", "town")))).isEqualTo(1);
            assertThat(total(store, with(List.of(), List.of("km", "rene")))).isZero();
            assertThat(total(store, with(List.of(), List.of("km", "\"")))).isEqualTo(1);
        }
    }

    private static void finds(Store store, String phrase, int expected) {
        assertThat(total(store, with(List.of(), List.of(phrase)))).as(phrase).isEqualTo(expected);
    }

    private static String saying(String id, String words) {
        String text = "Ann said " + words + ".";
        int end = text.codePointCount(0, text.length()) - 1;
        String json = words.replace("\\", "\\\\").replace("\"", "\\\"");
        return "{\"article\":{\"id\":\"" + id
                + "\",\"path\":\"-\",\"language\":\"en\",\"published\":{\"earliest\":\"2031-03-03\","
                + "\"latest\":\"2031-03-03\",\"basis\":\"metadata\",\"reasons\":[]},\"text\":\"Ann said " + json
                + ".\",\"warnings\":[]},\"mentions\":[],\"statements\":[{\"id\":\"s1\",\"form\":\"indirect\","
                + "\"content\":[{\"start\":9,\"end\":" + end + ",\"text\":\"" + json
                + "\"}],\"quoted\":[],\"chain\":[],\"confidence\":0.9,\"found_by\":\"reader-1\"}],\"events\":[],\"figures\":[],\"positions\":[]}";
    }

    @Test
    void facetsCountWhatTheFilterLetsThrough() {
        try (Store store = filled()) {
            long all = store.found(Filter.ALL, 0).total();
            Facets facets = store.facets(Filter.ALL, 10_000, 1000);
            assertThat(facets.total()).isEqualTo(all).isEqualTo(facets.counted());
            for (Facets.Value kind : facets.of(Facets.Field.KIND)) {
                assertThat(kind.claims())
                        .isEqualTo(total(
                                store,
                                Filter.ALL.ofKind(Row.Kind.valueOf(kind.name().toUpperCase(Locale.ROOT)))));
            }
            for (Facets.Value actor : facets.of(Facets.Field.ACTOR)) {
                assertThat(total(store, org.sitrep.ledger.search.Query.parse("actor:\"" + actor.name() + "\"")))
                        .as(actor.name())
                        .isGreaterThanOrEqualTo(actor.claims());
            }
            for (Facets.Value source : facets.of(Facets.Field.SOURCE)) {
                assertThat(total(store, org.sitrep.ledger.search.Query.parse("source:\"" + source.name() + "\"")))
                        .isEqualTo(source.claims());
            }
            Facets few = store.facets(Filter.ALL, 50, 3);
            assertThat(few.total()).isEqualTo(all);
            assertThat(few.counted()).isBetween(1L, 50L);
            assertThat(few.of(Facets.Field.ACTOR)).hasSizeLessThanOrEqualTo(3);
            assertThat(store.facets(Filter.ALL, 50, 3)).isEqualTo(few);
        }
    }

    /** Newest first, and not in the order of arrival: pages of any size are heads of one list. */
    @Test
    void theOrderOfArrivalHasNoSay() {
        List<String> expected = List.of();
        for (int seed = 0; seed < 3; seed++) {
            List<String> lines = new ArrayList<>(lines());
            Collections.shuffle(lines, new Random(seed));
            try (Store store = fresh()) {
                assertThat(store.append(lines.stream()
                                .map(line -> Addition.of(line, "1"))
                                .toList()))
                        .hasSameSizeAs(lines);
                List<String> ids = ids(store, Integer.MAX_VALUE);
                for (int limit : new int[] {1, 7, 20, 100, 10_000}) {
                    assertThat(ids(store, limit)).isEqualTo(ids.subList(0, Math.min(limit, ids.size())));
                }
                assertThat(expected.isEmpty() ? ids : expected).isEqualTo(ids);
                expected = ids;
            }
        }
    }

    /** Another one than {@link #address}, each time. */
    abstract Store fresh();

    private static List<String> ids(Store store, int limit) {
        return store.found(Filter.ALL, limit).shown().stream().map(Hits.Hit::id).toList();
    }

    @Test
    void twoWritersTakeTurns() throws Exception {
        Store.open(address(), Store.Mode.ADD).close();
        List<String> lines = lines();
        List<Thread> threads = new ArrayList<>();
        List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 2; i++) {
            int parity = i;
            Thread thread = new Thread(() -> {
                try (Store store = Store.open(address(), Store.Mode.ADD)) {
                    for (int n = parity; n < lines.size(); n += 2) {
                        store.append(lines.get(n), "1");
                    }
                }
            });
            thread.setUncaughtExceptionHandler((t, fault) -> faults.add(fault));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).isEmpty();
        try (Store store = Store.open(address(), Store.Mode.ADD)) {
            assertThat(store.articles()).isEqualTo(lines.size());
            List<String> before = dump(store);
            store.rebuild(done -> {});
            assertThat(dump(store)).isEqualTo(before);
        }
    }

    /** Against a look at every claim: kinds, types and days, among them claims of many days and of none. */
    @Test
    void numbersPagesAndFacetsAreOfWhatTheFilterLetsThrough() {
        try (Store store = filled()) {
            lines().forEach(line -> store.append(line, "2"));
            List<Hits.Hit> all = store.found(Filter.ALL, 100_000).shown();
            List<LocalDate> days = all.stream()
                    .flatMap(hit ->
                            Stream.concat(hit.row().days().earliest().stream(), hit.row().days().latest().stream()))
                    .distinct()
                    .toList();
            Random random = new Random(11);
            int found = 0;
            int spread = 0;
            for (int i = 0; i < 300; i++) {
                Filter filter = drawn(all, days, random);
                List<String> expected = all.stream()
                        .filter(hit -> lets(filter, hit.row()))
                        .map(Hits.Hit::id)
                        .toList();
                Hits hits = store.found(filter, 100_000);
                assertThat(hits.shown().stream().map(Hits.Hit::id))
                        .as("%s", filter)
                        .containsExactlyElementsOf(expected);
                assertThat(hits.total()).as("%s", filter).isEqualTo(expected.size());
                assertThat(store.found(filter, 7).shown().stream().map(Hits.Hit::id))
                        .containsExactlyElementsOf(expected.subList(0, Math.min(7, expected.size())));
                Facets facets = store.facets(filter, 10, 5);
                assertThat(facets.total()).isEqualTo(expected.size());
                byDay(store.days(filter, 100_000), hits.shown());
                ByDay newest = store.days(filter, 7);
                assertThat(newest.total()).isEqualTo(expected.size());
                assertThat(newest.counted()).isEqualTo(Math.min(7, expected.size()));
                found += expected.size();
                spread += (int) hits.shown().stream()
                        .filter(hit -> hit.row().days().latest().isEmpty() || length(hit.row()) > 31)
                        .count();
            }
            assertThat(found).isGreaterThan(5000);
            assertThat(spread).isGreaterThan(100);
        }
    }

    /** Every claim is in the bar of its last day, or counted among those of no day. */
    private static void byDay(ByDay told, List<Hits.Hit> all) {
        assertThat(told.counted()).isEqualTo(told.total()).isEqualTo(all.size());
        Map<String, Long> expected = new TreeMap<>();
        for (Hits.Hit hit : all) {
            Row row = hit.row();
            row.days()
                    .latest()
                    .ifPresent(day -> expected.merge(
                            ByDay.begin(day, told.unit()) + " " + row.kind() + " " + row.modality(), 1L, Long::sum));
        }
        Map<String, Long> bars = new TreeMap<>();
        told.bars()
                .forEach(bar ->
                        bars.merge(bar.day() + " " + bar.kind() + " " + bar.modality(), bar.claims(), Long::sum));
        assertThat(bars).isEqualTo(expected);
        assertThat(told.undated() + bars.values().stream().mapToLong(n -> n).sum())
                .isEqualTo(all.size());
    }

    private static long length(Row row) {
        return row.days().latest().orElseThrow().toEpochDay()
                - row.days().earliest().orElse(LocalDate.MIN).toEpochDay();
    }

    private static Filter drawn(List<Hits.Hit> all, List<LocalDate> days, Random random) {
        Row row = all.get(random.nextInt(all.size())).row();
        Row other = all.get(random.nextInt(all.size())).row();
        List<String> types = List.of(List.<String>of(), List.of(row.type()), List.of(row.type(), other.type()))
                .get(random.nextInt(3));
        int[] near = {0, 1, -1, 31, 32, -32};
        Supplier<Optional<LocalDate>> day = () -> random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(days.get(random.nextInt(days.size())).plusDays(near[random.nextInt(near.length)]));
        return new Filter(
                random.nextBoolean() ? Optional.of(row.kind()) : Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                types,
                List.of(),
                List.of(),
                day.get(),
                day.get(),
                List.of(),
                random.nextInt(6) == 0,
                random.nextInt(4) == 0 ? 0.5 : 0);
    }

    private static boolean lets(Filter filter, Row row) {
        return filter.kind().filter(kind -> kind != row.kind()).isEmpty()
                && (filter.types().isEmpty() || filter.types().contains(row.type()))
                && (!filter.undated() || row.days().latest().isEmpty())
                && Math.round(row.confidence() * 1000) >= Math.round(filter.sure() * 1000)
                && filter.after()
                        .map(day -> row.days()
                                .latest()
                                .filter(latest -> !latest.isBefore(day))
                                .isPresent())
                        .orElse(true)
                && filter.before()
                        .map(day -> row.days()
                                .earliest()
                                .filter(earliest -> !earliest.isAfter(day))
                                .isPresent())
                        .orElse(true);
    }

    private static long total(Store store, Filter filter) {
        return store.found(filter, 0).total();
    }

    private static Filter actor(String name) {
        return Query.parse("", Map.of("actor", List.of(name)));
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
                false,
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
}
