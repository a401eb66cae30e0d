package org.sitrep.export;

import java.util.List;
import java.util.Locale;
import org.sitrep.formats.JsonSink;

/** {@code datapackage.json} (Frictionless Data Package v1): what tables there are, and what their columns mean. */
public final class DataPackage {
    /** Frictionless Data has one of this name a folder. */
    public static final String NAME = "datapackage.json";

    private DataPackage() {}

    /** How the files of tables are written. */
    public record Shape(String ending, String format, String mediatype, String delimiter, boolean header) {
        public static final Shape CSV = new Shape("csv", "csv", "text/csv", ",", true);
        public static final Shape TSV = new Shape("tsv", "csv", "text/tab-separated-values", "\t", true);
        public static final Shape PARQUET = new Shape("parquet", "parquet", "application/vnd.apache.parquet", "", true);

        public Shape ending(String other) {
            return new Shape(other, format, mediatype, delimiter, header);
        }

        public Shape headless() {
            return new Shape(ending, format, mediatype, delimiter, false);
        }
    }

    static Exported.File file(String name, List<Table> tables, Shape shape) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("profile", "data-package");
            json.field("name", "sitrep-" + name);
            json.field("title", "Claims of a Sitrep record, as " + name);
            json.objects("resources", tables, table -> resource(json, table, shape));
        });
        return Exported.File.lines(NAME, List.of(json.finish() + "\n"));
    }

    private static void resource(JsonSink json, Table table, Shape shape) {
        json.field("profile", shape.delimiter().isEmpty() ? "data-resource" : "tabular-data-resource");
        json.field("name", table.name());
        json.field("title", table.title());
        json.field("path", table.name() + "." + shape.ending());
        json.field("format", shape.format());
        json.field("mediatype", shape.mediatype());
        json.field("encoding", "utf-8");
        if (!shape.delimiter().isEmpty()) {
            json.object("dialect", () -> {
                json.field("delimiter", shape.delimiter());
                json.field("lineTerminator", "\n");
                json.field("header", shape.header());
            });
        }
        json.object("schema", () -> {
            json.objects("fields", table.columns(), column -> {
                json.field("name", column.name());
                json.field("type", type(column.type()));
                json.field("description", column.description());
            });
            json.strings("missingValues", List.of(""));
        });
    }

    private static String type(Column.Type type) {
        return type == Column.Type.TEXT ? "string" : type.name().toLowerCase(Locale.ROOT);
    }
}
