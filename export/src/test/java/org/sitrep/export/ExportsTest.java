package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.formats.Json;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.across.Across;

/** Exports are complete, deterministic and safe to open. */
class ExportsTest {
    private static final Selected DOSSIER = Whole.of(Made.dossier()).all();

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theOrderOfArticlesChangesNoByte(ExportFormat export) {
        Map<String, byte[]> expected = Opened.files(export.of(DOSSIER));
        assertThat(expected).isNotEmpty();
        for (int seed = 0; seed < 3; seed++) {
            List<Recorded> shuffled = new ArrayList<>(Made.dossier());
            Collections.shuffle(shuffled, new Random(seed));
            Map<String, byte[]> files =
                    Opened.files(export.of(Whole.of(shuffled).all()));
            assertThat(files.keySet()).isEqualTo(expected.keySet());
            files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyChosenClaimIsInARowOrCounted(ExportFormat export) {
        Account account = export.of(DOSSIER).account();
        int chosen = account.what().equals("articles")
                ? DOSSIER.sources().size()
                : DOSSIER.items().size();
        assertThat(account.chosen()).isEqualTo(chosen);
        assertThat(account.kept()
                        + account.left().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isEqualTo(chosen);
        assertThat(account.lost()).isNotEmpty();
        assertThat(account.note("x")).contains("lost: ").contains(chosen + " " + account.what() + " chosen");
    }

    private static int count(Row.Kind kind) {
        return DOSSIER.of(kind).size();
    }

    /** Neither articles nor claims are held where a record is large. */
    @Test
    void whatIsReadAgainAtEachPassGivesTheSameBytes() {
        Selected passes = Whole.unread(Across.of(Made.dossier())).passes();
        for (ExportFormat format : ExportFormat.values()) {
            Map<String, byte[]> expected = Opened.files(format.of(DOSSIER));
            Map<String, byte[]> files = Opened.files(format.of(passes));
            assertThat(files.keySet()).isEqualTo(expected.keySet());
            files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
            assertThat(format.of(passes).account()).isEqualTo(format.of(DOSSIER).account());
        }
    }

    @Test
    void tablesHaveARowAClaim() {
        Exported csv = Tabular.csv(DOSSIER);
        for (Row.Kind kind : Row.Kind.values()) {
            List<Map<String, String>> table = Opened.table(Opened.text(csv, kind.word() + "s.csv"));
            assertThat(table).hasSize(count(kind)).isNotEmpty();
            assertThat(table.stream().map(row -> row.get("id")))
                    .containsExactlyElementsOf(
                            DOSSIER.of(kind).stream().map(Item::id).toList());
        }
        assertThat(Opened.table(Opened.text(csv, "articles.csv")))
                .hasSize(DOSSIER.sources().size());
        assertThat(Opened.text(Tabular.jsonl(DOSSIER), "claims.jsonl").lines())
                .hasSize(DOSSIER.items().size());
    }

    @Test
    void everyColumnIsInTheDictionary() {
        Exported csv = Tabular.csv(DOSSIER);
        Map<String, Object> dictionary = Json.object(Opened.text(csv, "datapackage.json"));
        List<?> resources = (List<?>) Json.at(dictionary, "resources");
        assertThat(resources).hasSize(5);
        for (Object resource : resources) {
            List<List<String>> rows = Opened.rows(Opened.text(csv, (String) Json.at(resource, "path")));
            List<Object> names = new ArrayList<>();
            for (Object field : (List<?>) Json.at(resource, "schema", "fields")) {
                names.add(Json.at(field, "name"));
                assertThat((String) Json.at(field, "description")).isNotBlank();
                assertThat((String) Json.at(field, "type")).isIn("string", "integer", "number", "date");
            }
            assertThat(names).isEqualTo(rows.get(0));
        }
    }

    @Test
    void parquetAndSqliteHoldWhatCsvHolds(@TempDir Path folder) throws IOException, SQLException {
        Exported csv = Tabular.csv(DOSSIER);
        Map<String, byte[]> parquet = Opened.files(Tabular.parquet(DOSSIER));
        Path database = Files.write(
                folder.resolve("claims.sqlite"),
                Opened.files(Tabular.sqlite(DOSSIER)).get("claims.sqlite"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            for (String name : List.of("articles", "statements", "events", "figures", "positions")) {
                List<Map<String, String>> expected = known(Opened.table(Opened.text(csv, name + ".csv")));
                Path file = Files.write(folder.resolve(name + ".parquet"), parquet.get(name + ".parquet"));
                assertThat(parquet(file)).as(name + " of Parquet").isEqualTo(expected);
                assertThat(sqlite(connection, name)).as(name + " of SQLite").isEqualTo(expected);
            }
        }
    }

    /** Cells that are not empty, numbers without a needless fraction; formulas as they were. */
    private static List<Map<String, String>> known(List<Map<String, String>> table) {
        return table.stream()
                .map(row -> {
                    Map<String, String> cells = new TreeMap<>();
                    row.forEach((name, cell) -> {
                        if (!cell.isEmpty()) {
                            cells.put(
                                    name,
                                    cell.startsWith("'") && cell.length() > 1 && "=+-@".indexOf(cell.charAt(1)) >= 0
                                            ? cell.substring(1)
                                            : cell);
                        }
                    });
                    return cells;
                })
                .toList();
    }

    private static String plain(Object value) {
        return value instanceof Double number ? Field.plain(number) : String.valueOf(value);
    }

    private static List<Map<String, String>> parquet(Path file) throws IOException {
        Hydrator<Map<String, String>, Map<String, String>> hydrator = new Hydrator<>() {
            @Override
            public Map<String, String> start() {
                return new TreeMap<>();
            }

            @Override
            public Map<String, String> add(Map<String, String> target, String heading, Object value) {
                if (value != null) {
                    boolean day = heading.endsWith("_earliest") || heading.endsWith("_latest");
                    target.put(
                            heading,
                            day
                                    ? java.time.LocalDate.ofEpochDay((Integer) value)
                                            .toString()
                                    : plain(value));
                }
                return target;
            }

            @Override
            public Map<String, String> finish(Map<String, String> target) {
                return target;
            }
        };
        try (var rows = ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(hydrator))) {
            return rows.toList();
        }
    }

    private static List<Map<String, String>> sqlite(Connection connection, String name) throws SQLException {
        List<Map<String, String>> table = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
            while (rows.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    if (rows.getObject(i) != null) {
                        cells.put(rows.getMetaData().getColumnName(i), plain(rows.getObject(i)));
                    }
                }
                table.add(cells);
            }
        }
        return table;
    }

    @Test
    void noCellIsAFormula() {
        Recorded hostile = Made.article("=cmd shelled @all and +sum fled. \u202eAnd so on.")
                .in("=HYPERLINK(\"http://x\")")
                .titled("-2+3\tend")
                .at("@SUM(1)")
                .event(EventType.ASSAULT, "shelled", Modality.HAPPENED, "=cmd", "@all")
                .recorded();
        Selected selected = Whole.of(List.of(hostile)).all();
        for (ExportFormat export : ExportFormat.values()) {
            Opened.files(export.of(selected)).forEach((name, bytes) -> {
                String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                if (name.endsWith(".csv")) {
                    Opened.rows(text).forEach(row -> assertThat(row).as(name).allSatisfy(ExportsTest::isNoFormula));
                } else if (name.endsWith(".txt") || name.endsWith(".CSV")) {
                    for (String line : text.split("\n", -1)) {
                        assertThat(line.split("\t", -1)).as(name).allSatisfy(ExportsTest::isNoFormula);
                    }
                }
            });
        }
        assertThat(Opened.text(Tabular.csv(selected), "articles.csv")).contains("'=HYPERLINK");
    }

    private static void isNoFormula(String cell) {
        boolean starts = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        assertThat(starts && !cell.matches("-[0-9]+(\\.[0-9]+)?")).as(cell).isFalse();
    }

    @Test
    void featuresHavePinsWhereTheArticleNamesASpotAlone() {
        Recorded made = Made.article("Rebels shelled Dorn. Rebels raided Karvenia.")
                .event(EventType.ASSAULT, "shelled", Modality.HAPPENED, "Rebels", "")
                .there("Dorn", org.sitrep.document.PlaceMention.Level.TOWN, "2031-03-03")
                .event(EventType.ASSAULT, "raided", Modality.PLANNED, "Rebels", "")
                .there("Karvenia", org.sitrep.document.PlaceMention.Level.COUNTRY, "2031-03-03")
                .recorded();
        Map<String, Object> json =
                Json.object(Opened.text(GeoJson.of(Whole.of(List.of(made)).all()), "claims.geojson"));
        assertThat(Json.at(json, "type")).isEqualTo("FeatureCollection");
        List<?> features = (List<?>) Json.at(json, "features");
        assertThat(features).hasSize(2).allSatisfy(feature -> {
            assertThat(Json.at(feature, "type")).isEqualTo("Feature");
            assertThat(Json.at(feature, "properties", "modality")).isIn("happened", "planned");
        });
        assertThat(Json.at(features.get(0), "geometry", "type")).isEqualTo("Point");
        assertThat(Json.at(features.get(0), "geometry", "coordinates", 0)).isEqualTo(new Json.Numeral("37.25"));
        assertThat(Json.at(features.get(0), "geometry", "coordinates", 1)).isEqualTo(new Json.Numeral("48.5"));
        assertThat(Json.at(features.get(1), "geometry")).isSameAs(Json.NULL);
        int located = count(Row.Kind.EVENT) + count(Row.Kind.FIGURE);
        assertThat((List<?>) Json.at(Json.object(Opened.text(GeoJson.of(DOSSIER), "claims.geojson")), "features"))
                .hasSize(located);
    }

    @Test
    void annotationsQuoteTheirArticles() {
        Map<String, Object> json = Json.object(Opened.text(JsonLd.of(DOSSIER), "claims.jsonld"));
        assertThat(Json.at(json, "@context", 0)).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        Map<Object, String> texts = new TreeMap<>();
        DOSSIER.sources().forEach(source -> texts.put("urn:sitrep:article:" + source.key(), source.text()));
        Set<Object> ids = new HashSet<>();
        Set<Object> derived = new HashSet<>();
        int annotations = 0;
        for (Object node : (List<?>) Json.at(json, "@graph")) {
            assertThat(ids.add(Json.at(node, "id")))
                    .as("%s is there once", node)
                    .isTrue();
            if (Json.at(node, "type").equals("Annotation")) {
                annotations++;
                derived.add(Json.at(node, "prov:wasDerivedFrom"));
                derived.add(Json.at(node, "prov:wasGeneratedBy"));
                assertThat(Json.at(node, "body", "type")).isIn("schema:Claim", "schema:Quotation");
                for (Object target : (List<?>) Json.at(node, "target")) {
                    isQuoted(target, java.util.Objects.requireNonNull(texts.get(Json.at(target, "source"))));
                }
            }
        }
        assertThat(annotations).isEqualTo(DOSSIER.items().size());
        assertThat(ids).containsAll(derived);
    }

    private static void isQuoted(Object target, String text) {
        Object quote = Json.at(target, "selector", 0);
        Object position = Json.at(target, "selector", 1);
        assertThat(Json.at(quote, "type")).isEqualTo("TextQuoteSelector");
        assertThat(Json.at(position, "type")).isEqualTo("TextPositionSelector");
        int start = text.offsetByCodePoints(0, Json.integer(position, "start"));
        int end = text.offsetByCodePoints(0, Json.integer(position, "end"));
        assertThat(Json.at(quote, "exact")).isEqualTo(text.substring(start, end));
        assertThat(text.substring(0, start)).endsWith((String) Json.at(quote, "prefix"));
        assertThat(text.substring(end)).startsWith((String) Json.at(quote, "suffix"));
    }

    @Test
    void bibliographiesHaveAnEntryAnArticle() {
        String bib = Opened.text(Bibliography.bibtex(DOSSIER), "sources.bib");
        assertThat(bib.lines().filter(line -> line.startsWith("@article{")))
                .hasSize(DOSSIER.sources().size());
        assertThat(bib).contains("  title = {").contains("  year = {2031}");
        Map<String, Object> csl =
                Json.object("{\"items\":" + Opened.text(Bibliography.csl(DOSSIER), "sources.csl.json") + "}");
        List<?> items = (List<?>) Json.at(csl, "items");
        assertThat(items).hasSize(DOSSIER.sources().size()).allSatisfy(item -> {
            assertThat(Json.at(item, "type")).isEqualTo("article-newspaper");
            assertThat((String) Json.at(item, "id")).hasSize(16);
            assertThat(((Map<?, ?>) item).keySet().stream().map(String::valueOf))
                    .isSubsetOf("id", "type", "title", "container-title", "issued", "URL", "language", "note");
        });
        assertThat(items)
                .anySatisfy(item -> assertThat(Json.integer(item, "issued", "date-parts", 0, 2))
                        .isEqualTo(3));
    }

    @Test
    void whatMeansSomethingToLatexIsWritten() {
        assertThat(Bibliography.latex("50% of {A} & \\B_#1"))
                .isEqualTo("50\\% of \\textbraceleft{}A\\textbraceright{} \\& \\textbackslash{}B\\_\\#1");
    }
}
