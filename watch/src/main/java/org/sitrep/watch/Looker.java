package org.sitrep.watch;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.Fetched;
import org.sitrep.intake.html.Hash;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.store.Watched;
import org.sitrep.watch.feed.Feed;
import org.sitrep.watch.feed.FeedException;
import org.sitrep.watch.feed.Feeds;
import org.sitrep.watch.feed.Item;

/** What is done away from the record: fetches a feed or a page and reads what is on it. Thread-safe. */
final class Looker {
    private final Fetcher fetcher;
    private final Robots robots;
    private final Reader reader;
    private final Predicate<String> known;
    private final Semaphore reading;
    private final InstantSource clock;

    /**
     * @param known whether the record has an article, by its key
     * @param readers articles read at the same time
     */
    Looker(Fetcher fetcher, Robots robots, Reader reader, Predicate<String> known, int readers, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.reader = reader;
        this.known = known;
        this.reading = new Semaphore(readers);
        this.clock = clock;
    }

    /**
     * What a feed answered.
     *
     * @param told empty too where nothing changed
     * @param passedOver entries without an address that can be fetched
     * @param trouble what is wrong with what it told
     */
    record Heard(Watched.Stamp stamp, List<Watched.Told> told, int passedOver, Optional<String> trouble) {}

    /**
     * Asks a feed. It was given by a person, so no robots.txt is asked, as no reader of feeds does.
     *
     * @param way to it: at first its own address
     * @param named itself, if its address was named on the command line
     * @throws FetchException also if what it answers is no feed
     */
    Heard feed(Watched.Feed feed, Way way, Optional<URI> named) throws FetchException, Elsewhere {
        Fetcher.Answer answer = fetcher.get(way, named, feed.stamp(), any -> {});
        if (!answer.fresh()) {
            return new Heard(feed.stamp(), List.of(), 0, Optional.empty());
        }
        try {
            Feed read = Feeds.read(answer.bytes(), answer.page());
            // what is broken is asked for whole again
            Watched.Stamp stamp = read.damage().isPresent() ? Watched.Stamp.NONE : answer.stamp();
            return new Heard(
                    stamp, read.items().stream().map(Looker::told).toList(), read.passedOver(), read.trouble());
        } catch (FeedException e) {
            throw new FetchException(FetchException.Kind.LATER, String.valueOf(e.getMessage()));
        }
    }

    private static Watched.Told told(Item item) {
        return new Watched.Told(
                item.url(), item.title(), item.published(), item.publisher(), Watched.Told.mark(item.all()));
    }

    /**
     * What was found at a page.
     *
     * @param page the address that answered
     * @param sha256 of the bytes; empty: nothing changed
     * @param key of the article; empty if there is none
     * @param outcome of reading it; empty if the record has it
     */
    record Found(
            URI page,
            Watched.Stamp stamp,
            Optional<String> sha256,
            Optional<String> key,
            Optional<Reader.Outcome> outcome) {}

    /**
     * Fetches a page, and reads its article if it is another than before.
     *
     * @param way to it: at first its own address
     * @param named the feed that told of it, if its address was named on the command line
     */
    Found page(Watched.Entry entry, Way way, Optional<URI> named) throws FetchException, Elsewhere {
        Fetcher.Answer answer = fetcher.get(way, named, entry.stamp(), hop -> robots.check(hop, named));
        if (entry.article().isPresent()
                && isFront(answer.page())
                && !isFront(URI.create(entry.told().url()))) {
            throw FetchException.toFrontPage();
        }
        Optional<String> sha256 = answer.fresh() ? Optional.of(Hash.of(answer.bytes())) : Optional.empty();
        if (sha256.isEmpty()
                || (sha256.equals(entry.sha256()) && entry.article().isPresent())) {
            return new Found(answer.page(), answer.stamp(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Incoming incoming = Fetched.read(answer.bytes(), answer.page().toString(), answer.contentType(), day);
        if (incoming instanceof Incoming.Read read) {
            Article article = completed(read.article(), entry.told(), answer.page(), day);
            String key = Keys.of(article);
            if (known.test(key)) {
                return new Found(answer.page(), answer.stamp(), sha256, Optional.of(key), Optional.empty());
            }
            return new Found(
                    answer.page(),
                    answer.stamp(),
                    sha256,
                    Optional.of(key),
                    Optional.of(read(new Incoming.Read(article))));
        }
        return new Found(answer.page(), answer.stamp(), sha256, Optional.empty(), Optional.of(read(incoming)));
    }

    private static boolean isFront(URI page) {
        return page.getRawQuery() == null && Set.of("", "/").contains(String.valueOf(page.getRawPath()));
    }

    private Reader.Outcome read(Incoming incoming) throws FetchException {
        try {
            reading.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Kind.LATER, "was interrupted");
        }
        try {
            return reader.read(incoming);
        } finally {
            reading.release();
        }
    }

    /** The feed says whose it is; title and day only where the page does not, and a day that has not come (but for zones of time) is none. */
    private static Article completed(Article article, Watched.Told told, URI page, LocalDate today) {
        boolean undated = article.published().basis() == Published.Basis.UNKNOWN;
        return new Article(
                article.id(),
                article.path(),
                Optional.of(page.toString()),
                told.publisher().or(article::outlet).or(() -> Optional.of(page.getHost())),
                article.title().or(told::title),
                article.language(),
                undated
                        ? told.published()
                                .filter(day -> !day.isAfter(today.plusDays(1)))
                                .map(day -> Published.on(day, Published.Basis.METADATA))
                                .orElse(article.published())
                        : article.published(),
                article.text(),
                article.page(),
                article.warnings());
    }
}
