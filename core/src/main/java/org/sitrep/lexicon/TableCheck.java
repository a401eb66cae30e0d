package org.sitrep.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.lexicon.Table.Row;

/** Holds tables to what {@code columns.tsv} says of their columns. */
public final class TableCheck {
    private static final String EXAMPLE = "example";
    private static final String TOUCHED = "touched";

    /** What a column holds; {@code open} if its cells may be empty, {@code framed} if sentences with slots must prove each. */
    private record Column(boolean key, String holds, boolean open, List<String> values, String framed) {
        static Column of(Row row) {
            String holds = row.get("holds");
            boolean open = holds.endsWith("?");
            return new Column(
                    !row.get("key").isEmpty(),
                    open ? holds.substring(0, holds.length() - 1) : holds,
                    open,
                    row.list("values"),
                    row.get("framed"));
        }
    }

    /** Columns by name, by table. */
    private final Map<String, Map<String, Column>> tables = new LinkedHashMap<>();

    public TableCheck(Table columns) {
        for (Row row : columns.rows()) {
            tables.computeIfAbsent(row.get("table"), name -> new LinkedHashMap<>())
                    .put(row.get("column"), Column.of(row));
        }
    }

    public static TableCheck english() {
        return new TableCheck(Table.english("columns.tsv"));
    }

    /** The tables it knows. */
    public Set<String> tables() {
        return tables.keySet();
    }

    /**
     * A column whose sentences, read by the whole program, must give what their lines say.
     *
     * @param kind the kind of record, such as {@code event}
     * @param cell the column of what a record of theirs must be, such as {@code type}
     */
    public record Shown(String column, String kind, String cell) {}

    /** The column of examples of a table, if it has one. */
    public Optional<Shown> examples(Table table) {
        for (Map.Entry<String, Column> column : known(table).entrySet()) {
            List<String> values = column.getValue().values;
            if (column.getValue().holds.equals(EXAMPLE) && values.size() == 2) {
                return Optional.of(new Shown(column.getKey(), values.get(0), values.get(1)));
            }
        }
        return Optional.empty();
    }

    /** The column of words each of which a sentence of the table's examples must have, if there is one. */
    public Optional<String> touched(Table table) {
        return known(table).entrySet().stream()
                .filter(column -> column.getValue().holds.equals(TOUCHED))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The tables with columns whose cells must be proven by sentences with slots. */
    public List<String> framed() {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().values().stream().anyMatch(column -> !column.framed.isEmpty()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The columns of a table whose cells must be proven so, with whether that holds of empty ones too. */
    public Map<String, Boolean> framed(Table table) {
        Map<String, Boolean> framed = new LinkedHashMap<>();
        known(table).forEach((name, column) -> {
            if (!column.framed.isEmpty()) {
                framed.put(name, column.framed.equals("always"));
            }
        });
        return framed;
    }

    /** What is wrong with a table, each with file and line; empty if nothing is. */
    public List<String> problems(Table table) {
        Map<String, Column> known = known(table);
        if (known.isEmpty()) {
            return List.of(table.name() + ": nothing in columns.tsv says what its columns hold");
        }
        return problems(table, known, known.keySet());
    }

    /**
     * What is wrong with somebody's own table that is laid out like one of ours.
     *
     * @param like the name of ours
     * @param needed the columns it must have; others may be left out
     */
    public List<String> problems(Table table, String like, Set<String> needed) {
        return problems(table, tables.getOrDefault(like, Map.of()), needed);
    }

    private static List<String> problems(Table table, Map<String, Column> known, Set<String> needed) {
        List<String> problems = new ArrayList<>();
        List<String> missing = new ArrayList<>(known.keySet());
        for (String column : table.columns()) {
            if (!known.containsKey(column)) {
                problems.add(table.name() + ": column '" + column + "' is none of " + known.keySet());
            } else if (!missing.remove(column)) {
                problems.add(table.name() + ": column '" + column + "' is there twice");
            }
        }
        missing.stream()
                .filter(needed::contains)
                .forEach(column -> problems.add(table.name() + ": there is no column '" + column + "'"));
        if (problems.isEmpty()) {
            Map<String, Column> there = new LinkedHashMap<>(known);
            there.keySet().retainAll(table.columns());
            table.rows().forEach(row -> there.forEach((name, column) -> cell(row, name, column, problems)));
            duplicates(table, there, problems);
        }
        return problems;
    }

    private Map<String, Column> known(Table table) {
        return tables.getOrDefault(table.name(), Map.of());
    }

    private static void cell(Row row, String name, Column column, List<String> problems) {
        String cell = row.get(name);
        if (cell.isEmpty()) {
            if (!column.open) {
                problems.add(problem(row, "column '" + name + "' is empty"));
            }
            return;
        }
        boolean right = switch (column.holds) {
            case "number" -> cell.matches("-?\\d+(\\.\\d+)?");
            case "one" -> column.values.contains(cell);
            case "some" -> column.values.containsAll(row.list(name));
            default -> true;
        };
        if (!right) {
            String wanted = column.holds.equals("number") ? "no number" : "none of " + column.values;
            problems.add(problem(row, "'" + cell + "' in column '" + name + "' is " + wanted));
        }
    }

    private static void duplicates(Table table, Map<String, Column> known, List<String> problems) {
        List<String> keys =
                table.columns().stream().filter(name -> key(known, name)).toList();
        Map<List<String>, Integer> lines = new HashMap<>();
        for (Row row : table.rows()) {
            List<String> key = keys.stream().map(row::get).toList();
            Integer first = lines.putIfAbsent(key, row.line());
            if (first != null && !keys.isEmpty()) {
                problems.add(problem(row, String.join(", ", key) + " is already in line " + first));
            }
        }
    }

    private static boolean key(Map<String, Column> known, String name) {
        Column column = known.get(name);
        return column != null && column.key;
    }

    private static String problem(Row row, String what) {
        return String.valueOf(row.error(what).getMessage());
    }
}
