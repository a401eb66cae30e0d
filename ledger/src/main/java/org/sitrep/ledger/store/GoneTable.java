package org.sitrep.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code gone}: one row for each time that a page was missed, until it is there again. */
final class GoneTable {
    private static final String OPEN = "SELECT url, at, sure, why FROM gone WHERE back IS NULL AND ";

    private final Handle handle;

    GoneTable(Handle handle) {
        this.handle = handle;
    }

    /** What is known of a page that is missed now, whether it counts or not. */
    Optional<Gone> of(String url) {
        return handle.createQuery(OPEN + "url = :url")
                .bind("url", url)
                .map((row, context) -> gone(row))
                .findOne();
    }

    /** What an article's addresses do instead, if none of them has it: the last that was lost. */
    Optional<Gone> ofArticle(String article) {
        List<String> urls = handle.createQuery("SELECT DISTINCT url FROM fetched WHERE article = :article")
                .bind("article", article)
                .mapTo(String.class)
                .list();
        List<Gone> gone = handle.createQuery(
                        OPEN + "sure IS NOT NULL AND url IN (SELECT url FROM fetched WHERE article = :article)")
                .bind("article", article)
                .map((row, context) -> gone(row))
                .list();
        return gone.size() < urls.size() ? Optional.empty() : gone.stream().max(Comparator.comparing(Gone::at));
    }

    /** Keeps that a page is missed, over what was known of that. */
    void put(Gone gone) {
        int known = handle.createUpdate(
                        "UPDATE gone SET sure = coalesce(sure, :sure), why = :why WHERE url = :url AND back IS NULL")
                .bind("url", gone.url())
                .bind("sure", gone.sure().map(Watched::text))
                .bind("why", gone.why())
                .execute();
        if (known == 0) {
            handle.createUpdate("INSERT INTO gone (no, url, at, sure, why)"
                            + " SELECT coalesce(max(no), 0) + 1, :url, :at, :sure, :why FROM gone")
                    .bind("url", gone.url())
                    .bind("at", Watched.text(gone.at()))
                    .bind("sure", gone.sure().map(Watched::text))
                    .bind("why", gone.why())
                    .execute();
        }
    }

    /** Keeps that a page is there. */
    void back(String url, Instant at) {
        handle.createUpdate("UPDATE gone SET back = :at WHERE url = :url AND back IS NULL")
                .bind("url", url)
                .bind("at", Watched.text(at))
                .execute();
    }

    private static Gone gone(ResultSet row) throws SQLException {
        return new Gone(
                row.getString(1),
                Instant.parse(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(Instant::parse),
                row.getString(4));
    }
}
