package org.sitrep.ledger.store;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** All in which the databases differ that keep records; the SQL of everything else is the same for all. */
interface Dialect {
    /** What the record is called in messages: an address without its password. */
    String shown();

    /**
     * Asked before anything is opened.
     *
     * @throws StoreException if it can be told already that there is no record to be opened so
     */
    void look(Store.Mode mode);

    /** Whether opening it so may change what another program owns, so that it is to be looked at first. */
    boolean changesOnOpening(Store.Mode mode);

    DataSource source(Store.Mode mode);

    /** Once, when a record was opened to be changed. */
    default void begin(Handle handle) {}

    /** The folder of its migrations, beside {@link Store}. */
    String migrations();

    /** SQL that counts the tables of this name (or of any: {@code %}). */
    String tablesLike();

    /** Holds other writers off until the transaction ends. */
    void lock(Handle handle);

    /** At the start of a transaction that only reads: all it reads is of one moment. */
    void freeze(Handle handle);

    /** Whether another process holds the record, so that it is worth trying again. */
    boolean isBusy(Throwable fault);

    /** What {@code words.text} gets for a text of these words, in SQL with a question mark for its value. */
    String textValue();

    /** That value. */
    String text(List<String> words);

    /** SQL that is true for a row of {@code words} that a query finds. */
    String matches(String query);

    /** The value of a query: all phrases must stand there. None is empty. */
    String query(List<List<String>> phrases);

    /** Takes all rows of {@code words} away. */
    String clearWords();

    /** SQL by which the database learns how its claims are distributed, so that it looks for the rarest of several conditions first. */
    List<String> learn();

    /** Whether a fault means that what was named is no database of this kind at all: who asked named something else. */
    default boolean isOfAnother(Throwable fault) {
        return false;
    }

    /** What is wrong, and what to do about it; begins behind the record's name. */
    String told(Throwable fault);
}
