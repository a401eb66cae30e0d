package org.sitrep.ledger.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Opens records, and brings them to the format of this program where they may be changed. */
final class Opening {
    /** The newest migration of each dialect. */
    private static final int VERSION = 6;

    /** How often to try to open a record that another process is making, and how long to wait between, in milliseconds. */
    private static final int ATTEMPTS = 20;

    private static final int PAUSE = 250;

    private static final String HISTORY = "flyway_schema_history";

    private final Dialect dialect;
    private final Handle handle;

    private Opening(Dialect dialect, Handle handle) {
        this.dialect = dialect;
        this.handle = handle;
    }

    /**
     * The open database.
     *
     * @throws StoreException if it is not there, is no record, or is of a newer program
     */
    static Handle of(Dialect dialect, Store.Mode mode) {
        dialect.look(mode);
        for (int attempt = 1; ; attempt++) {
            try {
                return opened(dialect, mode);
            } catch (JdbiException | FlywayException e) {
                boolean passing = e instanceof FlywayException || dialect.isBusy(e);
                if (!passing || attempt == ATTEMPTS) {
                    throw broken(dialect, e);
                }
                pause(); // another process makes the same record at this moment
            }
        }
    }

    static StoreException broken(Dialect dialect, Exception e) {
        String told = dialect.shown() + dialect.told(e);
        return dialect.isOfAnother(e)
                ? new StoreException(StoreException.Kind.ASKED, told)
                : new StoreException(told, e);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Handle opened(Dialect dialect, Store.Mode mode) {
        if (dialect.changesOnOpening(mode)) {
            try (Handle look = Jdbi.create(dialect.source(Store.Mode.READ)).open()) {
                new Opening(dialect, look).check(mode);
            }
        }
        DataSource source = dialect.source(mode);
        Handle handle = Jdbi.create(source).open();
        try {
            new Opening(dialect, handle).migrate(source, mode);
            if (mode != Store.Mode.READ) {
                dialect.begin(handle);
            }
            return handle;
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /**
     * Which format the record has.
     *
     * @throws StoreException if it is not one that can be used so
     */
    private int check(Store.Mode mode) {
        int version = version();
        if (version > VERSION) {
            throw new StoreException(dialect.shown() + " was made by a newer Sitrep (format " + version
                    + ", this one knows " + VERSION + "); use that one");
        }
        if (tables(HISTORY) == 0 && tables("%") > 0) {
            throw new StoreException(
                    dialect.shown() + " is a database of another program, and was not touched; name another one");
        }
        if (version == 0 && mode != Store.Mode.ADD) {
            throw new StoreException(
                    dialect.shown()
                            + " is an empty record: nothing was added yet, or 'sitrep add' was stopped before the first articles were safe; add some by 'sitrep add', or name another");
        }
        if (version < VERSION && mode == Store.Mode.READ) {
            throw new StoreException(dialect.shown() + " was made by an older Sitrep (format " + version
                    + "); 'sitrep rebuild' brings it up to date");
        }
        return version;
    }

    private void migrate(DataSource source, Store.Mode mode) {
        if (check(mode) < VERSION) {
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
                ? (int) count("SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + HISTORY + " WHERE success")
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
}
