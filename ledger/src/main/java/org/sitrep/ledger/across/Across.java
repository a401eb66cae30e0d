package org.sitrep.ledger.across;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.sitrep.article.Article;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.ledger.conflict.Conflicts;
import org.sitrep.ledger.correction.Change;
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

/** A set of readings and what they have to do with one another. What is derived is a pure function of the set. Not thread-safe. */
public final class Across {
    private final Supplier<Map<String, Recorded>> byKey;
    private final Supplier<Map<String, Called>> called;
    private final Supplier<List<Origin>> origins;
    private final Supplier<List<Story>> stories;
    private final Supplier<List<Day>> days = once(() -> Timeline.of(articles(), origins()));
    private final Supplier<List<Entry>> entries = once(() -> Entries.of(articles(), origins(), stories()));
    private final Supplier<List<Conflict>> conflicts = once(() -> Conflicts.of(articles(), origins(), stories()));
    private final Supplier<List<Series>> series = once(() -> SeriesOf.of(articles(), origins(), stories()));
    private final Supplier<List<Strip>> strips = once(() -> Strips.of(entries()));
    private final Supplier<List<Pledge>> pledges = once(() -> Pledges.of(entries()));

    private Across(
            Supplier<Map<String, Recorded>> byKey,
            Supplier<List<Called>> called,
            Supplier<List<Origin>> origins,
            Supplier<List<Story>> stories) {
        this.byKey = once(byKey);
        this.called = once(() -> {
            Map<String, Called> names = new TreeMap<>();
            called.get().forEach(one -> names.put(one.key(), one));
            return names;
        });
        this.origins = once(origins);
        this.stories = once(stories);
    }

    /** Of some readings; one that is given twice counts once. */
    public static Across of(Collection<Recorded> articles) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        List<Origin> origins = Origins.of(byKey.values());
        return new Across(
                () -> byKey,
                () -> byKey.values().stream().map(Across::called).toList(),
                () -> origins,
                () -> Stories.of(byKey.values(), origins));
    }

    /** Of a record, which stays open as long as anything is asked. Its readings are read only where they are needed. */
    public static Across of(Store store) {
        Supplier<List<Origin>> origins = once(store::origins);
        return new Across(
                () -> {
                    Map<String, Recorded> byKey = new TreeMap<>();
                    store.readings(article -> byKey.put(article.key(), article));
                    return byKey;
                },
                store::called,
                origins,
                () -> store.stories(origins.get()));
    }

    /**
     * Of a record, with the readings of those stories alone that some articles belong to: enough for their entries, which never reach beyond a story; where people
     * merged claims they may, and then all are read.
     */
    public static Across around(Store store, Set<String> keys) {
        Supplier<List<Origin>> origins = once(store::origins);
        Supplier<List<Story>> stories = once(() -> store.stories(origins.get()));
        boolean merged =
                store.corrections().all().stream().anyMatch(correction -> correction.change() instanceof Change.Merge);
        if (merged) {
            return of(store);
        }
        return new Across(
                () -> {
                    Set<String> wanted = new TreeSet<>(keys);
                    stories.get().stream()
                            .filter(story -> story.keys().stream().anyMatch(keys::contains))
                            .forEach(story -> wanted.addAll(story.keys()));
                    Map<String, Recorded> byKey = new TreeMap<>();
                    store.readings(wanted, article -> byKey.put(article.key(), article));
                    return byKey;
                },
                store::called,
                origins,
                stories);
    }

    private static Called called(Recorded recorded) {
        Article article = recorded.reading().document().article();
        return new Called(recorded.key(), article.id(), article.outlet(), article.title());
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        return new Supplier<>() {
            private Optional<T> kept = Optional.empty();

            @Override
            public T get() {
                if (kept.isEmpty()) {
                    kept = Optional.of(made.get());
                }
                return kept.get();
            }
        };
    }

    /** By key. */
    public List<Recorded> articles() {
        return List.copyOf(byKey.get().values());
    }

    public Recorded reading(String key) {
        return Optional.ofNullable(byKey.get().get(key))
                .orElseThrow(() -> new IllegalArgumentException("there is no article " + key));
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

    public List<Conflict> conflicts() {
        return conflicts.get();
    }

    public List<Series> series() {
        return series.get();
    }

    public List<Strip> strips() {
        return strips.get();
    }

    public List<Pledge> pledges() {
        return pledges.get();
    }
}
