package org.sitrep.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

/** The API of the dossier's record, asked over the loopback interface. */
class ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Path file;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        file = folder.resolve("dossier.sitrep");
        try (Store store = Store.open(file, Store.Mode.ADD)) {
            dossier().forEach(line -> store.append(line, "1"));
        }
        server = Server.start(settings("127.0.0.1", Optional.empty()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> dossier() throws IOException {
        try (var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Settings settings(String host, Optional<String> token) {
        return Settings.readOnly(Address.of(file), host, 0, token, "test");
    }

    private static HttpRequest.Builder to(Server asked, String path) {
        return HttpRequest.newBuilder(URI.create(asked.address() + "api/v1" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return send(to(server, path));
    }

    private static String body(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return response.body();
    }

    private static Optional<String> field(String json, String name) {
        var found = java.util.regex.Pattern.compile("\"" + name + "\":\"?([^\",}]*)")
                .matcher(json);
        String last = null;
        while (found.find()) {
            last = found.group(1);
        }
        return Optional.ofNullable(last);
    }

    private static void refused(HttpResponse<String> response, int status, String words) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"status\":" + status, words);
    }

    @Test
    void tellsWhatThereIs() {
        assertThat(body(""))
                .contains("\"version\":\"test\"", "\"articles\":19", "\"statement\":", "conflicts", "parquet");
    }

    @Test
    void pagesHaveEveryClaimOnceAndAsManyAsTheFile() {
        for (String kind : List.of("claims", "statements", "events", "figures", "positions")) {
            List<String> lines = body("/" + kind + ".jsonl").lines().toList();
            StringBuilder pages = new StringBuilder();
            Optional<String> next = Optional.empty();
            do {
                String page = body("/" + kind + "?limit=37"
                        + next.map(at -> "&cursor=" + at).orElse(""));
                assertThat(field(page, "total")).contains(Integer.toString(lines.size()));
                pages.append(page, page.indexOf('[') + 1, page.lastIndexOf(']')).append(',');
                next = page.substring(page.lastIndexOf(']')).contains("next") ? field(page, "next") : Optional.empty();
            } while (next.isPresent());
            assertThat(pages.toString()).isEqualTo(String.join(",", lines) + ",");
            assertThat(body("/" + kind + ".csv").lines().count()).isGreaterThan(lines.size());
        }
    }

    @Test
    void filtersAreThoseOfTheCommand() {
        try (Store store = Store.open(file, Store.Mode.READ)) {
            long pledges = store.found(org.sitrep.ledger.search.Query.parse("stance:pledge"), 0)
                    .total();
            assertThat(pledges).isPositive();
            assertThat(field(body("/positions?type=pledge&limit=1"), "total")).contains(Long.toString(pledges));
            assertThat(field(body("/claims?q=stance:pledge&limit=1"), "total")).contains(Long.toString(pledges));
            assertThat(field(body("/positions?q=type:pledge&limit=1"), "total")).contains(Long.toString(pledges));
        }
    }

    @Test
    void aMistypedOrSenselessRequestIsToldWhatWouldDo() {
        refused(get("/claims?typ=killed"), 400, "'typ' is no parameter here; there are actor, after");
        refused(get("/claims?limit=0"), 400, "limit=0 is no number from 1 to 1000");
        refused(get("/claims?limit=99999999999"), 400, "limit=");
        refused(get("/claims?after=soon"), 400, "after:soon is no date");
        refused(get("/claims?q=%22open"), 400, "a quotation mark is not closed");
        refused(get("/claims?cursor=zzz"), 400, "cursor");
        refused(get("/entries?cursor=zzz"), 400, "cursor");
        refused(get("/entries?cursor=50.0-0"), 409, "begin with the first page");
        refused(get("/claims/zz"), 400, "no claim's id");
        refused(get("/claims/zzzz.s1"), 404, "no article zzzz");
        refused(get("/articles/zzzz"), 404, "no article zzzz");
        refused(get("/articles/zzzz/text?x=1"), 400, "'x' is no parameter");
        refused(get("/export/docx.zip"), 404, "there are csv");
        refused(get("/nothing"), 404, "/api/v1/nothing");
        refused(send(to(server, "/claims").POST(HttpRequest.BodyPublishers.ofString("{}"))), 405, "POST");
    }

    @Test
    void everyListIsThereByPageAndWhole() {
        for (String name : List.of(
                "entries",
                "conflicts",
                "series",
                "strips",
                "pledges",
                "actors",
                "places",
                "sources",
                "origins",
                "stories",
                "timeline")) {
            List<String> lines = body("/" + name + ".jsonl").lines().toList();
            assertThat(lines).as(name).isNotEmpty();
            StringBuilder pages = new StringBuilder();
            Optional<String> next = Optional.empty();
            do {
                String page = body("/" + name + "?limit=7"
                        + next.map(at -> "&cursor=" + at).orElse(""));
                int end = page.lastIndexOf("],\"total\"");
                pages.append(page, page.indexOf('[') + 1, end).append(',');
                next = page.substring(end).contains("next") ? field(page, "next") : Optional.empty();
            } while (next.isPresent());
            assertThat(pages.toString()).as(name).isEqualTo(String.join(",", lines) + ",");
            assertThat(body("/" + name + ".csv").lines().count()).as(name).isGreaterThan(1);
        }
    }

    @Test
    void aClaimAnArticleAndItsText() {
        String page = body("/statements?limit=1");
        String id = field(page.substring(0, page.indexOf("\"id\"") + 40), "id").orElseThrow();
        try (Store store = Store.open(file, Store.Mode.READ)) {
            Hits.Hit first = store.found(Filter.ALL.ofKind(Row.Kind.STATEMENT), 1)
                    .shown()
                    .get(0);
            assertThat(body("/claims/" + first.id())).contains(first.source().key());
            assertThat(body("/articles/" + first.source().key())).contains("\"text\":", "\"statements\":");
            HttpResponse<String> text = get("/articles/" + first.source().key() + "/text");
            assertThat(text.body()).isEqualTo(first.source().text());
            assertThat(text.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            assertThat(first.id()).contains(id.contains(".") ? id.substring(0, id.indexOf('.')) : "");
        }
    }

    @Test
    void whoKnowsTheAnswerGetsNoneUntilTheRecordChanges() throws IOException {
        Path own = folder.resolve("changing.sitrep");
        try (Store store = Store.open(own, Store.Mode.ADD)) {
            dossier().subList(0, 5).forEach(line -> store.append(line, "1"));
        }
        try (Server changing =
                        Server.start(Settings.readOnly(Address.of(own), "127.0.0.1", 0, Optional.empty(), "test"));
                Store store = Store.open(own, Store.Mode.CHANGE)) {
            for (String path : List.of("", "/claims", "/entries", "/facets", "/claims.csv", "/export/jsonl.zip")) {
                String tag =
                        send(to(changing, path)).headers().firstValue("ETag").orElseThrow();
                assertThat(tag).matches("\"[0-9a-f]{32}\"");
                HttpResponse<String> again = send(to(changing, path).header("If-None-Match", tag));
                assertThat(again.statusCode()).as(path).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(send(to(changing, path + (path.isEmpty() ? "" : "?sure=0.1"))
                                        .header("If-None-Match", tag))
                                .statusCode())
                        .isEqualTo(path.isEmpty() ? 304 : 200);
            }
            String tag =
                    send(to(changing, "/entries")).headers().firstValue("ETag").orElseThrow();
            String before = send(to(changing, "/claims?limit=1")).body();
            Hits.Hit hit =
                    store.found(Filter.ALL.ofKind(Row.Kind.EVENT), 1).shown().get(0);
            store.correct(
                    List.of(new Change.Reject(ClaimRef.of(hit.source(), hit.claim()))),
                    "Anna",
                    Instant.parse("2031-03-09T12:00:00Z"),
                    Optional.empty(),
                    Optional.empty());
            assertThat(send(to(changing, "/entries").header("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(field(send(to(changing, "/claims?limit=1")).body(), "total"))
                    .isNotEqualTo(field(before, "total"));
            assertThat(send(to(changing, "/corrections")).body()).contains("Anna", "\"total\":1");
            refused(send(to(changing, "/claims/" + hit.id())), 404, "rejected");
        }
    }

    @Test
    void exportsAreWholeAndTheSameEachTime() throws Exception {
        for (String format : Overview.formats()) {
            byte[] once = bytes("/export/" + format + ".zip");
            assertThat(bytes("/export/" + format + ".zip")).as(format).isEqualTo(once);
            List<String> names = new ArrayList<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(once))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                }
            }
            assertThat(names).as(format).contains(format + ".lost.txt").hasSizeGreaterThan(1);
        }
    }

    private static byte[] bytes(String path) throws Exception {
        return CLIENT.send(to(server, path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void answersAreSqueezedForWhoTakesThem() throws Exception {
        HttpResponse<byte[]> squeezed = CLIENT.send(
                to(server, "/claims?limit=200")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(squeezed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(squeezed.body().length * 4)
                .isLessThan(body("/claims?limit=200").length());
    }

    @Test
    void pagesOfOtherSitesAndForeignNamesReadNothing() throws IOException {
        refused(send(to(server, "/claims").header("Origin", "https://evil.example")), 403, "other sites");
        refused(send(to(server, "/claims").header("Sec-Fetch-Site", "cross-site")), 403, "other sites");
        String own = server.address().substring(0, server.address().length() - 1);
        assertThat(send(to(server, "/claims").header("Origin", own)).statusCode())
                .isEqualTo(200);
        assertThat(raw("evil.example")).startsWith("HTTP/1.1 421");
        assertThat(raw("127.0.0.1.evil.example:80")).startsWith("HTTP/1.1 421");
        assertThat(raw("localhost:1")).startsWith("HTTP/1.1 200");
        assertThat(raw("[::1]")).startsWith("HTTP/1.1 200");
    }

    /** A request with a Host of one's own, which Java's client does not send. */
    private static String raw(String host) throws IOException {
        int port = URI.create(server.address()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerForbidsWhatAPageDoesNotNeed() {
        for (String path : List.of("", "/claims", "/nothing")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'self'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void whereOthersCanAskATokenIsWanted() {
        assertThatThrownBy(() -> settings("0.0.0.0", Optional.empty())).hasMessageContaining("wants a token");
        try (Server open = Server.start(settings("127.0.0.1", Optional.of("s3cret")))) {
            refused(send(to(open, "/claims")), 401, "Authorization");
            refused(send(to(open, "/claims").header("Authorization", "Bearer wrong")), 401, "Authorization");
            assertThat(send(to(open, "/claims").header("Authorization", "Bearer s3cret"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void manyAskAtOnceAndAllGetTheSame() {
        List<String> paths = List.of("/claims?limit=20", "/entries?limit=5", "/facets", "/events.csv", "/conflicts");
        List<String> alone = paths.stream().map(ServerTest::body).toList();
        List<CompletableFuture<HttpResponse<String>>> all = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> CLIENT.sendAsync(
                        to(server, paths.get(i % paths.size())).build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            HttpResponse<String> answer = all.get(i).join();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(alone.get(i % paths.size()));
        }
    }

    @Test
    void aTakenPortOrAMissingRecordIsToldInWords() {
        int port = URI.create(server.address()).getPort();
        assertThatThrownBy(() ->
                        Server.start(Settings.readOnly(Address.of(file), "127.0.0.1", port, Optional.empty(), "test")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("127.0.0.1:" + port);
        assertThatThrownBy(() -> Server.start(Settings.readOnly(
                        Address.of(folder.resolve("none.sitrep")), "127.0.0.1", 0, Optional.empty(), "test")))
                .isInstanceOf(org.sitrep.ledger.store.StoreException.class);
    }
}
