package org.sitrep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.ClaimRef;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/** A record that is served as if it were too large to be held answers what it answers when it is held. */
class LargeTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Path file;
    private static Server held;
    private static Server large;

    @BeforeAll
    static void start() throws IOException {
        file = folder.resolve("dossier.sitrep");
        try (Store store = Store.open(file, Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> store.append(line, "1"));
        }
        Settings settings = Settings.readOnly(Address.of(file), "127.0.0.1", 0, Optional.empty(), "test");
        held = Server.start(settings);
        large = Server.start(settings, 0);
    }

    @AfterAll
    static void stop() {
        held.close();
        large.close();
    }

    private static HttpResponse<String> get(Server server, String path) {
        try {
            URI address = URI.create(server.address() + "api/v1" + path);
            HttpResponse<String> answer =
                    CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == 202) { // it waits for some time itself before it says so
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                answer = CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void same(String path) {
        HttpResponse<String> wanted = get(held, path);
        assertThat(wanted.statusCode()).as(path).isEqualTo(200);
        HttpResponse<String> got = get(large, path);
        assertThat(got.statusCode()).as(path + ": " + got.body()).isEqualTo(200);
        assertThat(got.body()).as(path).isEqualTo(wanted.body());
        assertThat(got.headers().firstValue("ETag"))
                .as(path)
                .isEqualTo(wanted.headers().firstValue("ETag"));
    }

    @Test
    void everyListIsTheSameWholeByPageAndFiltered() {
        for (View<?> view : Views.all()) {
            String list = "/" + view.name();
            same(list + ".jsonl");
            same(list + ".csv");
            same(list + "?limit=3");
            for (String filter : List.of(
                    "actor=UN",
                    "q=Brenmark",
                    "type=killed",
                    "kind=position",
                    "after=2031-03-05",
                    "source=mpa-0305",
                    "by=nobody")) {
                same(list + "?" + filter);
                same(list + ".csv?" + filter);
            }
        }
    }

    @Test
    void pagesFollowOneAnother() {
        String first = get(large, "/stories?limit=2").body();
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        same("/stories?limit=2&cursor=" + next);
        assertThat(get(large, "/stories?cursor=2.0-0").statusCode()).isEqualTo(409);
    }

    @Test
    void reportsAndExportsAreTheSame() {
        same("/report?about=Brenmark");
        same("/report.md?after=2031-03-05");
        for (String format : Overview.formats()) {
            same("/export/" + format + ".zip");
            same("/export/" + format + ".zip?actor=UN");
        }
    }

    @Test
    void afterAChangeTheOldListIsToldToBeOldUntilTheNewOneIsThere() throws Exception {
        Path own = folder.resolve("changing.sitrep");
        java.nio.file.Files.copy(file, own);
        Settings settings = Settings.readOnly(Address.of(own), "127.0.0.1", 0, Optional.empty(), "test");
        try (Server server = Server.start(settings, 0);
                Store store = Store.open(own, Store.Mode.CHANGE)) {
            String before = get(server, "/conflicts").body();
            assertThat(before).contains("\"items\":[{").doesNotContain("\"older\"");
            Hits.Hit hit =
                    store.found(Filter.ALL.ofKind(Row.Kind.FIGURE), 1).shown().get(0);
            store.correct(
                    List.of(new Change.Reject(ClaimRef.of(hit.source(), hit.claim()))),
                    "Anna",
                    Instant.parse("2031-03-09T12:00:00Z"),
                    Optional.empty(),
                    Optional.empty());
            String told = get(server, "/conflicts").body();
            assertThat(told).contains("\"older\":true");
            for (int i = 0; i < 100 && told.contains("\"older\""); i++) {
                Thread.sleep(100);
                told = get(server, "/conflicts").body();
            }
            assertThat(told).contains("\"items\":[").doesNotContain("\"older\"");
            assertThat(get(server, "/entries?kind=figure").body()).doesNotContain(hit.id() + "\"");
        }
    }
}
