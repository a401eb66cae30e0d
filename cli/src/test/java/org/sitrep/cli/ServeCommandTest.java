package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.store.Store;

/** {@code sitrep serve}, asked over the loopback interface. */
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("served at (http://127\\.0\\.0\\.1:\\d+/api/v1);");

    @TempDir
    Path folder;

    private Path filled() throws IOException {
        Path file = folder.resolve("dossier.sitrep");
        try (Store store = Store.open(file, Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> store.append(line, "1"));
        }
        return file;
    }

    private static Console console(ByteArrayOutputStream err, Map<String, String> environment) {
        return new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                80,
                environment,
                "nobody",
                Run.NOON);
    }

    @Test
    void servesUntilItIsInterrupted() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicInteger exit = new AtomicInteger(-1);
        String file = filled().toString();
        Thread serving = new Thread(() -> exit.set(Sitrep.run(
                console(err, Map.of()), wanted -> Run.Setting.PIPE.reader(), "serve", "-r", file, "--port", "0")));
        serving.start();
        Matcher told = ADDRESS.matcher("");
        while (serving.isAlive()
                && !told.reset(err.toString(StandardCharsets.UTF_8)).find()) {
            Thread.sleep(20);
        }
        assertThat(told.reset(err.toString(StandardCharsets.UTF_8)).find())
                .as(err.toString(StandardCharsets.UTF_8))
                .isTrue();
        URI address = URI.create(told.group(1));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"articles\":19");
        serving.interrupt();
        serving.join();
        assertThat(exit.get()).isZero();
    }

    @Test
    void whatCannotBeServedIsToldInWords() throws Exception {
        String file = filled().toString();
        refused(
                Exit.USAGE,
                "no record",
                "serve",
                "-r",
                folder.resolve("none.sitrep").toString(),
                "--port",
                "0");
        refused(Exit.USAGE, "wants a token in SITREP_TOKEN", "serve", "-r", file, "--host", "0.0.0.0", "--port", "0");
        refused(Exit.USAGE, "--port 70000 is no port", "serve", "-r", file, "--port", "70000");
        refused(
                Exit.INTERNAL,
                "cannot listen on 203.0.113.7:0",
                Map.of("SITREP_TOKEN", "x"),
                "serve",
                "-r",
                file,
                "--host",
                "203.0.113.7",
                "--port",
                "0");
    }

    private static void refused(int exit, String words, String... arguments) {
        refused(exit, words, Map.of(), arguments);
    }

    private static void refused(int exit, String words, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Sitrep.run(console(err, environment), wanted -> Run.Setting.PIPE.reader(), arguments);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(words);
        assertThat(code).isEqualTo(exit);
    }
}
