package org.sitrep.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab-separated table of words. The first line names the columns; empty lines and lines that begin with
 * {@code #} are comments. Cells are trimmed; a line may leave out its last cells.
 *
 * @param name file name, for messages
 */
public record Table(String name, List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One line of a table. */
    public static final class Row {
        private final String table;
        private final int line;
        private final List<String> columns;
        private final List<String> cells;

        private Row(String table, int line, List<String> columns, List<String> cells) {
            this.table = table;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        /** The cell of a column, empty if the line does not fill it. */
        public String get(String column) {
            int i = columns.indexOf(column);
            if (i < 0) {
                throw new LexiconException(table, line, "there is no column '" + column + "', only " + columns);
            }
            return i < cells.size() ? cells.get(i) : "";
        }

        /** The cell split at {@code |}, without empty parts. */
        public List<String> list(String column) {
            List<String> parts = new ArrayList<>();
            for (String part : get(column).split("\\|", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }

        /** The cell as a constant of an enum, written in lower case with hyphens. */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            String cell = get(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(cell)) {
                    return constant;
                }
            }
            throw error("'" + cell + "' in column '" + column + "' is none of " + List.of(type.getEnumConstants()));
        }

        /** Where it stands in the file, from 1. */
        public int line() {
            return line;
        }

        /** An error about this line. */
        public LexiconException error(String what) {
            return new LexiconException(table, line, what);
        }
    }

    /** Reads a table of the English lexicon that lies beside the program, such as {@code cues.tsv}. */
    public static Table english(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/org/sitrep/en/lexicon/" + name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "the lexicon has no such table");
            }
            return read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @param in UTF-8; not closed
     */
    public static Table read(String name, InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (String cell : line.split("\t", -1)) {
                cells.add(cell.strip());
            }
            if (columns.isEmpty()) {
                columns = List.copyOf(cells);
            } else if (cells.size() > columns.size()) {
                throw new LexiconException(
                        name, number, "has " + cells.size() + " cells, the header names " + columns.size());
            } else {
                rows.add(new Row(name, number, columns, List.copyOf(cells)));
            }
        }
        return new Table(name, columns, rows);
    }
}
