package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.store.Dump;
import org.sitrep.ledger.store.Store;

/**
 * Real processes that are killed, run out of disk, or meet. What {@code sitrep add --list} printed is acknowledged: it must be there
 * afterwards, whole.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FaultsTest {
    private static final int ARTICLES = 60;
    private static final int KILLS = 10;

    @TempDir
    static Path folder;

    private static Path articles;
    private static Path undisturbed;

    @BeforeAll
    static void write() throws Exception {
        articles = Files.writeString(folder.resolve("articles.jsonl"), articles(0, ARTICLES));
        undisturbed = folder.resolve("undisturbed.sitrep");
        assertThat(run("add", "-r", undisturbed.toString(), articles.toString()).exit)
                .isEqualTo(Exit.DONE);
    }

    private static String articles(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"a")
                    .append(i)
                    .append("\",\"published\":\"2031-03-04\",\"text\":\"The mayor of Brenmark said on Monday that ")
                    .append(i + 2)
                    .append(
                            " people had been killed when rebels shelled the bridge at Dalen. The union condemned the attack.\"}\n");
        }
        return lines.toString();
    }

    private record Ended(int exit, String out, String err) {}

    private static List<String> command(List<String> before, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sitrep.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Ended run(String... arguments) throws Exception {
        return run(List.of(), arguments);
    }

    private static Ended run(List<String> before, String... arguments) throws Exception {
        File err = Files.createTempFile(folder, "err", ".txt").toFile();
        Process process = new ProcessBuilder(command(before, arguments))
                .redirectError(err)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err.toPath()));
    }

    private static Set<String> keys(Path record) {
        Set<String> keys = new HashSet<>();
        if (Files.exists(record)) {
            try (Store store = Store.open(record, Store.Mode.READ)) {
                store.readings(recorded -> keys.add(recorded.key()));
            }
        }
        return keys;
    }

    /** Killed at once after some lines, or some milliseconds after; the seed tells when. */
    @Test
    void killedAgainAndAgainItLosesNothingAndGoesOn() throws Exception {
        Random random = new Random(9);
        Path record = folder.resolve("killed.sitrep");
        Set<String> acknowledged = new HashSet<>();
        int kills = 0;
        for (int round = 0; round < KILLS; round++) {
            Process process = new ProcessBuilder(command(
                            List.of(),
                            "add",
                            "--list",
                            "-q",
                            "--jobs",
                            "2",
                            "-r",
                            record.toString(),
                            articles.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int lines = random.nextInt(6); // none: while it loads, or makes the file
            int delay = random.nextInt(lines == 0 ? 1_500 : 40);
            try (BufferedReader reader = process.inputReader(UTF_8)) {
                for (int i = 0; i < lines; i++) {
                    String line = reader.readLine();
                    if (line != null) {
                        acknowledged.add(line.substring(0, line.indexOf('\t')));
                    }
                }
                Thread.sleep(delay);
                kills += process.isAlive() ? 1 : 0;
                process.toHandle().destroyForcibly(); // which leaves its output to be read
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.indexOf('\t') > 0) {
                        acknowledged.add(line.substring(0, line.indexOf('\t')));
                    }
                }
            }
            process.waitFor();
            if (!acknowledged.isEmpty()) {
                assertThat(keys(record)).as("round %s", round).containsAll(acknowledged);
            }
        }
        assertThat(kills).isGreaterThanOrEqualTo(KILLS - 1);
        assertThat(acknowledged).isNotEmpty();
        Ended rest = run("add", "-r", record.toString(), articles.toString());
        assertThat(rest.exit).as(rest.err).isEqualTo(Exit.DONE);
        assertThat(rest.err).contains("has " + ARTICLES + " articles");
        same(record);
    }

    /** Row by row what an undisturbed run leaves. */
    private static void same(Path record) {
        assertThat(Dump.kept(record)).isEqualTo(Dump.kept(undisturbed));
        assertThat(Dump.derived(record)).isEqualTo(Dump.derived(undisturbed));
    }

    /** In the midst of the run no file may grow any more, as on a full disk. */
    @Test
    void aFileThatCannotGrowIsToldAndNothingIsLost() throws Exception {
        Path record = folder.resolve("full.sitrep");
        File err = folder.resolve("full.err").toFile();
        Process process = new ProcessBuilder(command(
                        List.of(), "add", "--list", "--jobs", "1", "-r", record.toString(), articles.toString()))
                .redirectError(err)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            acknowledged.add(reader.readLine());
            assertThat(new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=200000")
                            .start()
                            .waitFor())
                    .isZero();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                acknowledged.add(line);
            }
        }
        String told = Files.readString(err.toPath());
        assertThat(process.waitFor()).as(told).isEqualTo(Exit.INTERNAL);
        assertThat(told)
                .contains(record.toString())
                .contains("what was added before is kept")
                .contains("run the same command again")
                .doesNotContain("internal fault");
        assertThat(acknowledged).hasSizeLessThan(ARTICLES);
        assertThat(keys(record))
                .containsAll(acknowledged.stream()
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .toList());
        Ended rest = run("add", "-r", record.toString(), articles.toString());
        assertThat(rest.exit).as(rest.err).isEqualTo(Exit.DONE);
        same(record);
    }

    /** As a user who may read and not write; root may always, unless it gives that up. */
    @Test
    void whatMayOnlyBeReadIsReadAndNotWritten() throws Exception {
        Path home = Files.createDirectory(folder.resolve("sealed"));
        Path record = Files.copy(undisturbed, home.resolve("sealed.sitrep"));
        byte[] before = Files.readAllBytes(record);
        List<String> humble = System.getProperty("user.name").equals("root")
                ? List.of(
                        "setpriv",
                        "--bounding-set=-dac_override,-dac_read_search",
                        "--inh-caps=-dac_override,-dac_read_search")
                : List.of();
        assertThat(record.toFile().setReadOnly() && home.toFile().setReadOnly()).isTrue();
        try {
            Ended found = run(humble, "search", "-r", record.toString(), "--count");
            assertThat(found.exit).as(found.err).isEqualTo(Exit.DONE);
            Path more = Files.writeString(folder.resolve("more.jsonl"), articles(ARTICLES, ARTICLES + 1));
            for (String[] command : new String[][] {
                {"add", "-r", record.toString(), more.toString()},
                {"rebuild", "-r", record.toString()},
                {"undo", "-r", record.toString(), "1"},
                {"add", "-r", home.resolve("new.sitrep").toString(), more.toString()}
            }) {
                Ended refused = run(humble, command);
                assertThat(refused.exit).as(refused.err).isEqualTo(Exit.INTERNAL);
                assertThat(refused.err)
                        .contains("cannot be opened or written here; look at the permissions")
                        .doesNotContain("internal fault");
            }
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
        assertThat(Files.readAllBytes(record)).isEqualTo(before);
        try (var files = Files.list(home)) {
            assertThat(files.toList()).containsExactly(record);
        }
    }

    @Test
    void twoThatAddAtTheSameTimeAndOneThatLooks() throws Exception {
        Path record = folder.resolve("two.sitrep");
        Path first = Files.writeString(folder.resolve("first.jsonl"), articles(0, 40));
        Path second = Files.writeString(folder.resolve("second.jsonl"), articles(20, ARTICLES));
        List<Process> adding = new ArrayList<>();
        for (Path half : List.of(first, second)) {
            adding.add(new ProcessBuilder(command(List.of(), "add", "-r", record.toString(), half.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(half.getFileName() + ".log").toFile())
                    .start());
        }
        int looks = 0;
        long seen = 0;
        while (adding.stream().anyMatch(Process::isAlive)) {
            if (Files.exists(record)) {
                Ended count = run("events", "-r", record.toString(), "--count");
                if (count.exit == Exit.DONE) {
                    long now = Long.parseLong(count.out.strip());
                    assertThat(now).isGreaterThanOrEqualTo(seen);
                    seen = now;
                    looks++;
                }
            }
            Thread.sleep(20);
        }
        for (Process process : adding) {
            assertThat(process.waitFor())
                    .as(Files.readString(folder.resolve("first.jsonl.log"))
                            + Files.readString(folder.resolve("second.jsonl.log")))
                    .isEqualTo(Exit.DONE);
        }
        assertThat(looks).isPositive();
        assertThat(keys(record)).isEqualTo(keys(undisturbed));
        Ended events = run("events", "-r", record.toString(), "--format", "csv");
        Ended expected = run("events", "-r", undisturbed.toString(), "--format", "csv");
        assertThat(events.out.lines().sorted())
                .containsExactlyElementsOf(expected.out.lines().sorted().toList());
    }
}
