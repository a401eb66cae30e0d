package org.sitrep.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.watch.Site.article;
import static org.sitrep.watch.Site.raw;
import static org.sitrep.watch.Site.rss;
import static org.sitrep.watch.Site.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.document.Document;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.ReadingJson;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Gone;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.Watched;
import org.sitrep.ledger.version.Versions;
import org.sitrep.reading.Reading;

/** Real feeds and pages on loopback into a real record; the reader claims nothing of any article. */
class WatchTest {
    private static final String TEXT =
            "The council of the town met on Tuesday evening and spoke for two hours about the old bridge over the river.";
    private static final String MORE =
            "Its members asked for a report on what a repair would cost, which is to be read at the next meeting in May.";

    static final Reader READER = incoming -> {
        if (incoming instanceof Incoming.Refused refused) {
            return new Reader.Outcome(
                    Optional.empty(), Optional.of(refused.warning().message()), Optional.empty());
        }
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Reading reading = new Reading(
                new Document(((Incoming.Read) incoming).article(), nothing),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Reader.Outcome(
                Optional.of(Addition.of(ReadingJson.line(reading, true), "1")), Optional.empty(), Optional.empty());
    };

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2031-03-01T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final Site site = new Site();
    private final List<Event> events = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    private Watch.Summary once(String... feeds) {
        return once(Stream.of(feeds).map(site::url).toList(), List.of());
    }

    private Watch.Summary once(List<String> typed, List<String> listed) {
        events.clear();
        try (Store store = Store.open(folder.resolve("a.sitrep"), Store.Mode.ADD)) {
            Settings settings = Settings.of(Duration.ofMinutes(15), true, Duration.ZERO, 4, 2);
            return new Watch(store, READER, "1", "sitrep/test", settings, clock, events::add)
                    .run(typed, listed, () -> false);
        }
    }

    /** Kind, path and why of all that happened. */
    private List<String> told() {
        return events.stream()
                .map(event -> event.kind() + " " + event.url().replace(site.url(""), "")
                        + event.why().map(why -> ": " + why).orElse(""))
                .sorted()
                .toList();
    }

    private <T> T look(Function<Store, T> what) {
        try (Store store = Store.open(folder.resolve("a.sitrep"), Store.Mode.READ)) {
            return what.apply(store);
        }
    }

    private long articles() {
        return look(Store::articles);
    }

    private void later(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    private void twoPages() {
        site.page(
                "/feed",
                any -> status(200, rss(site.url("/1"), "One", site.url("/2?utm_source=rss"), "Two"), "ETag: \"1\""));
        site.page("/1", article("One", TEXT, MORE));
        site.page("/2", article("Two", MORE, TEXT));
    }

    @Test
    void articlesOfAFeedAreAddedOnce() {
        twoPages();
        assertThat(once("/feed").failed()).isZero();
        assertThat(told()).containsExactly("ADDED /1", "ADDED /2");
        once("/feed");
        assertThat(told()).isEmpty();
        assertThat(site.asked()).containsExactlyInAnyOrder("/feed", "/robots.txt", "/1", "/2", "/feed");
        assertThat(articles()).isEqualTo(2);
        assertThat(look(Store::called))
                .extracting(Store.Called::title)
                .contains(Optional.of("One"), Optional.of("Two"));
    }

    @Test
    void anArticleThatChangedIsANewVersion() {
        twoPages();
        once("/feed");
        site.page(
                "/1",
                article(
                        "One",
                        TEXT,
                        MORE,
                        "Correction: the meeting is in June, not in May, as an earlier version of this said."));
        later(Duration.ofMinutes(30));
        once("/feed");
        assertThat(told())
                .as("nobody told of a change, and it is no time to look")
                .isEmpty();
        later(Duration.ofHours(1));
        once("/feed");
        assertThat(told()).containsExactly("CHANGED /1");
        Event changed = events.get(0);
        assertThat(articles()).isEqualTo(3);
        List<Watched.Version> versions =
                look(store -> store.watched().versions(changed.article().orElseThrow()));
        assertThat(versions)
                .extracting(Watched.Version::article)
                .containsExactly(
                        changed.before().orElseThrow(), changed.article().orElseThrow());
        assertThat(versions)
                .extracting(Watched.Version::at)
                .containsExactly(Instant.parse("2031-03-01T10:00:00Z"), Instant.parse("2031-03-01T11:30:00Z"));
        assertThat(versions.get(1).sha256()).hasSize(64);
    }

    @Test
    void versionsAreOneOriginHoweverMuchWasRewrittenAndTellWhatChanged() {
        twoPages();
        once("/feed");
        site.page(
                "/1",
                article(
                        "Another",
                        "Nothing of what stood here before stands here now, but for its address on the site.",
                        "It is told in other words by another writer, who was not there on the day."));
        later(Duration.ofHours(1));
        once("/feed");
        String before = events.get(0).before().orElseThrow();
        String after = events.get(0).article().orElseThrow();
        List<Origin> origins = look(store -> store.origins());
        assertThat(origins).anySatisfy(origin -> assertThat(origin.keys()).contains(before, after));
        Versions versions =
                look(store -> Versions.of(store, store.article(before).orElseThrow()));
        assertThat(versions.later()).hasValueSatisfying(last -> {
            assertThat(last.article()).isEqualTo(after);
            assertThat(last.from().orElseThrow().gone()).containsExactly(TEXT, MORE);
            assertThat(last.from().orElseThrow().fresh()).hasSize(2);
        });
        assertThat(versions.lines()).contains("* version 1 of 2: " + before, "    - " + TEXT);
        assertThat(look(store -> Versions.of(store, store.article(after).orElseThrow()))
                        .later())
                .isEmpty();
    }

    @Test
    void aFeedThatTellsOfAChangeIsFollowedAtOnce() {
        twoPages();
        once("/feed");
        site.page("/feed", any -> status(200, rss(site.url("/1"), "One, corrected", site.url("/2"), "Two")));
        site.page("/1", article("One, corrected", TEXT, MORE, TEXT));
        once("/feed");
        assertThat(told()).containsExactly("CHANGED /1");
    }

    @Test
    void whatIsTakenBackIsToldToo() {
        twoPages();
        once("/feed");
        site.page("/1", article("One", TEXT, MORE, TEXT));
        later(Duration.ofHours(1));
        once("/feed");
        twoPages();
        later(Duration.ofHours(6));
        once("/feed");
        assertThat(told()).containsExactly("CHANGED /1");
        assertThat(articles()).isEqualTo(3);
        String first = events.get(0).article().orElseThrow();
        Versions versions =
                look(store -> Versions.of(store, store.article(first).orElseThrow()));
        assertThat(versions.all()).hasSize(3);
        assertThat(versions.later()).isEmpty();
    }

    private Optional<Gone> gone(String article) {
        return look(store -> store.watched().gone(article));
    }

    @Test
    void aPageThatIsTakenDownIsGoneAtOnceAndItsArticleStays() {
        for (int status : List.of(410, 451)) {
            twoPages();
            once("/feed");
            String key = events.stream()
                    .filter(event ->
                            event.kind() == Event.Kind.ADDED && event.url().endsWith("/1"))
                    .findFirst()
                    .flatMap(Event::article)
                    .orElseGet(this::first);
            site.page("/1", any -> status(status, ""));
            later(Duration.ofHours(7));
            once("/feed");
            assertThat(told()).containsExactly("GONE /1: is gone: it answers " + status);
            assertThat(gone(key)).hasValueSatisfying(gone -> {
                assertThat(gone.at()).isEqualTo(now.get());
                assertThat(gone.why()).isEqualTo("answers " + status);
            });
            assertThat(articles()).isEqualTo(2);
            later(Duration.ofHours(30));
            once("/feed");
            assertThat(told()).as("told once, though looked at again").isEmpty();
            twoPages();
            site.page("/feed", any -> status(200, rss(site.url("/1"), "One again, after " + status)));
            once("/feed");
            assertThat(told()).containsExactly("BACK /1: is there again");
            assertThat(gone(key)).isEmpty();
            assertThat(articles()).isEqualTo(2);
        }
    }

    private String first() {
        return look(store -> store.called().stream()
                .filter(one -> one.title().equals(Optional.of("One")))
                .findFirst()
                .orElseThrow()
                .key());
    }

    @Test
    void aPageThatIsNotFoundIsGoneOnlyIfThatDoesNotPass() {
        twoPages();
        once("/feed");
        site.page("/1", any -> status(404, ""));
        later(Duration.ofHours(1));
        once("/feed");
        assertThat(told()).containsExactly("FAILED /1: answers 404");
        assertThat(gone(first())).isEmpty();
        twoPages();
        later(Duration.ofMinutes(2));
        once("/feed");
        assertThat(told()).as("it passed, and nobody is told").isEmpty();

        site.page("/1", any -> status(404, ""));
        later(Duration.ofHours(7));
        once("/feed");
        later(Duration.ofMinutes(59));
        once("/feed");
        assertThat(told()).as("what failed before is no part of it").containsExactly("FAILED /1: answers 404");
        assertThat(gone(first())).isEmpty();
        later(Duration.ofMinutes(5));
        once("/feed");
        assertThat(told()).containsExactly("GONE /1: is gone: it answers 404");
        assertThat(gone(first()))
                .hasValueSatisfying(gone -> assertThat(gone.at())
                        .as("since it was first not found")
                        .isEqualTo(clock.instant().minus(Duration.ofMinutes(64))));
    }

    @Test
    void aPageThatLeadsToTheFrontPageIsGoneAndNoVersionOfTheArticle() {
        twoPages();
        once("/feed");
        site.page("/", article("All news", MORE, TEXT, TEXT));
        site.page("/1", any -> status(302, "", "Location: /"));
        later(Duration.ofHours(1));
        once("/feed");
        later(Duration.ofHours(2));
        once("/feed");
        assertThat(told()).containsExactly("GONE /1: is gone: it leads to the front page of its site");
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void noFaultOfAServerIsAPageThatIsGone() {
        twoPages();
        once("/feed");
        for (int status : List.of(500, 503, 401, 403, 429)) {
            site.page("/1", any -> status(status, ""));
            site.page("/feed", any -> status(200, rss(site.url("/1"), "One " + status)));
            later(Duration.ofHours(25));
            once("/feed");
            assertThat(told()).as("%d", status).hasSize(1).noneMatch(line -> line.startsWith("GONE"));
            assertThat(gone(first())).isEmpty();
        }
    }

    @Test
    void aPageThatNeverWasThereIsNotGone() {
        twoPages();
        site.page("/1", any -> status(410, ""));
        site.page("/2", any -> status(404, ""));
        once("/feed");
        later(Duration.ofHours(2));
        once("/feed");
        assertThat(told()).containsExactly("FAILED /2: answers 404");
        Optional<Gone> missing = look(store -> store.watched().missing(site.url("/1")));
        assertThat(missing).isEmpty();
    }

    @Test
    void aPageThatOnlyLooksOtherwiseIsNoChange() {
        twoPages();
        AtomicInteger visits = new AtomicInteger();
        site.page(
                "/1",
                any -> status(
                        200,
                        article("One", TEXT, MORE).replace("Contact", "Visit no. " + visits.incrementAndGet()),
                        "Content-Type: text/html"));
        once("/feed");
        later(Duration.ofHours(2));
        once("/feed");
        assertThat(visits.get()).isEqualTo(2);
        assertThat(told()).isEmpty();
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void whatFailsIsTriedAgainAndNotForgottenThoughTheFeedForgetsIt() {
        twoPages();
        site.page("/1", any -> raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html>"));
        Watch.Summary first = once("/feed");
        assertThat(first.failed()).isEqualTo(1);
        assertThat(first.waiting().failed()).isEqualTo(1);
        site.page("/feed", any -> status(200, rss(site.url("/2"), "Two")));
        site.page("/1", article("One", TEXT, MORE));
        once("/feed");
        assertThat(told()).as("not at once").isEmpty();
        later(Duration.ofMinutes(2));
        once("/feed");
        assertThat(told()).containsExactly("ADDED /1");
    }

    @Test
    void aBusyServerIsLeftAlone() {
        twoPages();
        site.page("/1", any -> status(429, "", "Retry-After: 600"));
        site.page("/2", any -> status(429, "", "Retry-After: 600"));
        once("/feed");
        assertThat(site.asked().stream().filter(path -> path.matches("/[12]")).count())
                .as("the second page of a busy host is not even asked for")
                .isEqualTo(1);
        twoPages();
        later(Duration.ofMinutes(11));
        once("/feed");
        assertThat(told()).containsExactly("ADDED /1", "ADDED /2");
    }

    @Test
    void robotsAreObeyed() {
        twoPages();
        site.page("/robots.txt", any -> status(200, "User-agent: *\nDisallow: /1\n"));
        once("/feed");
        assertThat(told())
                .containsExactly(
                        "ADDED /2", "GIVEN_UP /1: is not to be fetched by programs, says its site's robots.txt");
        assertThat(site.asked()).doesNotContain("/1");
    }

    @Test
    void whileRobotsAreOutOfOrderNothingIsFetched() {
        twoPages();
        site.page("/robots.txt", any -> status(500, ""));
        once("/feed");
        assertThat(told()).allMatch(line -> line.endsWith("has a robots.txt that answers 500"));
        site.page("/robots.txt", any -> status(404, ""));
        later(Duration.ofMinutes(2));
        once("/feed");
        assertThat(told()).containsExactly("ADDED /1", "ADDED /2");
    }

    @Test
    void aFeedThatFailsWaitsLongerEachTimeAndSaysWhy() {
        site.page("/feed", any -> status(500, ""));
        assertThat(once("/feed").failed()).isEqualTo(1);
        assertThat(told()).containsExactly("FAILED /feed: answers 500");
        Watched.Feed feed = look(store -> store.watched().feed(site.url("/feed")));
        assertThat(feed.failures()).isEqualTo(1);
        assertThat(feed.due()).contains(Instant.parse("2031-03-01T10:15:00Z"));
        assertThat(feed.trouble()).contains("answers 500");
        once("/feed");
        assertThat(told())
                .containsExactly("FAILED /feed: is left alone until 2031-03-01T10:15:00Z, for it answers 500");
        assertThat(site.asked()).containsExactly("/feed");
        site.page("/feed", any -> status(200, article("No feed", TEXT)));
        later(Duration.ofMinutes(15));
        once("/feed");
        assertThat(told())
                .containsExactly("FAILED /feed: is a web page, no feed; look on it for the address of its feed");
    }

    @Test
    void aBrokenFeedGivesWhatStoodBeforeAndIsAskedForWholeAgain() {
        twoPages();
        site.page(
                "/feed",
                any -> status(
                        200,
                        rss(site.url("/1"), "One").replace("</channel></rss>", "<item><title>AT&T</title>"),
                        "ETag: \"1\""));
        once("/feed");
        assertThat(told()).contains("ADDED /1").anyMatch(line -> line.startsWith("FAILED /feed: is broken"));
        twoPages();
        once("/feed");
        assertThat(told()).containsExactly("ADDED /2");
    }

    @Test
    void pagesThatAreNoneAreToldAndLeft() {
        site.page(
                "/feed",
                any -> status(200, rss(site.url("/pdf"), "A", "http://127.0.0.1:9999/", "B", site.url("/x"), "C")));
        site.page("/pdf", any -> status(200, "%PDF-1.4", "Content-Type: application/pdf"));
        site.page("/x", any -> status(302, "", "Location: http://169.254.169.254/"));
        once("/feed");
        assertThat(told())
                .hasSize(3)
                .allMatch(line -> line.startsWith("GIVEN_UP"))
                .anyMatch(line -> line.endsWith("is no page but application/pdf"));
        assertThat(articles()).isZero();
    }

    @Test
    void thePublisherOfAnItemIsItsOutletAndTheFeedsDayCountsWhereThePageHasNone() {
        site.page("/1", article("One", TEXT, MORE));
        site.page(
                "/feed",
                any -> status(
                        200,
                        rss(site.url("/1"), "One")
                                .replace("</link>", "</link><source url=\"http://x.example/\">The Courier</source>")));
        once("/feed");
        String key = events.get(0).article().orElseThrow();
        var article = look(store -> store.article(key))
                .orElseThrow()
                .reading()
                .document()
                .article();
        assertThat(article.outlet()).contains("The Courier");
        assertThat(article.published().day()).hasToString("Optional[2031-03-01]");
        assertThat(article.url()).contains(site.url("/1"));
    }

    @Test
    void anotherIdOfTheSameAddressIsNoOtherArticle() {
        twoPages();
        String feed = rss(site.url("/1"), "One").replace("</link>", "</link><guid isPermaLink=\"false\">7</guid>");
        site.page("/feed", any -> status(200, feed));
        once("/feed");
        site.page("/feed", any -> status(200, feed.replace(">7<", ">8<")));
        later(Duration.ofHours(2));
        once("/feed");
        assertThat(told()).isEmpty();
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void twoAddressesOfOnePageAreOneArticle() {
        site.page("/feed", any -> status(200, rss(site.url("/a"), "One", site.url("/b"), "One")));
        site.page("/a", any -> status(302, "", "Location: /1"));
        site.page("/b", any -> status(302, "", "Location: /1"));
        site.page("/1", article("One", TEXT, MORE));
        once("/feed");
        assertThat(told()).hasSize(1);
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void anEntryWithoutAnAddressIsTold() {
        site.page("/feed", any -> status(200, rss(site.url("/1"), "One", "file:///etc/passwd", "Two", "", "Three")));
        site.page("/1", article("One", TEXT, MORE));
        assertThat(once("/feed").failed()).isZero();
        assertThat(told())
                .containsExactly(
                        "ADDED /1",
                        "PASSED_OVER /feed: 2 entries have no address of http or https and cannot be fetched");
    }

    @Test
    void aPrivateFeedOfSomebodyElsesListIsNotAsked() {
        twoPages();
        once(List.of(), List.of(site.url("/feed")));
        assertThat(site.asked()).isEmpty();
        assertThat(told())
                .containsExactly(
                        "FAILED /feed: is on a private address, which is asked only for a feed that is itself named there on the command line, in numbers");
        later(Duration.ofHours(1));
        once(List.of(site.url("/feed")), List.of());
        assertThat(told()).containsExactly("ADDED /1", "ADDED /2");
    }

    @Test
    void aFeedLeadsToNoOtherPrivateAddressThoughThatIsNamedToo() {
        try (Site other = new Site()) {
            site.page("/feed", any -> status(302, "", "Location: " + other.url("/moved")));
            other.page("/moved", any -> status(200, rss()));
            once(List.of(site.url("/feed"), other.url("/moved")), List.of());
            assertThat(other.asked()).containsExactly("/moved");
            assertThat(told()).hasSize(1).allMatch(line -> line.contains("is on a private address"));
        }
    }
}
