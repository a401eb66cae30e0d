package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Tables as an SQLite database, made in a file of its own, with a table {@code column_dictionary} that tells what the columns mean. */
final class SqliteFile {
    private SqliteFile() {}

    static void write(List<Table> tables, OutputStream out) throws IOException {
        Path file = Files.createTempFile("sitrep-export", ".sqlite");
        try {
            Files.delete(file);
            make(tables, file);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Nothing is asked of the disk but the file: if that fails, it is thrown away. */
    private static void make(List<Table> tables, Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (Table table : tables) {
                create(connection, table);
            }
            dictionary(connection, tables);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("a database cannot be made in " + file + ": " + e.getMessage(), e);
        }
    }

    private static void create(Connection connection, Table table) throws SQLException {
        List<String> columns = table.columns().stream()
                .map(column -> quoted(column.name()) + " " + affinity(column.type()))
                .toList();
        insert(connection, quoted(table.name()), columns, table.columns(), table.rows());
    }

    private static void dictionary(Connection connection, List<Table> tables) throws SQLException {
        List<List<String>> rows = tables.stream()
                .flatMap(table -> table.columns().stream()
                        .map(column -> List.of(
                                table.name(), column.name(), column.type().name(), column.description())))
                .toList();
        List<Column> columns = List.of(text("table_name"), text("column_name"), text("type"), text("description"));
        insert(
                connection,
                "column_dictionary",
                columns.stream().map(column -> column.name() + " TEXT").toList(),
                columns,
                rows);
    }

    private static Column text(String name) {
        return new Column(name, Column.Type.TEXT, "");
    }

    private static void insert(
            Connection connection,
            String table,
            List<String> definitions,
            List<Column> columns,
            Collection<List<String>> rows)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table + " (" + String.join(", ", definitions) + ")");
        }
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    bind(insert, i + 1, columns.get(i).type(), row.get(i));
                }
                insert.execute();
            }
        }
    }

    private static void bind(PreparedStatement insert, int index, Column.Type type, String cell) throws SQLException {
        if (cell.isEmpty()) {
            insert.setNull(index, Types.NULL);
        } else if (type == Column.Type.INTEGER) {
            insert.setLong(index, Long.parseLong(cell));
        } else if (type == Column.Type.NUMBER) {
            insert.setDouble(index, Double.parseDouble(cell));
        } else {
            insert.setString(index, cell);
        }
    }

    private static String affinity(Column.Type type) {
        return switch (type) {
            case TEXT, DATE -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "REAL";
        };
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
