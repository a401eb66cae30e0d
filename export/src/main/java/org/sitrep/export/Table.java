package org.sitrep.export;

import java.util.Collection;
import java.util.List;

/**
 * Rows of cells under columns.
 *
 * @param name of its file, without ending
 * @param title what a row is
 * @param rows as many cells as there are columns; an empty cell is unknown
 */
public record Table(String name, String title, List<Column> columns, Collection<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        int width = columns.size();
        String of = name;
        rows = Pass.mapped(rows, row -> checked(of, row, width));
    }

    private static List<String> checked(String name, List<String> row, int width) {
        if (row.size() != width) {
            throw new IllegalArgumentException(name + ": " + row.size() + " cells for " + width);
        }
        return row;
    }

    public static <T> Table of(String name, String title, List<Field<T>> fields, Collection<T> rows) {
        return new Table(
                name, title, fields.stream().map(Field::column).toList(), Pass.mapped(rows, row -> cells(fields, row)));
    }

    /** A row. */
    public static <T> List<String> cells(List<Field<T>> fields, T row) {
        return fields.stream().map(field -> field.cell().apply(row)).toList();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
