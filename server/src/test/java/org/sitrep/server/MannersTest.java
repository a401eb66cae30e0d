package org.sitrep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/** What HTTP asks of an answer: RFC 9110. */
class MannersTest {
    private static final int SAME = 9;

    @TempDir
    static Path folder;

    private static Server server;
    private static Server other;
    private static String key;

    @BeforeAll
    static void start() throws IOException {
        server = served("one.sitrep", 0);
        other = served("other.sitrep", SAME);
        key = get(server, "/articles?limit=1").body().replaceAll("(?s).*\\{\"article\":\"([^\"]+)\".*", "$1");
    }

    /** A record of as many articles of the dossier, begun elsewhere in it. */
    private static Server served(String name, int from) throws IOException {
        Path file = folder.resolve(name);
        try (Store store = Store.open(file, Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(from)
                    .limit(SAME)
                    .forEach(line -> store.append(line, "1"));
        }
        return Server.start(Settings.readOnly(Address.of(file), "127.0.0.1", 0, Optional.empty(), "test"));
    }

    @AfterAll
    static void stop() {
        server.close();
        other.close();
    }

    private static HttpResponse<String> send(Server asked, String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(asked.address() + "api/v1" + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Asking.send(request);
    }

    private static HttpResponse<String> get(Server asked, String path, String... headers) {
        return send(asked, "GET", path, headers);
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).contains("\"status\":" + status, words);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void twoRecordsOfAsManyReadingsShareNoTag() {
        assertThat(get(server, "").body().replaceAll(".*\"state\":\"([^\"]+)\".*", "$1"))
                .isEqualTo(get(other, "").body().replaceAll(".*\"state\":\"([^\"]+)\".*", "$1"));
        Stream<String> lists = Views.all().stream()
                .map(View::name)
                .flatMap(name -> Stream.of("/" + name, "/" + name + ".csv", "/" + name + ".jsonl"));
        Stream.concat(lists, Stream.of("/claims", "/unsure", "/facets", "/days", "/report", "/changes", ""))
                .forEach(path -> assertThat(tag(get(server, path))).as(path).isNotEqualTo(tag(get(other, path))));
    }

    private static Map<String, List<String>> told(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "transfer-encoding"));
        return headers;
    }

    @Test
    void headTellsWhatGetTellsWithoutTheBody() {
        for (String path : List.of(
                "", "/claims?limit=3", "/stories", "/claims.csv", "/articles/" + key, "/nothing", "/claims?limit=0")) {
            HttpResponse<String> got = get(server, path);
            HttpResponse<String> head = send(server, "HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(got.statusCode());
            assertThat(told(head)).as(path).isEqualTo(told(got));
            assertThat(head.body()).as(path).isEmpty();
        }
    }

    @Test
    void aQueryThatCannotBeReadIsNotTakenForNone() {
        for (String query : List.of("q=%zz", "q=%", "q=a%2", "q=%ff", "by=%c3%28", "limit=%5")) {
            assertThat(raw("GET /api/v1/claims?" + query + " HTTP/1.1"))
                    .as(query)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
        assertThat(get(server, "/claims?q=%25%20Caf%C3%A9").statusCode()).isEqualTo(200);
        refused(get(server, "/claims?limit=3&limit=4"), 400, "limit is given 2 times");
        refused(get(server, "/stories?limit=3&limit=3"), 400, "limit is given 2 times");
        refused(get(server, "/report?about=a&about=b"), 400, "about is given 2 times");
        refused(get(server, "/changes?since=0-0&since=1-0"), 400, "since is given 2 times");
    }

    @Test
    void whatIsNotThereIsNotKnown() {
        for (String star : List.of("*", "\"x\", *")) {
            refused(get(server, "/articles/zzzz", "If-None-Match", star), 404, "no article");
            refused(get(server, "/claims/zzzz.s1", "If-None-Match", star), 404, "no article");
            refused(get(server, "/entries?cursor=zzz", "If-None-Match", star), 400, "cursor");
            assertThat(get(server, "/articles/" + key, "If-None-Match", star).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void squeezedBytesHaveATagOfTheirOwn() {
        HttpResponse<String> plain = get(server, "/claims");
        HttpResponse<String> squeezed = get(server, "/claims", "Accept-Encoding", "gzip");
        assertThat(squeezed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(tag(squeezed)).isNotEqualTo(tag(plain));
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(squeezed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(get(server, "/claims", "Accept-Encoding", "gzip", "If-None-Match", tag(squeezed))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(server, "/claims", "If-None-Match", "W/" + tag(plain)).statusCode())
                .isEqualTo(304);
        assertThat(get(server, "/claims", "If-None-Match", tag(squeezed)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatMayNotBeDoneTellsWhatMay() {
        HttpResponse<String> refused = send(server, "DELETE", "/claims");
        refused(refused, 405, "DELETE");
        assertThat(refused.headers().firstValue("Allow").orElse("").split(", ")).contains("GET", "HEAD");
        assertThat(send(server, "PUT", "/corrections")
                        .headers()
                        .firstValue("Allow")
                        .orElse("")
                        .split(", "))
                .contains("GET", "HEAD", "POST");
    }

    /** A program gets a problem; whoever followed a link gets a page with a way on, and no words of the request become markup. */
    @Test
    void whoFollowsALinkThatLeadsNowhereGetsAPage() {
        for (String path : List.of("nowhere", "r/none", "r/" + "0".repeat(16) + ".s1", "r/%3Cb%3E", "assets/none.js")) {
            String page = raw("GET /" + path + " HTTP/1.1\r\nAccept: text/html,*/*;q=0.8");
            assertThat(page)
                    .as(path)
                    .startsWith("HTTP/1.1 4")
                    .contains("Content-Type: text/html;", "href=\"/\"")
                    .doesNotContain("problem+json", "<b>");
            assertThat(raw("GET /" + path + " HTTP/1.1")).contains("application/problem+json");
        }
        assertThat(raw("GET /api/v1/claims/none HTTP/1.1\r\nAccept: text/html")).contains("application/problem+json");
    }

    @Test
    void aProblemIsUtf8() {
        refused(get(server, "/claims?modality=%C3%A9%F0%9F%98%80%D0%B6"), 400, "\u00e9\ud83d\ude00\u0436");
    }

    @Test
    void whatIsRefusedBelowUsIsAProblemToo() {
        assertThat(raw("GET /api/v1/claims?q=" + "a".repeat(20_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "\"status\":414")
                .doesNotContain("<html");
        assertThat(raw("GET /api/v1/articles/%zz HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400")
                .doesNotContain("<html");
    }

    @Test
    void aStateThatTheRecordNeverHadIsTold() {
        refused(get(server, "/changes?since=99-0"), 410, "since=0-0");
        refused(get(server, "/changes?since=0-7"), 410, "since=0-0");
        assertThat(get(server, "/changes?since=" + SAME + "-0").statusCode()).isEqualTo(200);
    }

    /** What Java's client would not send. */
    private static String raw(String line) {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
