package org.sitrep.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.Bonds;
import org.sitrep.ledger.Keys;

/**
 * What a record knows of the feeds that are watched into it: how each was asked last, what they told of, and which article stood at an address
 * when. What a method has returned from survives the end of the process. Times are kept to the second.
 */
public final class Watched {
    /** What an answer can be asked for again with: whether it is still the same. */
    public record Stamp(Optional<String> etag, Optional<String> modified) {
        public static final Stamp NONE = new Stamp(Optional.empty(), Optional.empty());
    }

    /**
     * A feed.
     *
     * @param asked when last
     * @param due not to be asked before
     * @param failures since it last answered
     * @param trouble what went wrong last
     */
    public record Feed(
            String url,
            Optional<Instant> asked,
            Optional<Instant> due,
            Stamp stamp,
            int failures,
            Optional<String> trouble) {}

    /**
     * What a feed tells of a page.
     *
     * @param url without what only counts readers
     * @param published as the feed says
     * @param publisher whose it is, where the feed says that it is not its own
     * @param mark of all that the feed says of it: another one is a change
     */
    public record Told(
            String url,
            Optional<String> title,
            Optional<LocalDate> published,
            Optional<String> publisher,
            String mark) {

        /** A mark of some words. */
        public static String mark(String... words) {
            return Keys.hash(words);
        }
    }

    /**
     * A page that a feed told of.
     *
     * @param due to be fetched from then on; empty: not until a feed tells of a change
     * @param looks how often it was fetched since the feed told of it or of a change
     * @param failures since it was last fetched
     * @param sha256 of the bytes last fetched
     * @param article key of what was on them
     * @param trouble what went wrong last, or why there is no article
     */
    public record Entry(
            Told told,
            String feed,
            Optional<Instant> due,
            int looks,
            int failures,
            Stamp stamp,
            Optional<String> sha256,
            Optional<String> article,
            Optional<String> trouble) {}

    /**
     * Which article stood at an address when.
     *
     * @param url of the entry
     * @param page the address that answered
     * @param at when it was fetched, the first time that it was this article
     * @param sha256 of the bytes as fetched
     * @param article key
     */
    public record Version(String url, String page, Instant at, String sha256, String article) {}

    private final Handle handle;
    private final Dialect dialect;

    Watched(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    private <T> T writing(Supplier<T> work) {
        try {
            return handle.inTransaction(transaction -> {
                dialect.lock(handle);
                return work.get();
            });
        } catch (JdbiException e) {
            throw Opening.broken(dialect, e);
        }
    }

    private <T> T looking(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw Opening.broken(dialect, e);
        }
    }

    /** A feed as it was left; one that nobody has asked yet is new. */
    public Feed feed(String url) {
        return looking(() -> handle.createQuery("SELECT * FROM feed WHERE url = :url")
                .bind("url", url)
                .map((row, context) -> new Feed(
                        row.getString("url"),
                        time(row.getString("asked")),
                        time(row.getString("due")),
                        stamp(row.getString("etag"), row.getString("modified")),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getString("trouble"))))
                .findOne()
                .orElseGet(() -> new Feed(url, Optional.empty(), Optional.empty(), Stamp.NONE, 0, Optional.empty())));
    }

    /**
     * Keeps how a feed was asked and, in the same transaction, what it told of, so that neither is lost without the other. What is new, or of which
     * it tells something new, is due.
     *
     * @return how many were new, and of how many it told something new
     */
    public Heard asked(Feed feed, Collection<Told> told) {
        return writing(() -> {
            bind(
                            handle.createUpdate("INSERT INTO feed (url, asked, due, etag, modified, failures, trouble)"
                                    + " VALUES (:url, :asked, :due, :etag, :modified, :failures, :trouble)"
                                    + " ON CONFLICT (url) DO UPDATE SET asked = :asked, due = :due, etag = :etag,"
                                    + " modified = :modified, failures = :failures, trouble = :trouble"),
                            feed.stamp(),
                            feed.due(),
                            feed.failures(),
                            feed.trouble())
                    .bind("url", feed.url())
                    .bind("asked", feed.asked().map(Watched::text))
                    .execute();
            int fresh = 0;
            int changed = 0;
            Optional<String> now = feed.asked().map(Watched::text);
            for (Told one : told) {
                Optional<String> mark = handle.createQuery("SELECT mark FROM feed_entry WHERE url = :url")
                        .bind("url", one.url())
                        .mapTo(String.class)
                        .findOne();
                if (mark.isEmpty()) {
                    insert(feed.url(), one, now);
                    fresh++;
                } else if (!mark.get().equals(one.mark()) && isFirst(feed.url(), one.url())) {
                    update(one, now);
                    changed++;
                }
            }
            return new Heard(fresh, changed);
        });
    }

    /** What a feed told that was not known. */
    public record Heard(int fresh, int changed) {}

    /** Two feeds may word what they tell of one page differently; that is no change. */
    private boolean isFirst(String feed, String url) {
        return handle.createQuery("SELECT feed FROM feed_entry WHERE url = :url")
                .bind("url", url)
                .mapTo(String.class)
                .one()
                .equals(feed);
    }

    private void insert(String feed, Told one, Optional<String> now) {
        bind(
                        handle.createUpdate(
                                "INSERT INTO feed_entry (url, feed, seen, title, published, publisher, mark, due, looks, failures)"
                                        + " VALUES (:url, :feed, :now, :title, :published, :publisher, :mark, :now, 0, 0)"),
                        one)
                .bind("feed", feed)
                .bind("now", now)
                .execute();
    }

    private void update(Told one, Optional<String> now) {
        bind(
                        handle.createUpdate(
                                "UPDATE feed_entry SET title = :title, published = :published, publisher = :publisher, mark = :mark,"
                                        + " due = :now, looks = 0, failures = 0 WHERE url = :url"),
                        one)
                .bind("now", now)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Told one) {
        return statement
                .bind("url", one.url())
                .bind("title", one.title())
                .bind("published", one.published().map(LocalDate::toString))
                .bind("publisher", one.publisher())
                .bind("mark", one.mark());
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, Stamp stamp, Optional<Instant> due, int failures, Optional<String> trouble) {
        return statement
                .bind("etag", stamp.etag())
                .bind("modified", stamp.modified())
                .bind("due", due.map(Watched::text))
                .bind("failures", failures)
                .bind("trouble", trouble);
    }

    /** What is to be fetched at a time, what was seen first before the others. */
    public List<Entry> due(Instant at, int limit) {
        return looking(() -> handle.createQuery(
                        "SELECT * FROM feed_entry WHERE due <= :at ORDER BY due, seen, url LIMIT :limit")
                .bind("at", text(at))
                .bind("limit", limit)
                .map((row, context) -> new Entry(
                        new Told(
                                row.getString("url"),
                                Optional.ofNullable(row.getString("title")),
                                Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                                Optional.ofNullable(row.getString("publisher")),
                                row.getString("mark")),
                        row.getString("feed"),
                        time(row.getString("due")),
                        row.getInt("looks"),
                        row.getInt("failures"),
                        stamp(row.getString("etag"), row.getString("modified")),
                        Optional.ofNullable(row.getString("sha256")),
                        Optional.ofNullable(row.getString("article")),
                        Optional.ofNullable(row.getString("trouble"))))
                .list());
    }

    /** How many pages wait to be fetched later than a time, those that failed among them. */
    public Waiting waiting(Instant at) {
        return looking(() -> handle.createQuery(
                        "SELECT count(*), min(due), coalesce(sum(CASE WHEN failures > 0 THEN 1 ELSE 0 END), 0)"
                                + " FROM feed_entry WHERE due > :at")
                .bind("at", text(at))
                .map((row, context) -> new Waiting(row.getLong(1), time(row.getString(2)), row.getLong(3)))
                .one());
    }

    /**
     * Pages that are to be fetched later.
     *
     * @param next when the first of them is
     * @param failed how many of them are due again because they failed
     */
    public record Waiting(long entries, Optional<Instant> next, long failed) {}

    /**
     * Keeps what was found at a page, unless a feed has told of a change of it meanwhile: then it stays due. A page that was gone is there again.
     *
     * @param at when
     * @param version what stood there; kept if it is another article than the last
     */
    public void looked(Entry entry, Optional<Version> version, Instant at) {
        writing(() -> {
            update(entry);
            version.filter(one -> !last(one.url()).equals(Optional.of(one.article())))
                    .ifPresent(this::insert);
            absences().back(entry.told().url(), at);
            return true;
        });
    }

    /**
     * Keeps that nothing was found at a page, as {@link #looked} does.
     *
     * @param gone if the page had an article, and what is there instead tells that it has it no more
     */
    public void missed(Entry entry, Optional<Gone> gone) {
        writing(() -> {
            update(entry);
            gone.ifPresent(absences()::put);
            return true;
        });
    }

    private GoneTable absences() {
        return new GoneTable(handle);
    }

    /** What is known of a page of an entry that is missed now, whether it counts or not. */
    public Optional<Gone> missing(String url) {
        return looking(() -> absences().of(url));
    }

    /** What the address of an article does instead of showing it, if it was watched and has it no more (nor any other of its addresses, if it stood at several). */
    public Optional<Gone> gone(String article) {
        return looking(() -> absences().ofArticle(article));
    }

    private void update(Entry entry) {
        bind(
                        handle.createUpdate(
                                "UPDATE feed_entry SET due = CASE WHEN mark = :mark THEN :due ELSE due END, looks = :looks,"
                                        + " failures = :failures, etag = :etag, modified = :modified, sha256 = :sha256,"
                                        + " article = :article, trouble = :trouble WHERE url = :url"),
                        entry.stamp(),
                        entry.due(),
                        entry.failures(),
                        entry.trouble())
                .bind("url", entry.told().url())
                .bind("mark", entry.told().mark())
                .bind("looks", entry.looks())
                .bind("sha256", entry.sha256())
                .bind("article", entry.article())
                .execute();
    }

    private Optional<String> last(String url) {
        return handle.createQuery("SELECT article FROM fetched WHERE url = :url ORDER BY no DESC LIMIT 1")
                .bind("url", url)
                .mapTo(String.class)
                .findOne();
    }

    private void insert(Version version) {
        handle.createUpdate("INSERT INTO fetched (no, url, page, at, sha256, article)"
                        + " SELECT coalesce(max(no), 0) + 1, :url, :page, :at, :sha256, :article FROM fetched")
                .bind("url", version.url())
                .bind("page", version.page())
                .bind("at", text(version.at()))
                .bind("sha256", version.sha256())
                .bind("article", version.article())
                .execute();
    }

    /** Whether any page was ever fetched into the record. */
    public boolean hasFetched() {
        return looking(() -> handle.createQuery("SELECT count(*) FROM (SELECT no FROM fetched LIMIT 1) f")
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** What stood at the address of an article, in the order of time: the article, what was there before, and what came after. Empty if it was not watched. */
    public List<Version> versions(String article) {
        return looking(() -> handle.createQuery("SELECT url, page, at, sha256, article FROM fetched WHERE url IN"
                        + " (SELECT url FROM fetched WHERE article = :article) ORDER BY no")
                .bind("article", article)
                .map((row, context) -> version(row))
                .list());
    }

    /** What stood at one address is one text, however much of it was rewritten: each article with the one before it. */
    List<Bonds.Bond> bonds() {
        List<Version> all =
                looking(() -> handle.createQuery("SELECT url, page, at, sha256, article FROM fetched ORDER BY url, no")
                        .map((row, context) -> version(row))
                        .list());
        List<Bonds.Bond> bonds = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            String before = all.get(i - 1).article();
            String after = all.get(i).article();
            if (all.get(i - 1).url().equals(all.get(i).url()) && !before.equals(after)) {
                bonds.add(new Bonds.Bond(Bonds.Bond.VERSION, before, after));
            }
        }
        return bonds;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString(1),
                row.getString(2),
                Instant.parse(row.getString(3)),
                row.getString(4),
                row.getString(5));
    }

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Optional<Instant> time(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

    private static Stamp stamp(@Nullable String etag, @Nullable String modified) {
        return new Stamp(Optional.ofNullable(etag), Optional.ofNullable(modified));
    }
}
