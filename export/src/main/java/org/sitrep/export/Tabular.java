package org.sitrep.export;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.formats.Csv;
import org.sitrep.formats.ReadingJson;

/** Tables in the formats of tables. */
public final class Tabular {
    private static final List<String> LOST = List.of(
            "the texts of the articles, but for the sentences of the claims",
            "where each party, cue and place stands in the text: a row has the place of its main words alone",
            "mentions of times, places and actors that are in no claim");

    private Tabular() {}

    public static Exported csv(Selected selected) {
        List<Table> tables = ClaimTables.of(selected);
        List<Exported.File> files = new ArrayList<>();
        tables.forEach(table -> files.add(separated(table, ".csv", Csv::line, true)));
        files.add(DataPackage.file("csv", tables, DataPackage.Shape.CSV));
        return new Exported(files, account(selected, LOST));
    }

    public static Exported parquet(Selected selected) {
        List<Table> tables = ClaimTables.of(selected);
        List<Exported.File> files = new ArrayList<>();
        tables.forEach(
                table -> files.add(new Exported.File(table.name() + ".parquet", out -> ParquetFile.write(table, out))));
        files.add(DataPackage.file("parquet", tables, DataPackage.Shape.PARQUET));
        return new Exported(files, account(selected, LOST));
    }

    public static Exported sqlite(Selected selected) {
        List<Table> tables = ClaimTables.of(selected);
        return new Exported(
                List.of(new Exported.File("claims.sqlite", out -> SqliteFile.write(tables, out))),
                account(selected, LOST));
    }

    /** Every claim as 'sitrep search' prints it, all kinds in one file. */
    public static Exported jsonl(Selected selected) {
        Iterable<String> lines = () -> selected.items().stream()
                .map(item -> ReadingJson.line(
                                item.source().recorded().reading(),
                                item.claim(),
                                item.source().key(),
                                json -> item.source()
                                        .versions()
                                        .json(json, item.source().recorded(), item.claim()))
                        + "\n")
                .iterator();
        return new Exported(
                List.of(Exported.File.lines("claims.jsonl", lines)),
                account(
                        selected,
                        List.of(
                                "the texts of the articles, and mentions that are in no claim: 'sitrep show --json ARTICLE' has them",
                                "entries and origins: which claims are one, and which articles")));
    }

    /**
     * One table in a layout of others.
     *
     * @param kept what its rows are read from
     */
    public static Exported layout(String name, Table table, DataPackage.Shape shape, Account account, Closeable kept) {
        Function<List<String>, String> line = shape.delimiter().equals("\t") ? Tabular::tabbed : Csv::line;
        return new Exported(
                List.of(
                        separated(table, "." + shape.ending(), line, shape.header()),
                        DataPackage.file(name, List.of(table), shape)),
                account,
                kept);
    }

    private static Exported.File separated(
            Table table, String ending, Function<List<String>, String> line, boolean header) {
        return new Exported.File(table.name() + ending, out -> {
            if (header) {
                out.write(line.apply(table.names()).getBytes(StandardCharsets.UTF_8));
            }
            for (List<String> row : table.rows()) {
                out.write(line.apply(row).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** A line of cells with tabs between; a tab or line end in a cell becomes a blank. Formulas are guarded as in {@link Csv}. */
    static String tabbed(List<String> cells) {
        return cells.stream()
                .map(cell -> Csv.safe(cell).replaceAll("[\\t\\r\\n]", " "))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static Account account(Selected selected, List<String> lost) {
        int claims = selected.items().size();
        return new Account("claims", claims, claims, claims, Map.of(), lost);
    }
}
