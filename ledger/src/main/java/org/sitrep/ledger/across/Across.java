package org.sitrep.ledger.across;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sitrep.article.Article;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.ledger.conflict.Conflicts;
import org.sitrep.ledger.count.Series;
import org.sitrep.ledger.count.SeriesOf;
import org.sitrep.ledger.entry.Entries;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.Store.Called;
import org.sitrep.ledger.story.Stories;
import org.sitrep.ledger.story.Story;
import org.sitrep.ledger.strip.Pledge;
import org.sitrep.ledger.strip.Pledges;
import org.sitrep.ledger.strip.Strip;
import org.sitrep.ledger.strip.Strips;
import org.sitrep.ledger.timeline.Day;
import org.sitrep.ledger.timeline.Timeline;
import org.sitrep.ledger.version.Versions;

/**
 * A set of readings and what they have to do with one another. What is derived is a pure function of the set. Of a record, what is handed over one at a
 * time is found portion by portion, so that a large record is never held; what is asked for as a list is held. Not thread-safe.
 */
public final class Across {
    private final Readings readings;
    private final Once<Map<String, Recorded>> byKey;
    private final Function<String, Optional<Recorded>> others;
    private final Function<String, String> texts;
    private final Function<Recorded, Versions> versions;
    private final Supplier<Map<String, Called>> called;
    private final Supplier<List<Origin>> origins;
    private final Supplier<List<Story>> stories;
    private final Supplier<Portions.Grouped> grouped;
    private final Found found;
    private final Supplier<List<Day>> days = once(() -> Timeline.of(readings(), origins(), this::text));
    private final Supplier<List<Entry>> entries = once(() -> all((Consumer<Entry> each) -> entries(each)).stream()
            .sorted(Comparator.comparing(Entry::kind)
                    .thenComparing(entry -> entry.members().get(0).told()))
            .toList());
    private final Supplier<List<Conflict>> conflicts =
            once(() -> all((Consumer<Conflict> each) -> conflicts(each)).stream()
                    .sorted(Conflicts.ORDER)
                    .toList());
    private final Supplier<List<Series>> series = once(() -> all((Consumer<Series> each) -> series(each)).stream()
            .sorted(Comparator.comparing((Series series) -> series.claims().get(0))
                    .thenComparing(Series::id))
            .toList());
    private final Supplier<List<Strip>> strips = once(() -> all((Consumer<Strip> each) -> strips(each)));
    private final Supplier<List<Pledge>> pledges = once(() -> all((Consumer<Pledge> each) -> pledges(each)).stream()
            .sorted(Comparator.comparing(pledge -> pledge.rungs().get(0).told()))
            .toList());

    /** How things are found that can be handed over one at a time, in no order. */
    private record Found(
            Consumer<Consumer<Entry>> entries,
            Consumer<Consumer<Conflict>> conflicts,
            Consumer<Consumer<Series>> series,
            Consumer<Consumer<Strip>> strips,
            Consumer<Consumer<Pledge>> pledges,
            Consumer<Consumer<Across>> parts) {}

    private Across(
            Readings readings,
            Supplier<Map<String, Recorded>> byKey,
            Function<String, Optional<Recorded>> others,
            Function<String, String> texts,
            Function<Recorded, Versions> versions,
            Supplier<List<Called>> called,
            Supplier<List<Origin>> origins,
            Supplier<List<Story>> stories,
            Supplier<Portions.Grouped> grouped,
            Function<Across, Found> found) {
        this.readings = readings;
        this.byKey = once(byKey);
        this.others = others;
        this.texts = texts;
        this.versions = versions;
        this.called = once(() -> {
            Map<String, Called> names = new TreeMap<>();
            called.get().forEach(one -> names.put(one.key(), one));
            return names;
        });
        this.origins = once(origins);
        this.stories = once(stories);
        this.grouped = grouped;
        this.found = found.apply(this);
    }

    private static <T> List<T> all(Consumer<Consumer<T>> source) {
        List<T> all = new ArrayList<>();
        source.accept(all::add);
        return all;
    }

    /** All at once, of readings that are held. */
    private static Found held(Across across) {
        return new Found(
                each -> Entries.of(across.articles(), across.origins(), across.stories())
                        .forEach(each),
                each -> Conflicts.of(across.articles(), across.origins(), across.stories())
                        .forEach(each),
                each -> SeriesOf.of(across.articles(), across.origins(), across.stories())
                        .forEach(each),
                each -> Strips.of(across.entries()).forEach(each),
                each -> Pledges.of(across.entries()).forEach(each),
                each -> each.accept(across));
    }

    private static Found around(Around around) {
        return new Found(
                around::entries, around::conflicts, around::series, around::strips, around::pledges, around::parts);
    }

    /** Of some readings; one that is given twice counts once. */
    public static Across of(Collection<Recorded> articles) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        List<Origin> origins = Origins.of(byKey.values());
        return held(byKey, origins, () -> Stories.of(byKey.values(), origins));
    }

    /** A part of a record as if it were one: nothing reaches beyond it but what is said of the whole. */
    static Across part(Portions.Portion portion) {
        Map<String, Recorded> byKey = new TreeMap<>();
        portion.articles().forEach(article -> byKey.put(article.key(), article));
        return held(byKey, portion.origins(), portion::stories);
    }

    private static Across held(Map<String, Recorded> byKey, List<Origin> origins, Supplier<List<Story>> stories) {
        return new Across(
                one -> byKey.values().forEach(one),
                () -> byKey,
                key -> Optional.ofNullable(byKey.get(key)),
                key -> Optional.ofNullable(byKey.get(key)).map(Recorded::text).orElse(""),
                Versions::unwatched,
                () -> byKey.values().stream().map(Across::called).toList(),
                () -> origins,
                stories,
                () -> {
                    throw new IllegalStateException("what is held needs no portions");
                },
                Across::held);
    }

    /** Of a record, which stays open as long as anything is asked. Its readings are read only where they are needed. */
    public static Across of(Store store) {
        return of(store, Watch.NOBODY);
    }

    /**
     * The same.
     *
     * @param watch is told of what takes long
     */
    public static Across of(Store store, Watch watch) {
        Supplier<List<Origin>> origins = once(() -> origins(store, watch));
        Supplier<List<Story>> stories = once(() -> stories(store, origins.get(), watch));
        return of(
                store,
                watch,
                origins,
                stories,
                once(() -> Portions.Grouped.of(store.corrections(), origins.get(), stories.get())));
    }

    /** Finds origins and stories, if they are not found yet: others may share them then, in other threads too. */
    public Across found() {
        Objects.requireNonNull(grouped.get());
        return this;
    }

    private Across sharing(Store store, Watch watch) {
        return of(store, watch, origins, stories, grouped);
    }

    private static Across of(
            Store store,
            Watch watch,
            Supplier<List<Origin>> origins,
            Supplier<List<Story>> stories,
            Supplier<Portions.Grouped> grouped) {
        Readings readings = each(store, watch);
        return new Across(
                readings,
                () -> {
                    Map<String, Recorded> byKey = new TreeMap<>();
                    readings.each(article -> byKey.put(article.key(), article));
                    return byKey;
                },
                store::article,
                store::text,
                versions(store),
                store::called,
                origins,
                stories,
                grouped,
                Across::held);
    }

    /**
     * Of a large record: as {@link #of(Store, Watch)}, but entries, conflicts and series are found portion by portion each time they are asked for, so that few readings
     * are held.
     */
    public static Across portioned(Store store, Watch watch) {
        return of(store, watch).again(store, watch);
    }

    /**
     * The same of a large record that is asked through another store, such as by another thread: origins and stories, which this has found already, are not looked for
     * again; all else is as of {@link #portioned}.
     *
     * @param store in the state in which they were found
     */
    public Across again(Store store, Watch watch) {
        Across whole = sharing(store, watch);
        Around around = Around.all(store, new Portions(store, grouped), whole::origins, watch);
        return new Across(
                whole.readings,
                whole.byKey,
                store::article,
                store::text,
                versions(store),
                store::called,
                whole.origins,
                whole.stories,
                grouped,
                across -> around(around));
    }

    /** Of a record into which nothing was watched, no article is looked up: lists tell of every claim. */
    private static Function<Recorded, Versions> versions(Store store) {
        Supplier<Boolean> watched = once(() -> store.watched().hasFetched());
        return article -> watched.get() ? Versions.of(store, article) : Versions.unwatched(article);
    }

    private static Readings each(Store store, Watch watch) {
        return one -> {
            long all = store.articles();
            long[] done = {0};
            store.readings(article -> {
                one.accept(article);
                watch.at("reading", ++done[0], all);
            });
        };
    }

    private static List<Origin> origins(Store store, Watch watch) {
        long all = store.articles();
        watch.at("looking for copies", 0, all);
        return store.origins(done -> watch.at("looking for copies", done, all));
    }

    private static List<Story> stories(Store store, List<Origin> origins, Watch watch) {
        watch.at("looking for stories", 0, origins.size());
        return store.stories(origins, done -> watch.at("looking for stories", done, origins.size()));
    }

    /**
     * What of a record rests on some claims: its articles are those of the claims; entries, conflicts, series and strips those of which one of the claims is a part, the same
     * as in the whole. Found portion by portion: a portion of the record is held, and what is found. Origins, stories, days and pledges are those of the whole.
     *
     * @param claims their ids
     */
    public static Across around(Store store, Set<String> claims, Watch watch) {
        return of(store, watch).some(store, claims, watch);
    }

    /** The same, with the origins and stories that this has found; see {@link #again}. */
    public Across some(Store store, Set<String> claims, Watch watch) {
        Across whole = sharing(store, watch);
        Set<String> keys =
                claims.stream().map(id -> id.substring(0, id.indexOf('.'))).collect(Collectors.toSet());
        Portions portions = new Portions(store, grouped);
        Around around = Around.some(store, portions, whole::origins, claims, keys, watch);
        return new Across(
                whole.readings,
                () -> {
                    Map<String, Recorded> byKey = new TreeMap<>();
                    store.readings(keys, article -> {
                        byKey.put(article.key(), article);
                        watch.at("reading", byKey.size(), keys.size());
                    });
                    return byKey;
                },
                store::article,
                store::text,
                versions(store),
                store::called,
                whole.origins,
                whole.stories,
                grouped,
                across -> around(around));
    }

    private static Called called(Recorded recorded) {
        Article article = recorded.reading().document().article();
        return new Called(recorded.key(), article.id(), article.outlet(), article.title());
    }

    private static <T> Once<T> once(Supplier<T> made) {
        return new Once<>(made);
    }

    /** Something that is made when it is first asked for, and kept. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> made;
        private Optional<T> kept = Optional.empty();

        Once(Supplier<T> made) {
            this.made = made;
        }

        @Override
        public T get() {
            if (kept.isEmpty()) {
                kept = Optional.of(made.get());
            }
            return kept.get();
        }

        Optional<T> ifKept() {
            return kept;
        }
    }

    /** By key. */
    public List<Recorded> articles() {
        return List.copyOf(byKey.get().values());
    }

    /** All readings that anything is derived of, one at a time. */
    public Readings readings() {
        return readings;
    }

    /** Some of them, by their keys, one at a time. */
    public Readings readings(Set<String> keys) {
        return one -> keys.stream().sorted().forEach(key -> one.accept(reading(key)));
    }

    /** One that is held, else it is read. */
    public Recorded reading(String key) {
        return byKey.ifKept()
                .flatMap(held -> Optional.ofNullable(held.get(key)))
                .or(() -> others.apply(key))
                .orElseThrow(() -> new IllegalArgumentException("there is no article " + key));
    }

    /** The text of an article, for which a record does not read the others. */
    public String text(String key) {
        return texts.apply(key);
    }

    /** What became of an article since, as far as a record knows. */
    public Versions versions(Recorded article) {
        return versions.apply(article);
    }

    /** The keys of all articles, in their order. */
    public List<String> keys() {
        return called().stream().map(Called::key).toList();
    }

    /** What all articles are called, by key. */
    public Collection<Called> called() {
        return called.get().values();
    }

    /** What an article is called, which does not need its reading. */
    public Called called(String key) {
        return Optional.ofNullable(called.get().get(key))
                .orElseThrow(() -> new IllegalArgumentException("there is no article " + key));
    }

    public Article article(String key) {
        return reading(key).reading().document().article();
    }

    public List<Origin> origins() {
        return origins.get();
    }

    public List<Story> stories() {
        return stories.get();
    }

    public List<Day> days() {
        return days.get();
    }

    public List<Entry> entries() {
        return entries.get();
    }

    /** Hands the entries over, in no order. */
    public void entries(Consumer<Entry> each) {
        found.entries().accept(each);
    }

    public List<Conflict> conflicts() {
        return conflicts.get();
    }

    /** Hands the conflicts over, in no order. */
    public void conflicts(Consumer<Conflict> each) {
        found.conflicts().accept(each);
    }

    public List<Series> series() {
        return series.get();
    }

    /** Hands the series over, in no order. */
    public void series(Consumer<Series> each) {
        found.series().accept(each);
    }

    public List<Strip> strips() {
        return strips.get();
    }

    /** Hands the strips over, by holder and target. */
    public void strips(Consumer<Strip> each) {
        found.strips().accept(each);
    }

    public List<Pledge> pledges() {
        return pledges.get();
    }

    /** Hands the pledges over, in no order. */
    public void pledges(Consumer<Pledge> each) {
        found.pledges().accept(each);
    }

    /** Hands over parts of it, each held while it is looked at, such that entries are within one part. In no order. */
    public void parts(Consumer<Across> each) {
        found.parts().accept(each);
    }
}
