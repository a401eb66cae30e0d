package org.sitrep.ledger.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/** Many rows of one table, written at once. JDBI binds by name and by the class of each value, which for the twenty claims of an article takes as long as writing them. */
final class Batch {
    private final PreparedStatement statement;
    private int at;

    private Batch(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Gives a row its values. */
    interface Values<T> {
        /** From the first question mark to the last. */
        void of(T row, Batch batch) throws SQLException;
    }

    /** Writes rows; of none nothing is asked. */
    static <T> void write(Handle handle, String sql, List<T> rows, Values<T> values) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            Batch batch = new Batch(statement);
            for (T row : rows) {
                batch.at = 0;
                values.of(row, batch);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new ConnectionException(e); // as JDBI tells of faults: the store makes a message of its cause
        }
    }

    Batch number(long value) throws SQLException {
        statement.setLong(++at, value);
        return this;
    }

    Batch number(Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            return number(value.get());
        }
        statement.setNull(++at, Types.BIGINT);
        return this;
    }

    Batch text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            statement.setString(++at, value.get());
        } else {
            statement.setNull(++at, Types.VARCHAR);
        }
        return this;
    }
}
