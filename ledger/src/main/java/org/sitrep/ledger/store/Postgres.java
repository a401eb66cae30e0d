package org.sitrep.ledger.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;

/**
 * A record in a PostgreSQL database, in the first schema of the user's search path. Its words are compared as everywhere: the server stores
 * and finds what {@link Tokens} made.
 *
 * @param password empty: the server asks none, or the driver finds it in {@code ~/.pgpass}
 */
record Postgres(String host, int port, String database, Optional<String> user, Optional<String> password)
        implements Dialect {
    private static final Pattern ADDRESS = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/?#]+)(?::(?<password>[^@/?#]*))?@)?(?<host>[^:@/?#\\[\\]]+|\\[[0-9a-fA-F:]+\\])"
                    + "(?::(?<port>\\d{1,5}))?/(?<database>[^/?#]+)");

    private static final int PORT = 5432;

    /** How long to wait for the server and for another writer, in seconds. */
    private static final int PATIENCE = 10;

    /** The places of words that a tsvector can hold: whatever stands behind counts as standing there. */
    private static final int LAST_PLACE = 16_383;

    /** "sitrep" as a number: whoever holds it writes. */
    private static final long LOCK = 0x736974726570L;

    /**
     * What an address says.
     *
     * @throws StoreException if it is none
     */
    static Postgres of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw wrong(); // which does not repeat it, for it may hold a password
        }
        return new Postgres(
                parts.group("host"),
                Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(PORT),
                decoded(parts.group("database")),
                Optional.ofNullable(parts.group("user")).map(Postgres::decoded),
                Optional.ofNullable(parts.group("password")).map(Postgres::decoded));
    }

    private static StoreException wrong() {
        return new StoreException("the address of a PostgreSQL record looks like postgres://user@host:5432/database; "
                + "the password stands in PGPASSWORD or in ~/.pgpass");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Postgres orPassword(String other) {
        return password.isPresent() ? this : new Postgres(host, port, database, user, Optional.of(other));
    }

    @Override
    public String shown() {
        return "postgres://" + user.map(name -> name + "@").orElse("") + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return shown();
    }

    @Override
    public void look(Store.Mode mode) {
        // the server tells
    }

    @Override
    public boolean changesOnOpening(Store.Mode mode) {
        return false;
    }

    @Override
    public DataSource source(Store.Mode mode) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setApplicationName("sitrep");
        source.setLoginTimeout(PATIENCE);
        source.setReWriteBatchedInserts(true);
        source.setOptions("-c synchronous_commit=on -c lock_timeout=" + PATIENCE + "s -c client_min_messages=error"
                + (mode == Store.Mode.READ ? " -c default_transaction_read_only=on" : ""));
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        return source;
    }

    @Override
    public String migrations() {
        return "postgres";
    }

    @Override
    public String tablesLike() {
        return "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE :name";
    }

    @Override
    public void lock(Handle handle) {
        handle.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }

    @Override
    public void freeze(Handle handle) {
        handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    @Override
    public boolean isBusy(Throwable fault) {
        return told(fault).contains("being written by another process");
    }

    @Override
    public String textValue() {
        return "CAST(? AS tsvector)";
    }

    @Override
    public String text(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append('\'')
                    .append(words.get(i))
                    .append("':")
                    .append(Math.min(LAST_PLACE, i + 1))
                    .append(' ');
        }
        return text.toString();
    }

    @Override
    public String matches(String query) {
        return "words.text @@ CAST(" + query + " AS tsquery)";
    }

    @Override
    public String query(List<List<String>> phrases) {
        List<String> all = new ArrayList<>();
        for (List<String> phrase : phrases) {
            all.add(phrase.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> ", "(", ")")));
        }
        return String.join(" & ", all);
    }

    @Override
    public String clearWords() {
        return "DELETE FROM words";
    }

    @Override
    public List<String> learn() {
        return List.of("ANALYZE claim", "ANALYZE words", "ANALYZE party");
    }

    /** By SQLSTATE: messages come in the server's language. */
    @Override
    public String told(Throwable fault) {
        Throwable cause = fault;
        while (!(cause instanceof PSQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        String state = cause instanceof PSQLException known ? String.valueOf(known.getSQLState()) : "";
        if (state.startsWith("28")) {
            return " does not let us in; name the user in the address, and give the password in PGPASSWORD or ~/.pgpass ("
                    + message + ")";
        }
        if (state.startsWith("08")) {
            return " cannot be reached or went away; what was acknowledged is kept; run the same command again ("
                    + message + ")";
        }
        return switch (state) {
            case "3D000" -> ": there is no such database; make it by 'createdb " + database + "'";
            case "55P03" -> " is being written by another process; wait for it, or stop it";
            case "53100" ->
                " cannot grow: the server's disk is full; what was acknowledged is kept; make room and run the same command again";
            case "42501", "25006" -> " cannot be written by this user; ask who owns the database";
            case "XX001", "XX002" -> " is damaged; restore it from a copy";
            case "57P01", "57P02", "57P03" ->
                " is being stopped or started; what was acknowledged is kept; run the same command again";
            default -> " failed: " + message;
        };
    }
}
