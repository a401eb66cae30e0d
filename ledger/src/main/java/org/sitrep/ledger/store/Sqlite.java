package org.sitrep.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** A record in one file: WAL, so that others read while one writes, and {@code synchronous=FULL}, so that what was committed stays. */
record Sqlite(Path file) implements Dialect {
    /** How long to wait for another process that writes, in milliseconds. */
    private static final int PATIENCE = 10_000;

    /** Pages kept in memory, in KiB (negative: SQLite's way to say so); the default of 2 MB reads a large record from disk again and again. */
    private static final int CACHE = -65_536;

    @Override
    public String shown() {
        return file.toString();
    }

    @Override
    public void look(Store.Mode mode) {
        if (mode == Store.Mode.READ && !Files.exists(file)) {
            throw new StoreException(
                    "there is no record " + file + "; make one by 'sitrep add --record " + file + " PATH'");
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(file + " is a folder; a record is a file such as record.sitrep");
        }
    }

    @Override
    public DataSource source(Store.Mode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE);
        config.setSynchronous(SynchronousMode.FULL);
        config.setCacheSize(CACHE);
        if (mode == Store.Mode.ADD) {
            config.setJournalMode(JournalMode.WAL);
            config.setTransactionMode(
                    TransactionMode.IMMEDIATE); // waits for another writer at the start, not in the midst
        } else {
            config.setReadOnly(true);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public String migrations() {
        return "sqlite";
    }

    @Override
    public String tablesLike() {
        return "SELECT count(*) FROM sqlite_master WHERE name LIKE :name";
    }

    @Override
    public void lock(Handle handle) {
        // a transaction holds others off from its start: TransactionMode.IMMEDIATE
    }

    @Override
    public String textValue() {
        return ":text";
    }

    @Override
    public String text(List<String> words) {
        return String.join(" ", words);
    }

    @Override
    public String matches(String query) {
        return "words MATCH " + query;
    }

    @Override
    public String query(List<List<String>> phrases) {
        return phrases.stream()
                .map(phrase -> "\"" + String.join(" ", phrase) + "\"")
                .collect(Collectors.joining(" AND "));
    }

    @Override
    public String clearWords() {
        return "INSERT INTO words (words) VALUES ('delete-all')";
    }

    /** Of an index so many rows are looked at: enough to tell four kinds from a thousand places. */
    @Override
    public List<String> learn() {
        return List.of("PRAGMA analysis_limit = 1000", "ANALYZE claim");
    }

    @Override
    public String told(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        if (message.contains("SQLITE_BUSY")) {
            return " is being written by another process; wait for it, or stop it";
        }
        if (message.contains("SQLITE_NOTADB")) {
            return " is no record: it is not an SQLite file; name another file";
        }
        if (message.contains("SQLITE_CORRUPT")) {
            return " is damaged; nothing was written; restore it from a copy";
        }
        if (message.contains("SQLITE_FULL") || message.contains("No space left")) {
            return " cannot grow: the disk is full; what was acknowledged is kept; make room and run the same command again";
        }
        if (message.contains("SQLITE_READONLY") || message.contains("SQLITE_CANTOPEN")) {
            return " cannot be written here; check the permissions of the file and its folder";
        }
        return " failed: " + message;
    }
}
