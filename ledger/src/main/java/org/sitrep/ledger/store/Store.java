package org.sitrep.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import org.sitrep.formats.ReadingParser;
import org.sitrep.formats.ReadingParser.Parsed;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * A record in an SQLite file. One process writes, others may read meanwhile (WAL); what {@link #append} has returned from survives the
 * end of the process and of the machine ({@code synchronous=FULL}). Not thread-safe: one store a thread.
 */
public final class Store implements AutoCloseable {
    /** The newest migration in {@code sqlite/}. */
    private static final int VERSION = 1;
    /** How long to wait for another process that writes, in milliseconds. */
    private static final int PATIENCE = 10_000;

    private static final String HISTORY = "flyway_schema_history";

    private final Path file;
    private final Handle handle;
    private final Derived derived;

    /** What an opened record is for. */
    public enum Mode {
        /** Makes the file if it is not there. */
        ADD,
        /** The file must be there and is not changed. */
        READ
    }

    private Store(Path file, Handle handle) {
        this.file = file;
        this.handle = handle;
        this.derived = new Derived(handle);
    }

    /**
     * Opens a record.
     *
     * @throws StoreException if it is not there, is no record, or is of a newer program
     */
    public static Store open(Path file, Mode mode) {
        boolean there = Files.exists(file);
        if (!there && mode == Mode.READ) {
            throw new StoreException(
                    "there is no record " + file + "; make one by 'sitrep add --record " + file + " PATH'");
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(file + " is a folder; a record is a file such as record.sitrep");
        }
        try {
            SQLiteDataSource source = source(file, mode);
            Store store = new Store(file, Jdbi.create(source).open());
            store.migrate(source, mode);
            return store;
        } catch (JdbiException | FlywayException e) {
            throw broken(file, e);
        }
    }

    private static SQLiteDataSource source(Path file, Mode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        if (mode == Mode.ADD) {
            config.setJournalMode(JournalMode.WAL);
        } else {
            config.setReadOnly(true);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private void migrate(SQLiteDataSource source, Mode mode) {
        int version = version();
        if (version > VERSION) {
            throw new StoreException(file + " was made by a newer Sitrep (format " + version + ", this one knows "
                    + VERSION + "); use that one");
        }
        if (version < VERSION) {
            if (mode == Mode.READ) {
                throw new StoreException(
                        file + " is no record of this format; 'sitrep add' brings an older record up to date");
            }
            boolean foreign = version == 0 && count("SELECT count(*) FROM sqlite_master") > 0;
            if (foreign) {
                throw new StoreException(file + " is a database of another program; name another file");
            }
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/sitrep/ledger/store/sqlite")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
    }

    private int version() {
        boolean known = count("SELECT count(*) FROM sqlite_master WHERE name = '" + HISTORY + "'") > 0;
        return known ? (int) count("SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success") : 0;
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static StoreException broken(Path file, Exception e) {
        String message = String.valueOf(rootOf(e).getMessage());
        String what;
        if (message.contains("SQLITE_BUSY")) {
            what = " is being written by another process; wait for it, or stop it";
        } else if (message.contains("SQLITE_NOTADB")) {
            what = " is no record: it is not an SQLite file; name another file";
        } else if (message.contains("SQLITE_CORRUPT")) {
            what = " is damaged; nothing was written; restore it from a copy";
        } else if (message.contains("SQLITE_FULL") || message.contains("No space left")) {
            what =
                    " cannot grow: the disk is full; what was acknowledged is kept; make room and run the same command again";
        } else if (message.contains("SQLITE_READONLY") || message.contains("SQLITE_CANTOPEN")) {
            what = " cannot be written here; check the permissions of the file and its folder";
        } else {
            what = " failed: " + message;
        }
        return new StoreException(file + what, e);
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
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
     * Adds a reading in one transaction; once this returns it will not be lost.
     *
     * @param line as printed with its text
     * @param version of the program that read it
     * @return whether it was new
     */
    public boolean append(String line, String version) {
        Recorded recorded = parsed(line);
        try {
            return handle.inTransaction(transaction -> {
                boolean known = has(recorded.key(), version);
                if (!known) {
                    long seq = handle.createUpdate(
                                    "INSERT INTO reading (article, version, line) VALUES (:article, :version, :line)")
                            .bind("article", recorded.key())
                            .bind("version", version)
                            .bind("line", Lines.packed(line))
                            .executeAndReturnGeneratedKeys("seq")
                            .mapTo(Long.class)
                            .one();
                    derived.replace(seq, recorded);
                }
                return !known;
            });
        } catch (JdbiException e) {
            throw broken(file, e);
        }
    }

    private Recorded parsed(String line) {
        Parsed parsed = ReadingParser.parse(line);
        if (parsed instanceof Parsed.Refused refused) {
            throw new StoreException("a reading cannot be added to " + file + ": " + refused.why());
        }
        return Recorded.of(((Parsed.Read) parsed).reading());
    }

    /** Makes the derived rows again from the readings. */
    public void rebuild() {
        try {
            handle.useTransaction(transaction -> {
                derived.clear();
                eachLine((seq, line) -> derived.replace(seq, parsed(line)));
            });
        } catch (JdbiException e) {
            throw broken(file, e);
        }
    }

    private interface NumberedLine {
        void accept(long seq, String line);
    }

    /** The newest reading of each article, in the order they were added. */
    private void eachLine(NumberedLine each) {
        List<Long> newest = handle.createQuery("SELECT max(seq) FROM reading GROUP BY article ORDER BY 1")
                .mapTo(Long.class)
                .list();
        for (long seq : newest) {
            each.accept(seq, line(seq));
        }
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

    private Recorded reading(long seq) {
        return parsed(line(seq));
    }

    /**
     * The article whose key begins so, or whose own id it is.
     *
     * @throws StoreException if several do
     */
    public Optional<Recorded> article(String keyOrId) {
        List<Long> found = handle.createQuery(
                        "SELECT seq FROM source WHERE article GLOB :prefix OR id = :id ORDER BY article LIMIT 2")
                .bind("prefix", keyOrId.replaceAll("[^0-9a-z]", "?") + "*")
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
        return new Search(handle).found(filter, limit, this::reading);
    }

    /** How many articles the record has. */
    public long articles() {
        return count("SELECT count(*) FROM source");
    }

    @Override
    public void close() {
        handle.close();
    }
}
