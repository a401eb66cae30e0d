package org.sitrep.ledger.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sitrep.formats.JsonSink;
import org.sitrep.formats.Printable;
import org.sitrep.formats.Sheet;
import org.sitrep.ledger.across.Across;

/**
 * A list whose things are rows of a few short cells, which a terminal shows as a table.
 *
 * @param <T> one thing
 */
abstract class Table<T> implements View<T> {
    /**
     * A column.
     *
     * @param width on a terminal; 0 for what is not shown there
     * @param isNumber whether JSON has it as a number; it stands to the right
     */
    record Column<T>(String name, int width, boolean isNumber, Function<T, String> cell) {
        static <T> Column<T> words(String name, int width, Function<T, String> cell) {
            return new Column<>(name, width, false, cell);
        }

        /** Of a cell that is a number already. */
        static <T> Column<T> count(String name, Function<T, String> cell) {
            return new Column<>(name, name.length(), true, cell);
        }

        static <T> Column<T> number(String name, Function<T, Integer> cell) {
            return new Column<>(
                    name, name.length(), true, thing -> cell.apply(thing).toString());
        }
    }

    abstract List<Column<T>> table();

    @Override
    public List<String> columns() {
        return table().stream().map(Column::name).toList();
    }

    @Override
    public String head() {
        List<String> cells = new ArrayList<>();
        for (Column<T> column : table()) {
            if (column.width() > 0) {
                cells.add(fit(column.name(), column));
            }
        }
        return String.join("  ", cells);
    }

    @Override
    public void text(Across across, T thing, Sheet sheet) {
        List<String> cells = new ArrayList<>();
        for (Column<T> column : table()) {
            if (column.width() > 0) {
                cells.add(fit(Printable.line(column.cell().apply(thing)), column));
            }
        }
        sheet.row(0, String.join("  ", cells));
    }

    private static <T> String fit(String cell, Column<T> column) {
        int room = column.width() - Printable.columns(cell);
        if (room < 0) {
            int end = cell.offsetByCodePoints(
                    0, Math.max(0, Math.min(cell.codePointCount(0, cell.length()), column.width()) - 1));
            return cell.substring(0, end) + "\u2026";
        }
        return column.isNumber() ? " ".repeat(room) + cell : cell + " ".repeat(room);
    }

    @Override
    public String json(Across across, T thing) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            for (Column<T> column : table()) {
                String cell = column.cell().apply(thing);
                if (column.isNumber() && !cell.isEmpty()) {
                    json.number(column.name(), Double.parseDouble(cell));
                } else if (!cell.isEmpty()) {
                    json.field(column.name(), cell);
                }
            }
        });
        return json.finish();
    }

    @Override
    public List<List<String>> rows(Across across, T thing) {
        return List.of(
                table().stream().map(column -> column.cell().apply(thing)).toList());
    }
}
