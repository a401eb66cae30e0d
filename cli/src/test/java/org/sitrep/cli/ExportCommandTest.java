package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.export.ExportFormat;
import org.sitrep.ledger.store.Store;

/** {@code export}, {@code report} and {@code check}, over a record of the dossier. */
class ExportCommandTest {
    private static final Path READINGS =
            Path.of("..", "ledger", "src", "test", "resources", "org", "sitrep", "ledger", "store", "dossier.jsonl");

    @TempDir
    static Path folder;

    @BeforeAll
    static void add() throws IOException {
        record("dossier.sitrep", line -> line);
    }

    private static Path record(String name, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve(name);
        try (Store store = Store.open(file, Store.Mode.ADD)) {
            for (String line : Files.readAllLines(READINGS)) {
                store.append(change.apply(line), "test");
            }
        }
        return file;
    }

    private static Run run(String... arguments) {
        return run(folder.resolve("dossier.sitrep"), arguments);
    }

    private static Run run(Path record, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--record", record.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private static int count(String command, String... query) {
        List<String> all = new ArrayList<>(List.of(command, "--count"));
        all.addAll(List.of(query));
        return Integer.parseInt(run(all.toArray(String[]::new)).out().strip());
    }

    private static final Pattern CHOSEN = Pattern.compile("([0-9]+) (\\w+) chosen, ([0-9]+) of them in ([0-9]+) rows?");

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theAccountHasAsManyClaimsAsTheScreen(ExportFormat format) throws IOException {
        String name = format.name().toLowerCase(Locale.ROOT);
        for (String query : List.of("", "kind:event modality:happened", "by:OLF", "kind:event")) {
            Path out = folder.resolve(name + query.hashCode());
            Run run = run("export", "--format", name, "--out", out.toString(), query);
            assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
            assertThat(run.out()).isEmpty();
            Matcher chosen = CHOSEN.matcher(run.err());
            assertThat(chosen.find()).as(run.err()).isTrue();
            if (chosen.group(2).equals("claims")) {
                assertThat(Integer.parseInt(chosen.group(1))).isEqualTo(count("search", query));
            }
            int left = run.err()
                    .lines()
                    .filter(line -> line.startsWith("sitrep: left out: "))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
                    .sum();
            assertThat(Integer.parseInt(chosen.group(3)) + left).isEqualTo(Integer.parseInt(chosen.group(1)));
            assertThat(out.resolve(name + ".lost.txt"))
                    .content()
                    .contains("lost: ")
                    .contains(chosen.group());
        }
    }

    /** Of a part only the stories it belongs to are read; its rows are those of the whole. */
    @Test
    void aPartHasTheRowsThatTheWholeHas() throws IOException {
        Path all = folder.resolve("all");
        run("export", "--format", "csv", "--out", all.toString());
        for (String query : List.of("source:mpa-0305", "kind:event place:Brenmark", "type:killed")) {
            Path some = folder.resolve("some" + query.hashCode());
            run("export", "--format", "csv", "--out", some.toString(), query);
            int rows = 0;
            for (String kind : List.of("statements", "events", "figures", "positions")) {
                List<String> whole = Files.readAllLines(all.resolve(kind + ".csv"));
                List<String> part = Files.readAllLines(some.resolve(kind + ".csv"));
                assertThat(whole).as(query).containsAll(part);
                rows += part.size();
            }
            assertThat(rows).isGreaterThan(5);
        }
    }

    @Test
    void tablesHaveAsManyRowsAsTheScreen() throws IOException {
        Path out = folder.resolve("tables");
        run("export", "--format", "csv", "--out", out.toString());
        for (String kind : List.of("statements", "events", "figures", "positions")) {
            assertThat(RecordTest.rows(Files.readString(out.resolve(kind + ".csv"))))
                    .isEqualTo(count(kind) + 1L);
        }
        run("export", "--format", "plover", "--out", out.toString(), "modality:happened");
        assertThat(Files.readAllLines(out.resolve("plover.jsonl"))).hasSize(count("events", "modality:happened"));
        run("export", "--format", "jsonl", "--out", out.toString(), "--type", "killed");
        assertThat(Files.readAllLines(out.resolve("claims.jsonl"))).hasSize(count("figures", "type:killed"));
        String description = Files.readString(out.resolve("datapackage.json"));
        Run other = run("export", "--format", "polecat", "--out", out.toString());
        assertThat(other.exit()).isEqualTo(Exit.USAGE);
        assertThat(other.err()).contains("datapackage.json of another export; name another folder by --out");
        assertThat(out.resolve("datapackage.json")).hasContent(description);
        assertThat(run("export", "--format", "csv", "--out", out.toString(), "kind:event")
                        .exit())
                .isEqualTo(Exit.DONE);
        try (var files = Files.list(out)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void nothingFoundIsTold() {
        Run none =
                run("export", "--format", "csv", "--out", folder.resolve("none").toString(), "no-such-word-at-all");
        assertThat(none.exit()).isEqualTo(Exit.NOTHING);
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(run("export", "--format", "xls").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("export").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("report", "--about", "no-such-word-at-all").exit()).isEqualTo(Exit.NOTHING);
        assertThat(run("report", "--about", "after:yesterday").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("check", folder.resolve("no.md").toString()).exit()).isEqualTo(Exit.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void aReportIsProvenAndTamperingIsSeen(String format) throws IOException {
        for (String about : List.of("", "Brenmark", "speaker:OLF", "\"hit a market\"")) {
            Path file = folder.resolve("report." + format);
            Run made = run("report", "--since", "2031-03-01", "--about", about, "--out", file.toString());
            assertThat(made.exit()).as(made.err()).isEqualTo(Exit.DONE);
            String report = Files.readString(file);
            Run proven = run("check", file.toString());
            assertThat(proven.exit()).as(proven.out()).isEqualTo(Exit.DONE);
            assertThat(proven.err()).contains("all as it should be");
            Files.writeString(file, report.replaceFirst("independent origin", "independent  origin"));
            isSeen(run("check", file.toString()), "");
            Files.writeString(file, report.replace("until=", "until=2031-03-02"));
            isSeen(run("check", file.toString()), "");
            Files.writeString(file, report.replace("sitrep-report", "report"));
            isSeen(run("check", file.toString()), "does not say what it is a report of");
        }
    }

    private static void isSeen(Run check, String what) {
        assertThat(check.exit()).as(check.out() + check.err()).isEqualTo(Exit.CHECK_FAILED);
        assertThat(check.out()).contains(what).contains("report.");
        assertThat(check.err()).contains(" fault");
    }

    @Test
    void aTamperedRecordIsSeen() throws IOException, SQLException {
        assertThat(run("check").exit()).isEqualTo(Exit.DONE);
        Path other = record("other.sitrep", line -> line.replace("a market", "a square"));
        assertThat(run(other, "check").exit()).isEqualTo(Exit.DONE);
        swap(folder.resolve("dossier.sitrep"), other, folder.resolve("swapped.sitrep"));
        Run swapped = run(folder.resolve("swapped.sitrep"), "check");
        assertThat(swapped.exit()).isEqualTo(Exit.CHECK_FAILED);
        assertThat(swapped.out()).contains("the article is another one");
        Path cut = Files.copy(folder.resolve("dossier.sitrep"), folder.resolve("cut.sitrep"));
        execute(cut, "UPDATE reading SET line = substr(line, 1, 100) WHERE seq = 1");
        assertThat(run(cut, "check").exit()).isEqualTo(Exit.CHECK_FAILED);
        Path damaged = folder.resolve("damaged.sitrep");
        byte[] bytes = Files.readAllBytes(folder.resolve("dossier.sitrep"));
        java.util.Arrays.fill(bytes, 8192, bytes.length - 8192, (byte) 7);
        Files.write(damaged, bytes);
        Run broken = run(damaged, "check");
        assertThat(broken.exit()).as(broken.out() + broken.err()).isEqualTo(Exit.CHECK_FAILED);
        assertThat(broken.out()).isNotEmpty();
    }

    /** A record whose readings are those of another, kept under its own keys. */
    private static void swap(Path record, Path other, Path out) throws IOException, SQLException {
        Files.copy(record, out);
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + other);
                Connection to = DriverManager.getConnection("jdbc:sqlite:" + out);
                Statement read = from.createStatement();
                ResultSet lines = read.executeQuery("SELECT seq, line FROM reading");
                PreparedStatement write = to.prepareStatement("UPDATE reading SET line = ? WHERE seq = ?")) {
            while (lines.next()) {
                write.setBytes(1, lines.getBytes(2));
                write.setLong(2, lines.getLong(1));
                write.executeUpdate();
            }
        }
    }

    private static void execute(Path record, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aReportIsOfMonthsAndYearsToo() {
        Run march = run("report", "--since", "2031-03", "--until", "2031-03");
        assertThat(march.exit()).as(march.err()).isEqualTo(Exit.DONE);
        assertThat(run("report", "--since", "2031-03-01", "--until", "2031-03-31"))
                .isEqualTo(march);
        assertThat(run("report", "--since", "2032").exit()).isEqualTo(Exit.NOTHING);
    }
}
