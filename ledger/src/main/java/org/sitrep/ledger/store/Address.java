package org.sitrep.ledger.store;

import java.nio.file.Path;

/** Where a record is: a file, or a PostgreSQL database. Printed without a password. */
public final class Address {
    private final Dialect dialect;

    private Address(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * A file's path, or {@code postgres://user@host:port/database}.
     *
     * @throws StoreException if it is an address and makes no sense
     */
    public static Address of(String text) {
        return text.startsWith("postgres://") || text.startsWith("postgresql://")
                ? new Address(Postgres.of(text))
                : of(Path.of(text));
    }

    public static Address of(Path file) {
        return new Address(new Sqlite(file));
    }

    /** With this password, if a database is meant and the address gives none. */
    public Address orPassword(String password) {
        return dialect instanceof Postgres postgres ? new Address(postgres.orPassword(password)) : this;
    }

    Dialect dialect() {
        return dialect;
    }

    @Override
    public String toString() {
        return dialect.shown();
    }
}
