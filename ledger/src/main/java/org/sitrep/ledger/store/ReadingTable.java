package org.sitrep.ledger.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.Corrections;

/** The readings of a record, as they were added: rows are added, never changed. */
final class ReadingTable {
    private final Handle handle;
    private String identity = "";
    private final Dialect dialect;

    ReadingTable(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** The article of the first reading. */
    Optional<String> first() {
        return handle.createQuery("SELECT article FROM reading ORDER BY seq LIMIT 1")
                .mapTo(String.class)
                .findFirst();
    }

    /** Whether a version of the program has read the article. */
    boolean has(String article, String version) {
        return handle.createQuery("SELECT count(*) FROM reading WHERE article = :article AND version = :version")
                        .bind("article", article)
                        .bind("version", version)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The articles that a version of the program has read. */
    Set<String> keys(String version) {
        return handle.createQuery("SELECT article FROM reading WHERE version = :version")
                .bind("version", version)
                .mapTo(String.class)
                .collectIntoSet();
    }

    /** Adds those that are not there, and numbers them. */
    List<Derived.Numbered> insert(Iterable<Addition> additions) {
        List<Derived.Numbered> fresh = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        long last = handle.createQuery("SELECT coalesce(max(seq), 0) FROM reading")
                .mapTo(Long.class)
                .one();
        for (Addition addition : additions) {
            if (seen.add(List.of(addition.key(), addition.version())) && !has(addition.key(), addition.version())) {
                fresh.add(new Derived.Numbered(++last, addition));
            }
        }
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
        return fresh;
    }

    private void insert(List<Derived.Numbered> fresh) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO reading (seq, article, version, line) VALUES (:seq, :article, :version, :line)");
        fresh.forEach(one -> batch.bind("seq", one.seq())
                .bind("article", one.addition().key())
                .bind("version", one.addition().version())
                .bind("line", one.addition().packed())
                .add());
        batch.execute();
    }

    /** What was read and corrected behind a state, at most so much of it. */
    Changes changes(String since, int limit, Corrections corrections) {
        if (!since.matches("\\d{1,9}-\\d{1,9}(-\\d{1,9})?")) {
            throw new StoreException("'" + since + "' is no state of a record, such as 19-0");
        }
        String[] parts = since.split("-", -1);
        long seq = Long.parseLong(parts[0]);
        long no = Long.parseLong(parts[1]);
        List<Changes.Read> read = since(seq, limit);
        List<Correction> later = corrections.all().stream()
                .filter(correction -> correction.no() > no)
                .toList();
        List<Correction> corrected =
                later.stream().limit((long) limit - read.size()).toList();
        long total = later.size()
                + handle.createQuery("SELECT count(*) FROM reading WHERE seq > :seq")
                        .bind("seq", seq)
                        .mapTo(Long.class)
                        .one();
        long lastRead = read.isEmpty() ? seq : read.get(read.size() - 1).seq();
        long lastMade =
                corrected.isEmpty() ? no : corrected.get(corrected.size() - 1).no();
        return new Changes(read, corrected, lastRead + "-" + lastMade, total);
    }

    /** What was read behind a reading, in the order in which it was. */
    private List<Changes.Read> since(long seq, int limit) {
        return handle.createQuery("SELECT r.seq, r.article, s.id, s.outlet, s.title, r.version FROM reading r"
                        + " JOIN source s ON s.article = r.article WHERE r.seq > :seq ORDER BY r.seq LIMIT :limit")
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> new Changes.Read(
                        row.getLong(1),
                        new Store.Called(
                                row.getString(2),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4)),
                                Optional.ofNullable(row.getString(5))),
                        row.getString(6)))
                .list();
    }

    /** The newest reading of each article, in the order they were added. */
    List<Long> newest() {
        return handle.createQuery("SELECT max(seq) FROM reading GROUP BY article ORDER BY 1")
                .mapTo(Long.class)
                .list();
    }

    /** A reading as it was added. */
    Addition kept(long seq) {
        return handle.createQuery("SELECT line, version, article FROM reading WHERE seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> {
                    byte[] line = row.getBytes(1);
                    return Addition.ofKept(Lines.unpacked(row.getString(3), line), line, row.getString(2));
                })
                .findOne()
                .orElseThrow(() -> damaged("it names a reading that it has not"));
    }

    private record Line(String article, String text) {}

    /** The article as it was read, without corrections. */
    Recorded read(long seq) {
        Line line = handle.createQuery("SELECT article, line FROM reading WHERE seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> new Line(row.getString(1), Lines.unpacked(row.getString(1), row.getBytes(2))))
                .findOne()
                .orElseThrow(() -> damaged("it names a reading that it has not"));
        Recorded recorded = Addition.parsed(line.text());
        if (!recorded.key().equals(line.article())) {
            throw damaged("the text of article " + line.article() + " is not what was added");
        }
        return recorded;
    }

    private StoreException damaged(String how) {
        String what = dialect.shown() + " is damaged: " + how + "; restore it from a copy (docs/operations.md)";
        return new StoreException(StoreException.Kind.MACHINE, what);
    }

    /** The oldest reading of an article. */
    Optional<Long> first(String key) {
        return handle.createQuery("SELECT min(seq) FROM reading WHERE article = :article")
                .bind("article", key)
                .mapTo(Long.class)
                .findOne();
    }

    /** The version of the program that read an article last. */
    Optional<String> version(String key) {
        return handle.createQuery("SELECT version FROM reading WHERE article = :article ORDER BY seq DESC LIMIT 1")
                .bind("article", key)
                .mapTo(String.class)
                .findOne();
    }

    /** The text of an article. */
    String text(String key) {
        return handle.createQuery("SELECT line FROM reading WHERE seq = (SELECT seq FROM source WHERE article = :key)")
                .bind("key", key)
                .map((row, context) -> Lines.text(row.getBytes(1)))
                .one();
    }

    /** Hands over every reading, by article and age; returns their articles. */
    List<String> unread(Store.Unread each) {
        return handle.createQuery("SELECT article, line FROM reading ORDER BY article, seq")
                .map((row, context) -> {
                    String article = row.getString("article");
                    try {
                        each.accept(article, Lines.unpacked(article, row.getBytes("line")), Optional.empty());
                    } catch (StoreException e) {
                        each.accept(article, "", Optional.ofNullable(e.getMessage()));
                    }
                    return article;
                })
                .list();
    }

    /** The last reading, the last correction, and how often a page that is watched was found otherwise than before. */
    String state() {
        return handle.createQuery("SELECT coalesce((SELECT max(seq) FROM reading), 0) || '-'"
                        + " || coalesce((SELECT max(no) FROM correction), 0) || '-'"
                        + " || (coalesce((SELECT max(no) FROM fetched), 0)"
                        + " + (SELECT count(sure) + count(back) FROM gone))")
                .mapTo(String.class)
                .one();
    }

    /** The state, and a hash of what all readings and corrections are of, made anew where it is another. */
    String identity() {
        String last = state();
        if (!identity.startsWith(last + "-")) {
            List<String> all = handle.createQuery(
                            "SELECT article || ' ' || version FROM reading ORDER BY article, version")
                    .mapTo(String.class)
                    .list();
            all.addAll(handle.createQuery("SELECT mark FROM correction ORDER BY no")
                    .mapTo(String.class)
                    .list());
            identity = last + "-" + Keys.hash(all.toArray(String[]::new));
        }
        return identity;
    }
}
