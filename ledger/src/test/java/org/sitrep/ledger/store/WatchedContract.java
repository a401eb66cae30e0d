package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.version.Versions;

/** What a record keeps of what is watched, whatever keeps it. */
interface WatchedContract {
    /** The same all through a test, and empty at its start. */
    Address address();

    private static Watched.Told told(String url, String title) {
        return new Watched.Told(url, Optional.of(title), Optional.empty(), Optional.empty(), Watched.Told.mark(title));
    }

    private static Watched.Entry fetched(Watched.Entry entry, Optional<Instant> due, String article) {
        return new Watched.Entry(
                entry.told(),
                entry.feed(),
                due,
                entry.looks() + 1,
                0,
                Watched.Stamp.NONE,
                Optional.of("ab"),
                Optional.of(article),
                Optional.empty());
    }

    @Test
    default void whatFeedsToldIsKeptUntilItWasLookedAt() {
        Instant ten = Instant.parse("2031-03-01T10:00:00Z");
        Instant noon = Instant.parse("2031-03-01T12:00:00Z");
        Watched.Feed feed = new Watched.Feed(
                "http://a.example/feed",
                Optional.of(ten),
                Optional.empty(),
                new Watched.Stamp(Optional.of("\"1\""), Optional.empty()),
                0,
                Optional.empty());
        try (Store store = Store.open(address(), Store.Mode.ADD)) {
            Watched watched = store.watched();
            assertThat(watched.feed(feed.url()).asked()).isEmpty();
            assertThat(watched.asked(
                            feed, List.of(told("http://a.example/1", "One"), told("http://a.example/2", "Two"))))
                    .isEqualTo(new Watched.Heard(2, 0));
        }
        try (Store store = Store.open(address(), Store.Mode.CHANGE)) {
            Watched watched = store.watched();
            assertThat(watched.feed(feed.url())).isEqualTo(feed);
            assertThat(watched.due(ten.minusSeconds(1), 10)).isEmpty();
            List<Watched.Entry> due = watched.due(ten, 10);
            assertThat(due)
                    .extracting(entry -> entry.told().url())
                    .containsExactly("http://a.example/1", "http://a.example/2");

            Watched.Version first = new Watched.Version("http://a.example/1", "http://a.example/one", ten, "ab", "k1");
            watched.looked(fetched(due.get(0), Optional.of(noon), "k1"), Optional.of(first), ten);
            assertThat(watched.due(ten, 10)).hasSize(1);
            assertThat(watched.waiting(ten)).isEqualTo(new Watched.Waiting(1, Optional.of(noon), 0));
            Watched.Entry again = watched.due(noon, 10).get(1);
            watched.looked(fetched(again, Optional.empty(), "k1"), Optional.of(first), noon);
            assertThat(watched.versions("k1")).containsExactly(first);
            Watched.Version second =
                    new Watched.Version("http://a.example/1", "http://a.example/one", noon, "cd", "k2");
            watched.looked(fetched(again, Optional.empty(), "k2"), Optional.of(second), noon);
            assertThat(watched.versions("k1")).containsExactly(first, second);
            assertThat(watched.versions("k2")).containsExactly(first, second);
            assertThat(watched.versions("k3")).isEmpty();
        }
        try (Store store = Store.open(address(), Store.Mode.CHANGE)) {
            Watched watched = store.watched();
            List<Watched.Told> told =
                    List.of(told("http://a.example/1", "One"), told("http://a.example/2", "Two, changed"));
            Watched.Entry old = watched.due(noon, 10).get(0);
            assertThat(watched.asked(feed, told)).isEqualTo(new Watched.Heard(0, 1));
            watched.looked(fetched(old, Optional.empty(), "k4"), Optional.empty(), noon);
            assertThat(watched.due(noon, 10))
                    .as("what changed while it was fetched is due again")
                    .hasSize(1);
            Watched.Feed other = new Watched.Feed(
                    "http://b.example/", Optional.of(noon), Optional.empty(), Watched.Stamp.NONE, 0, Optional.empty());
            assertThat(watched.asked(other, List.of(told("http://a.example/1", "In other words"))))
                    .isEqualTo(new Watched.Heard(0, 0));
            List<Watched.Entry> before = watched.due(noon, 10);
            store.rebuild(done -> {});
            assertThat(store.watched().due(noon, 10)).isEqualTo(before);
        }
    }

    @Test
    default void aPageThatIsGoneIsToldUntilItIsBack() {
        Instant ten = Instant.parse("2031-03-01T10:00:00Z");
        Instant noon = Instant.parse("2031-03-01T12:00:00Z");
        try (Store store = Store.open(address(), Store.Mode.ADD)) {
            store.append(StoreContract.lines().get(0), "1");
            Recorded article = store.found(Filter.ALL, 1).shown().get(0).source();
            Watched watched = store.watched();
            Watched.Feed feed = new Watched.Feed(
                    "http://a.example/", Optional.of(ten), Optional.empty(), Watched.Stamp.NONE, 0, Optional.empty());
            watched.asked(feed, List.of(told("http://a.example/1", "One"), told("http://a.example/2", "One")));
            List<Watched.Entry> due = watched.due(ten, 10);
            for (Watched.Entry entry : due) {
                String url = entry.told().url();
                watched.looked(
                        fetched(entry, Optional.of(noon), article.key()),
                        Optional.of(new Watched.Version(url, url, ten, "ab", article.key())),
                        ten);
            }
            String there = store.state();
            Gone perhaps = new Gone("http://a.example/1", noon, Optional.empty(), "answers 404");
            watched.missed(due.get(0), Optional.of(perhaps));
            assertThat(watched.missing(perhaps.url())).contains(perhaps);
            assertThat(watched.gone(article.key())).as("perhaps").isEmpty();
            assertThat(store.state()).isEqualTo(there);

            Gone sure = new Gone(perhaps.url(), noon.plusSeconds(60), Optional.of(noon.plusSeconds(60)), "answers 410");
            watched.missed(due.get(0), Optional.of(sure));
            assertThat(watched.missing(perhaps.url()))
                    .contains(new Gone(perhaps.url(), noon, sure.sure(), "answers 410"));
            assertThat(watched.gone(article.key()))
                    .as("it stands at another address")
                    .isEmpty();
            watched.missed(
                    due.get(1), Optional.of(new Gone("http://a.example/2", noon, Optional.of(noon), "answers 404")));
            assertThat(watched.gone(article.key())).isPresent();
            String gone = store.state();
            assertThat(gone)
                    .as("so that nobody is told by an ETag that nothing changed")
                    .isNotEqualTo(there);
            assertThat(store.identity()).startsWith(gone + "-");
            assertThat(page(store, article)).contains("\"page_gone\":{\"since\":\"2031-03-01T12:00:00Z\",\"why\":");
            store.rebuild(done -> {});
            assertThat(watched.gone(article.key())).isPresent();

            watched.looked(fetched(due.get(1), Optional.empty(), article.key()), Optional.empty(), noon);
            assertThat(watched.gone(article.key())).isEmpty();
            assertThat(watched.missing("http://a.example/2")).isEmpty();
            assertThat(store.state()).isNotIn(there, gone);
            assertThat(page(store, article)).doesNotContain("page_gone");
        }
    }

    private static String page(Store store, Recorded article) {
        JsonSink json = new JsonSink("");
        json.object(() -> Versions.of(store, article).json(json));
        return json.finish();
    }
}
