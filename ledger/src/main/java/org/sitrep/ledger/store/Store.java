package org.sitrep.ledger.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Fingerprint;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.story.Bag;
import org.sitrep.ledger.story.Stories;
import org.sitrep.ledger.story.Story;

/**
 * A record in an SQLite file or a PostgreSQL database. One process writes, others may read meanwhile; what {@link #append} has returned from
 * survives the end of the process and of the machine. Not thread-safe: one store a thread.
 */
public final class Store implements AutoCloseable {
    /** The newest migration of each dialect. */
    private static final int VERSION = 1;

    /** Readings whose rows are made again at a time. */
    private static final int BATCH = 200;

    /** Stands behind every letter of a key. */
    private static final String BEHIND = "~";

    private static final String HISTORY = "flyway_schema_history";

    private final Dialect dialect;
    private final Handle handle;
    private final Derived derived;
    private boolean changed;

    /** What an opened record is for. */
    public enum Mode {
        /** Makes the record if it is not there. */
        ADD,
        /** It must be there and is not changed. */
        READ
    }

    private Store(Dialect dialect, Handle handle) {
        this.dialect = dialect;
        this.handle = handle;
        this.derived = new Derived(handle, dialect);
    }

    /** A record in a file; see {@link #open(Address, Mode)}. */
    public static Store open(Path file, Mode mode) {
        return open(Address.of(file), mode);
    }

    /**
     * Opens a record.
     *
     * @throws StoreException if it is not there, is no record, or is of a newer program
     */
    public static Store open(Address address, Mode mode) {
        Dialect dialect = address.dialect();
        dialect.look(mode);
        DataSource source = dialect.source(mode);
        try {
            Store store = new Store(dialect, Jdbi.create(source).open());
            try {
                store.migrate(source, mode);
                return store;
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (JdbiException | FlywayException e) {
            throw broken(dialect, e);
        }
    }

    private void migrate(DataSource source, Mode mode) {
        int version = version();
        if (version > VERSION) {
            throw new StoreException(dialect.shown() + " was made by a newer Sitrep (format " + version
                    + ", this one knows " + VERSION + "); use that one");
        }
        if (version < VERSION) {
            if (mode == Mode.READ) {
                throw new StoreException(dialect.shown()
                        + " is no record of this format; 'sitrep add' brings an older record up to date");
            }
            boolean foreign = version == 0 && tables("%") > 0;
            if (foreign) {
                throw new StoreException(dialect.shown() + " is a database of another program; name another one");
            }
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/sitrep/ledger/store/" + dialect.migrations())
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
    }

    private int version() {
        return tables(HISTORY) > 0
                ? (int) count("SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")
                : 0;
    }

    private long tables(String like) {
        return handle.createQuery(dialect.tablesLike())
                .bind("name", like)
                .mapTo(Long.class)
                .one();
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static StoreException broken(Dialect dialect, Exception e) {
        return new StoreException(dialect.shown() + dialect.told(e), e);
    }

    /** Whether this version of the program has read the article into the record. */
    public boolean has(String article, String version) {
        return handle.createQuery("SELECT count(*) FROM reading WHERE article = :article AND version = :version")
                        .bind("article", article)
                        .bind("version", version)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The articles that this version of the program has read into the record. */
    public Set<String> keys(String version) {
        return handle.createQuery("SELECT article FROM reading WHERE version = :version")
                .bind("version", version)
                .mapTo(String.class)
                .collectIntoSet();
    }

    /**
     * Adds a reading; once this returns it will not be lost.
     *
     * @param line as printed with its text
     * @param version of the program that read it
     * @return whether it was new
     */
    public boolean append(String line, String version) {
        return append(List.of(Addition.of(line, version))) > 0;
    }

    /**
     * Adds readings in one transaction: all of them or none. Once this returns they will not be lost.
     *
     * @return how many were new
     */
    public int append(List<Addition> additions) {
        return writing(() -> {
            List<Derived.Numbered> fresh = new ArrayList<>();
            Set<List<String>> seen = new HashSet<>();
            long last = count("SELECT coalesce(max(seq), 0) FROM reading");
            for (Addition addition : additions) {
                if (seen.add(List.of(addition.key(), addition.version())) && !has(addition.key(), addition.version())) {
                    fresh.add(new Derived.Numbered(++last, addition));
                }
            }
            if (!fresh.isEmpty()) {
                insert(fresh);
                derived.replace(fresh);
            }
            return fresh.size();
        });
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

    /** Does something in one transaction; other writers wait. */
    private <T> T writing(Supplier<T> work) {
        try {
            T result = handle.inTransaction(transaction -> {
                derived.begin();
                return work.get();
            });
            derived.committed();
            changed = true;
            return result;
        } catch (JdbiException e) {
            throw broken(dialect, e);
        }
    }

    /** Makes the derived rows again from the readings. */
    public void rebuild() {
        writing(() -> {
            derived.clear();
            List<Derived.Numbered> batch = new ArrayList<>();
            for (long seq : newest()) {
                batch.add(new Derived.Numbered(seq, kept(seq)));
                if (batch.size() == BATCH) {
                    derived.replace(batch);
                    batch.clear();
                }
            }
            derived.replace(batch);
            return batch.size();
        });
    }

    /** The newest reading of each article, in the order they were added. */
    private List<Long> newest() {
        return handle.createQuery("SELECT max(seq) FROM reading GROUP BY article ORDER BY 1")
                .mapTo(Long.class)
                .list();
    }

    private Addition kept(long seq) {
        return handle.createQuery("SELECT line, version FROM reading WHERE seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> Addition.ofKept(row.getBytes(1), row.getString(2)))
                .one();
    }

    private String line(long seq) {
        byte[] packed = handle.createQuery("SELECT line FROM reading WHERE seq = :seq")
                .bind("seq", seq)
                .mapTo(byte[].class)
                .one();
        return Lines.unpacked(packed);
    }

    /** Hands over the newest reading of each article, by their keys, one at a time. */
    public void readings(Consumer<Recorded> each) {
        List<Long> order = new ArrayList<>();
        try (ResultIterator<Long> found = handle.createQuery("SELECT seq FROM source ORDER BY article")
                .mapTo(Long.class)
                .iterator()) {
            found.forEachRemaining(order::add);
        }
        for (long seq : order) {
            each.accept(reading(seq));
        }
    }

    /** What is one text, or rests on one source. */
    public List<Origin> origins() {
        List<Fingerprint> fingerprints = handle.createQuery(
                        "SELECT s.article, d.fingerprint FROM source s JOIN digest d ON d.seq = s.seq")
                .map((row, context) -> Fingerprint.of(row.getString(1), row.getBytes(2)))
                .list();
        return Origins.of(fingerprints, this::text);
    }

    /**
     * What is about the same happening.
     *
     * @param origins of this record
     */
    public List<Story> stories(List<Origin> origins) {
        List<Bag> bags = handle.createQuery("SELECT s.article, d.bag FROM source s JOIN digest d ON d.seq = s.seq")
                .map((row, context) -> Bag.of(row.getString(1), row.getBytes(2)))
                .list();
        return Stories.ofBags(bags, origins);
    }

    /** The text of the article with this key. */
    public String text(String key) {
        byte[] packed = handle.createQuery(
                        "SELECT line FROM reading WHERE seq = (SELECT seq FROM source WHERE article = :key)")
                .bind("key", key)
                .mapTo(byte[].class)
                .one();
        return Lines.text(packed);
    }

    /** What an article is called. */
    public record Called(String key, String id, Optional<String> outlet, Optional<String> title) {}

    /** What all articles are called. */
    public List<Called> called() {
        return handle.createQuery("SELECT article, id, outlet, title FROM source ORDER BY article")
                .map((row, context) -> new Called(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))))
                .list();
    }

    private Recorded reading(long seq) {
        return Addition.parsed(line(seq));
    }

    /**
     * The article whose key begins so, or whose own id it is.
     *
     * @throws StoreException if several do
     */
    public Optional<Recorded> article(String keyOrId) {
        List<Long> found = handle.createQuery(
                        "SELECT seq FROM source WHERE (article >= :head AND article < :behind) OR id = :id ORDER BY article LIMIT 2")
                .bind("head", keyOrId)
                .bind("behind", keyOrId + BEHIND)
                .bind("id", keyOrId)
                .mapTo(Long.class)
                .list();
        if (found.size() > 1) {
            throw new StoreException("several articles of the record are called " + keyOrId + "; give more of the key");
        }
        return found.stream().findFirst().map(this::reading);
    }

    /** The claims that a filter lets through, newest first. */
    public Hits found(Filter filter, int limit) {
        return new Search(handle, dialect, filter).found(limit, this::reading);
    }

    /**
     * What the claims are that a filter lets through: the commonest values of each field, with how many claims have them.
     *
     * @param most claims that are looked at, the newest; the more, the longer it takes
     * @param shown values of a field
     */
    public Facets facets(Filter filter, int most, int shown) {
        return new FacetSearch(handle, new Search(handle, dialect, filter)).facets(most, shown);
    }

    /** How many articles the record has. */
    public long articles() {
        return count("SELECT count(*) FROM source");
    }

    @Override
    public void close() {
        try {
            if (changed) {
                dialect.learn().forEach(sql -> handle.execute(sql));
            }
        } catch (JdbiException e) {
            // all is kept already; without it searches are slower, and the next time it is tried again
        } finally {
            handle.close();
        }
    }
}
