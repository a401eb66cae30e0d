package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnActorsTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "own-actors");

    @Test
    void theUsersActorsWin() {
        String out = read(
                "read",
                "--actors",
                EXAMPLE.resolve("actors.tsv").toString(),
                "--format",
                "json",
                EXAMPLE.resolve("article.txt").toString());
        assertThat(out)
                .contains("\"text\":\"Mira Dahlen\",\"actor\":\"MIRA-DALEN\"")
                .contains("\"text\":\"NATO\",\"actor\":\"NATO\",\"name\":\"Norvik Arts Trust Organisation\"")
                .contains("\"text\":\"The Council of Karsk\",\"actor\":\"KARSK-COUNCIL\"")
                .contains("\"text\":\"the trust\",\"actor\":\"NATO\"")
                .contains("\"text\":\"Reuters\",\"actor\":\"REUTERS\"");
    }

    @Test
    void explainKnowsThemToo() {
        String out = read(
                "explain",
                "--actors",
                EXAMPLE.resolve("actors.tsv").toString(),
                "The Council of Karsk closed the theatre.");
        assertThat(out).contains("actor, organization KARSK-COUNCIL");
    }

    @Test
    void aTableThatCannotBeUsedEndsTheCommand(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.tsv"), "id\tname\ttype\nX\tThe X\tbird\n");
        Run run = Run.of("read", "--actors", file.toString(), "-");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .startsWith("sitrep: " + file + ":2: 'bird' in column 'type' is none of")
                .contains("Try 'sitrep read --help'.");
        assertThat(run.out()).isEmpty();
        assertThat(Run.of("explain", "--actors", file.toString(), "They left.").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void twoOfOneNameAreTold(@TempDir Path folder) throws IOException {
        String lines = "id\tname\ttype\tfrom\tto\nA\tThe Office\tgroup\t%s\nB\tThe Office\tgroup\t%s\n";
        Path file = Files.writeString(folder.resolve("mine.tsv"), lines.formatted("\t", "\t"));
        Run run = Run.of("read", "--actors", file.toString(), "-");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).startsWith("sitrep: " + file + ":3: 'The Office' is a name of A too");
        Files.writeString(file, lines.formatted("2010\t2014", "2015\t"));
        assertThat(Run.of("explain", "--actors", file.toString(), "They left.").exit())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void whatNobodyMeansIsToldWithItsLine(@TempDir Path folder) throws IOException {
        checkFault(
                folder,
                "id\tname\ttype\taliases\nA\tThe Tigers\tgroup\tit\n",
                ":2: 'it' would be taken for A wherever");
        checkFault(
                folder, "id\tname\ttype\taliases\nA\tThe Tigers\tgroup\tattacked\n", ":2: 'attacked' would be taken");
        checkFault(folder, "id\tname\ttype\taliases\nA\tTigers\tgroup\tThe\n", ":2: 'The' would be taken");
        checkFault(
                folder,
                "id\tname\ttype\taliases\nA\tTigers\tgroup\tTK, TKs\n",
                ":2: 'TK, TKs' is one name with a comma");
        checkFault(
                folder,
                "id\tname\ttype\tnouns\nA\tTigers\tgroup\tMilitia men\n",
                ":2: 'Militia men' in 'nouns' fits no text");
        checkFault(folder, "id\tname\ttype\n", ": no line stands below");
        checkFault(folder, "TIGERS\tTigers\tgroup\n", ":1: the first line must name the columns");
        checkFault(
                folder,
                "id\tname\ttype\tcountry\nA\tTigers\tgroup\tUK\n",
                ":2: 'UK' is no country: two capital letters of ISO 3166-1, such as GB");
        checkFault(folder, "id\tname\ttype\nA\tTigers\tbird\nB\tLions\tfish\n", ":3: 'fish' in column 'type'");
    }

    private static void checkFault(Path folder, String table, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.tsv"), table);
        Run run = Run.of("read", "--actors", file.toString(), "-");
        assertThat(run.exit()).as(table).isEqualTo(Exit.USAGE);
        assertThat(run.err()).as(table).contains(file + told);
    }

    @Test
    void theirNounsWinOverOurs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.tsv"),
                "id\tname\ttype\tnouns\nT\tTigers of Kivu\tgroup\tmilitia|army|police\nADA\tAda Okoro\tperson\tdirector\n");
        for (String noun : new String[] {"militia", "army", "police"}) {
            String text = "The Tigers of Kivu attacked a village. The " + noun + " burned four houses.";
            assertThat(read("explain", "--actors", file.toString(), text)).contains("The " + noun + ": actor, group T");
        }
        assertThat(read("explain", "--actors", file.toString(), "Ada Okoro left. The director met the mayor."))
                .contains("The director: actor, person ADA");
    }

    private static String read(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, UTF_8),
                false,
                false,
                80,
                Map.of(),
                "nobody",
                Run.NOON);
        int exit = Sitrep.run(console, wanted -> Readers.open(Optional.empty(), wanted, reader -> {})::read, arguments);
        assertThat(exit).as(err.toString(UTF_8)).isEqualTo(Exit.DONE);
        return out.toString(UTF_8);
    }
}
