package org.sitrep.export;

import java.util.List;

/**
 * Rows of cells under columns.
 *
 * @param name of its file, without ending
 * @param title what a row is
 * @param rows as many cells as there are columns; an empty cell is unknown
 */
public record Table(String name, String title, List<Column> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(name + ": " + row.size() + " cells for " + columns.size());
            }
        }
    }

    public static <T> Table of(String name, String title, List<Field<T>> fields, List<T> rows) {
        return new Table(
                name,
                title,
                fields.stream().map(Field::column).toList(),
                rows.stream()
                        .map(row -> fields.stream()
                                .map(field -> field.cell().apply(row))
                                .toList())
                        .toList());
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
