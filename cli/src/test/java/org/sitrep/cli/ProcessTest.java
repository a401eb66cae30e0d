package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.formats.Json;

/** The real program with its models, as a process of its own. */
@Timeout(value = 20, unit = TimeUnit.MINUTES) // against hanging: `rules check` alone takes minutes on a busy machine
class ProcessTest {
    private static final String ARTICLE =
            "The mayor of Brenmark said on Monday that the bridge had been closed and that"
                    + " it would not open again before the end of the week.";

    @TempDir
    Path folder;

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", // as the launcher does: Java 25 warns without it
                "-cp",
                System.getProperty("java.class.path"),
                "org.sitrep.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test
    void readsAnArticle() throws Exception {
        Path file = Files.writeString(folder.resolve("bridge.txt"), ARTICLE);
        Process process = start("read", "--no-progress", "--published", "2031-03-04", file.toString());
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(err()).isEqualTo(Exit.DONE);
        Object statement = Json.at(Json.object(out), "statements", 0);
        assertThat(Json.at(statement, "speaker", "text")).asString().contains("mayor");
        assertThat(Json.at(statement, "cue", "text")).asString().startsWith("said");
        assertThat(err()).isEmpty();
    }

    @Test
    void itsOwnWordListsAndRulesAreInOrder() throws Exception {
        Process process = start("rules", "check");
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(out).contains("all is well");
        assertThat(process.waitFor()).as(err()).isEqualTo(Exit.DONE);
        assertThat(err()).isEmpty();
    }

    @Test
    void aReaderThatGoesAwayEndsTheRunQuietly() throws Exception {
        Process process = start("read", "-");
        Thread feeder = new Thread(() -> feedForEver(process.getOutputStream()));
        feeder.start();
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            assertThat(reader.readLine()).startsWith("{\"article\"");
        }
        assertThat(process.waitFor()).as(err()).isEqualTo(Exit.DONE);
        feeder.join();
        assertThat(err()).isEmpty();
    }

    @Test
    void endedInTheMiddleItLeavesWholeLines() throws Exception {
        Process process = start("read", "-");
        Thread feeder = new Thread(() -> feedForEver(process.getOutputStream()));
        feeder.start();
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            assertThat(reader.readLine()).startsWith("{\"article\"");
            process.toHandle()
                    .destroy(); // not Ctrl-C, which a process in the background may not get, but the same path
            String last = "{}";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last = line;
            }
            assertThat(last).startsWith("{").endsWith("}");
        }
        assertThat(process.waitFor()).isEqualTo(128 + 15);
        feeder.join();
        assertThat(err()).contains("interrupted").doesNotContain("Exception");
    }

    private static void feedForEver(OutputStream to) {
        byte[] line = ("{\"text\":\"" + ARTICLE + "\"}\n").getBytes(UTF_8);
        try (to) {
            while (true) {
                to.write(line);
            }
        } catch (IOException e) {
            // the program has ended
        }
    }
}
