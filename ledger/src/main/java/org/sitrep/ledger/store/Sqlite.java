package org.sitrep.ledger.store;

import java.io.IOException;
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

    /** Pages of 4 KiB that may wait in the WAL file before they are written into the record: 64 MiB. */
    private static final int CHECKPOINT = 16_384;

    @Override
    public String shown() {
        return file.toString();
    }

    @Override
    public void look(Store.Mode mode) {
        if (mode != Store.Mode.ADD && !Files.exists(file)) {
            throw new StoreException(
                    "there is no record " + file + "; make one by 'sitrep add --record " + file + " PATH'");
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(file + " is a folder; a record is a file such as record.sitrep");
        }
        if (!Files.isDirectory(folder())) {
            throw new StoreException(
                    "there is no folder " + folder() + " for the record; make it, or name another file");
        }
    }

    private Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** WAL is a mark in the file. */
    @Override
    public boolean changesOnOpening(Store.Mode mode) {
        try {
            return mode == Store.Mode.CHANGE || (mode == Store.Mode.ADD && Files.exists(file) && Files.size(file) > 0);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public DataSource source(Store.Mode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE);
        config.setSynchronous(SynchronousMode.FULL);
        config.setCacheSize(CACHE);
        if (mode != Store.Mode.READ) {
            config.setJournalMode(JournalMode.WAL);
            config.setTransactionMode(
                    TransactionMode.IMMEDIATE); // waits for another writer at the start, not in the midst
        } else {
            config.setReadOnly(true);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri() + (isSealed(mode) ? "?immutable=1" : ""));
        return source;
    }

    /** A reader needs files beside the record too, but where nobody can write, nobody writes meanwhile. */
    private boolean isSealed(Store.Mode mode) {
        boolean closed = !Files.exists(folder().resolve(file.getFileName() + "-wal"));
        return mode == Store.Mode.READ && closed && !Files.isWritable(folder());
    }

    @Override
    public String migrations() {
        return "sqlite";
    }

    /**
     * A checkpoint writes each page that was changed back to the file, and waits for the disk twice: with SQLite's 1,000 pages it came after nearly every transaction of a
     * large record, whose indexes change all over.
     */
    @Override
    public void begin(Handle handle) {
        handle.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT);
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
    public void freeze(Handle handle) {
        // a transaction reads of one moment
    }

    @Override
    public boolean isBusy(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).matches("(?s).*SQLITE_(BUSY|LOCKED).*")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String textValue() {
        return "?";
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

    private static String message(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static String code(String message) {
        return message.replaceAll("(?s)^.*?\\[SQLITE_([A-Z]+).*$", "$1");
    }

    @Override
    public boolean isOfAnother(Throwable fault) {
        return code(message(fault)).equals("NOTADB");
    }

    @Override
    public String told(Throwable fault) {
        String message = message(fault);
        String code = code(message);
        return switch (code) {
            case "BUSY", "LOCKED" ->
                " is being written by another process; wait until it has finished, then run the same command again";
            case "NOTADB" ->
                " is no record: it is not an SQLite file; name another file, or restore the record from a copy";
            case "CORRUPT" -> " is damaged; nothing more was written; restore it from a copy (docs/operations.md)";
            case "FULL" ->
                " cannot grow: the disk is full; what was added before is kept; make room and run the same command again";
            case "IOERR" ->
                " cannot be written or read: the disk fails, is full, or allows no larger file (" + message
                        + "); what was added before is kept; make room or look at the disk, then run the same command again";
            case "READONLY", "CANTOPEN", "PERM", "AUTH" ->
                " cannot be opened or written here; look at the permissions of the file and of its folder, which must be"
                        + " writable too, or copy it elsewhere";
            case "ERROR", "CONSTRAINT", "MISMATCH" ->
                " is damaged, or another program has changed it (" + message
                        + "); restore it from a copy (docs/operations.md)";
            default ->
                " failed (" + message
                        + "); run the same command again; if it fails again, see docs/operations.md on copies";
        };
    }
}
