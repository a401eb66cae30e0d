package org.sitrep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.document.Interval;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Gone;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.Watched;

/** What a server gives beside what is asked of the API: the page's files, permanent pages, corrections for who knows the token, and an assistant's questions. */
class PagesTest {
    private static final String TOKEN = "secret";

    @TempDir
    Path folder;

    private Settings settings(Optional<String> writer) throws IOException {
        Path file = folder.resolve("dossier.sitrep");
        try (Store store = Store.open(file, Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> store.append(line, "1"));
        }
        InstantSource clock = InstantSource.fixed(Instant.parse("2031-05-01T10:00:00Z"));
        return new Settings(Address.of(file), "127.0.0.1", 0, Optional.empty(), writer, clock, "test");
    }

    private static HttpRequest.Builder to(Server server, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static HttpResponse<String> get(Server server, String path) {
        return Asking.send(to(server, path));
    }

    private static HttpResponse<String> correct(Server server, String token, String type, String body) {
        return Asking.send(to(server, "api/v1/corrections")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> correct(Server server, String body) {
        return correct(server, TOKEN, "application/json", body);
    }

    private static List<Hits.Hit> claims(Settings settings, Filter filter) {
        try (Store store = Store.open(settings.record(), Store.Mode.READ)) {
            return store.found(filter, Integer.MAX_VALUE).shown();
        }
    }

    @Test
    void thePageIsFilesWithStrongTagsOrSaysWhyItIsNotThere() throws IOException {
        try (Server server = Server.start(settings(Optional.empty()))) {
            HttpResponse<String> shell = get(server, "");
            if (!Server.hasPage()) {
                assertThat(shell.statusCode()).isEqualTo(404);
                assertThat(shell.body()).contains("Install Node");
                return;
            }
            assertThat(shell.body()).startsWith("<!doctype html>");
            assertThat(shell.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'self';")
                    .doesNotContain("unsafe");
            for (String page : Pages.NAMES) {
                assertThat(get(server, page).body()).isEqualTo(shell.body());
            }
            HttpResponse<String> slash = get(server, "statements/?type=deny");
            assertThat(slash.statusCode()).isEqualTo(308);
            assertThat(slash.headers().firstValue("Location").orElse("")).endsWith("/statements?type=deny");
            for (String asset : Pages.assets()) {
                HttpResponse<String> file = get(server, asset);
                assertThat(file.statusCode()).as(asset).isEqualTo(200);
                String tag = file.headers().firstValue("ETag").orElseThrow();
                assertThat(tag).matches("\"[0-9a-f]{32}\"");
                assertThat(Asking.send(to(server, asset).header("If-None-Match", tag))
                                .statusCode())
                        .isEqualTo(304);
                assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            }
            for (String wrong : List.of(
                    "assets/none.js", "assets/..%2findex.html", "assets/%2e%2e", "nothing", "WEB-INF/web.xml")) {
                assertThat(get(server, wrong).statusCode()).as(wrong).isIn(400, 404);
            }
        }
    }

    @Test
    void everyClaimHasAPageOfItsOwnWithItsWords() throws IOException {
        Settings settings = settings(Optional.empty());
        try (Server server = Server.start(settings)) {
            for (Hits.Hit hit : claims(settings, Filter.ALL)) {
                HttpResponse<String> page = get(server, "r/" + hit.id());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .contains(ClaimPage.text(
                                Cells.span(hit.claim()).in(hit.source().text())))
                        .doesNotContain("<script");
            }
            assertThat(get(server, "r/zzzz.s1").statusCode()).isEqualTo(404);
            assertThat(get(server, "r/zzzz").statusCode()).isEqualTo(400);
        }
        assertThat(ClaimPage.text("<b>\"a\" & 'b'</b>\r"))
                .isEqualTo("&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;&#13;");
    }

    @Test
    void whoKnowsTheTokenCorrects() throws IOException {
        Settings settings = settings(Optional.of(TOKEN));
        List<Hits.Hit> figures = claims(settings, Filter.ALL.ofKind(Row.Kind.FIGURE));
        String id = figures.get(0).id();
        try (Server server = Server.start(settings)) {
            String reject =
                    "{\"what\":\"reject\",\"claims\":[\"" + id + "\"],\"author\":\"Ana\",\"why\":\"a caption\"}";
            assertThat(correct(server, "wrong", "application/json", reject).statusCode())
                    .isEqualTo(401);
            assertThat(correct(server, TOKEN, "text/plain", reject).statusCode())
                    .isEqualTo(415);
            assertThat(correct(server, "{}").body()).contains("what is missing");
            HttpResponse<String> none = correct(server, reject.replace("\"" + id + "\"", ""));
            assertThat(none.statusCode()).isEqualTo(400);
            assertThat(none.body()).contains("reject wants one or more claims");
            assertThat(correct(server, reject.replace("Ana", " ")).body()).contains("give an author");
            assertThat(correct(server, reject.replace("reject", "burn")).body()).contains("none of reject, edit");
            assertThat(correct(server, reject.replace(id, "zzzz.f1")).statusCode())
                    .isEqualTo(404);
            assertThat(correct(
                                    server,
                                    "{\"what\":\"edit\",\"claims\":[\"" + id
                                            + "\"],\"set\":[\"low=many\"],\"author\":\"Ana\"}")
                            .body())
                    .contains("is no number");
            assertThat(get(server, "api/v1/changes?since=19-0").body()).contains("\"total\":0");

            HttpResponse<String> edited = correct(
                    server,
                    "{\"what\":\"edit\",\"claims\":[\"" + id
                            + "\"],\"set\":[\"low=1\",\"best=2\",\"high=3\"],\"author\":\"Ana\"}");
            assertThat(edited.statusCode()).as(edited.body()).isEqualTo(201);
            assertThat(get(server, "api/v1/claims/" + id).body())
                    .contains("\"low\":1,\"best\":2,\"high\":3", "\"author\":\"Ana\"", "2031-05-01T10:00:00Z");
            assertThat(get(server, "r/" + id).body()).contains("What people changed");
            assertThat(correct(server, reject).statusCode()).isEqualTo(201);
            assertThat(get(server, "api/v1/claims/" + id).statusCode()).isEqualTo(404);
            assertThat(get(server, "api/v1/changes?since=19-3").body())
                    .contains("\"total\":1", "\"next\":\"19-4\"", "\"no\":4", "reject");
            assertThat(get(server, "api/v1/changes?since=x").statusCode()).isEqualTo(400);
        }
    }

    private static String undo(int no) {
        return "{\"what\":\"undo\",\"correction\":" + no + ",\"author\":\"Ben\"}";
    }

    @Test
    void aCorrectionIsUndoneAndItsUndoToo() throws IOException {
        Settings settings = settings(Optional.of(TOKEN));
        String id = claims(settings, Filter.ALL.ofKind(Row.Kind.EVENT)).get(0).id();
        try (Server server = Server.start(settings)) {
            int no = 1
                    + Integer.parseInt(
                            get(server, "api/v1").body().replaceAll(".*\"state\":\"\\d+-(\\d+)-\\d+\".*", "$1"));
            String before = get(server, "api/v1/claims/" + id).body();
            assertThat(correct(server, "{\"what\":\"reject\",\"claims\":[\"" + id + "\"],\"author\":\"Ana\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(get(server, "api/v1/claims/" + id).statusCode()).isEqualTo(404);
            assertThat(correct(server, "{\"what\":\"undo\",\"author\":\"Ben\"}").body())
                    .contains("the number of a correction");
            assertThat(correct(server, undo(999)).body()).contains("there is no correction 999");

            HttpResponse<String> undone = correct(server, undo(no));
            assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
            assertThat(get(server, "api/v1/claims/" + id).body()).isEqualTo(before);
            assertThat(get(server, "api/v1/corrections").body())
                    .contains("\"undone_by\":" + (no + 1), "\"says\":\"undo " + no + "\"", "\"says\":\"reject event");
            assertThat(correct(server, undo(no)).body()).contains("undone already, by " + (no + 1));

            assertThat(correct(server, undo(no + 1)).statusCode()).isEqualTo(201);
            assertThat(get(server, "api/v1/claims/" + id).statusCode()).isEqualTo(404);
            assertThat(correct(server, undo(no + 2)).statusCode()).isEqualTo(201);
            assertThat(get(server, "api/v1/claims/" + id).body()).isEqualTo(before);
        }
    }

    @Test
    void aDateIsUndoneAtTheTerminalSinceItsArticleIsReadAgain() throws IOException {
        Settings settings = settings(Optional.of(TOKEN));
        long no;
        try (Store store = Store.open(settings.record(), Store.Mode.CHANGE)) {
            Hits.Hit hit = store.found(Filter.ALL, 1).shown().get(0);
            no = store.correct(
                            List.of(new Change.Date(
                                    hit.source().key(),
                                    hit.source().reading().document().article().id(),
                                    Interval.on(LocalDate.of(2031, 3, 4)),
                                    Optional.empty())),
                            "Ana",
                            Instant.parse("2031-05-01T10:00:00Z"),
                            Optional.empty(),
                            Optional.empty())
                    .get(0)
                    .no();
        }
        try (Server server = Server.start(settings)) {
            HttpResponse<String> refused = correct(server, undo((int) no));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("'sitrep undo " + no + "' at the terminal");
        }
    }

    @Test
    void aLinkToAPermanentPageAsksForTheTokenOnce() throws Exception {
        Settings own = settings(Optional.empty());
        Settings known = Settings.readOnly(own.record(), "127.0.0.1", 0, Optional.of(TOKEN), "test");
        Hits.Hit hit = claims(own, Filter.ALL).get(0);
        String path = "r/" + hit.id();
        try (Server server = Server.start(known)) {
            HttpResponse<String> asked = get(server, path);
            assertThat(asked.statusCode()).isEqualTo(401);
            assertThat(asked.body())
                    .contains("<form method=\"post\">", "name=\"token\"")
                    .doesNotContain("What was read from it", TOKEN);
            HttpResponse<String> wrong = form(server, path, "token=nonsense");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();

            HttpResponse<String> let = form(server, path, "token=" + TOKEN);
            assertThat(let.statusCode()).isEqualTo(303);
            assertThat(let.headers().firstValue("Location")).hasValue("/" + path);
            String cookie = let.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("Path=/r/", "HttpOnly", "SameSite=Lax").doesNotContain(TOKEN);
            String pass = cookie.substring(0, cookie.indexOf(';'));
            assertThat(Asking.send(to(server, path).header("Cookie", pass)).body())
                    .contains("What was read from it");
            assertThat(Asking.send(to(server, path).header("Cookie", pass + "0"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Asking.send(to(server, "api/v1/claims/" + hit.id()).header("Cookie", pass))
                            .statusCode())
                    .as("the cookie opens nothing else")
                    .isEqualTo(401);
            assertThat(Asking.send(to(server, path).header("Authorization", "Bearer " + TOKEN))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Asking.send(to(server, path).header("Authorization", "Bearer no"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static HttpResponse<String> form(Server server, String path, String body) {
        return Asking.send(to(server, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void withoutATokenNothingChanges() throws IOException {
        try (Server server = Server.start(settings(Optional.empty()))) {
            HttpResponse<String> refused = correct(server, "{}");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("sitrep open");
            assertThat(get(server, "api/v1").body()).contains("\"writable\":false");
        }
    }

    @Test
    void anAssistantAsksOverHttpToo() throws IOException {
        try (Server server = Server.start(settings(Optional.empty()))) {
            HttpResponse<String> told = Asking.send(to(server, "mcp")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                            + "\"params\":{\"name\":\"record_overview\"}}")));
            assertThat(told.body()).contains("\"articles\":19");
            assertThat(Asking.send(to(server, "mcp")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")))
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void daysAndTheLeastSureAreThoseOfTheClaimsAskedFor() throws IOException {
        Settings settings = settings(Optional.empty());
        try (Server server = Server.start(settings)) {
            String days = get(server, "api/v1/days?type=killed").body();
            long killed = claims(settings, Query.parse("type:killed")).size();
            long told = Pattern.compile("\"claims\":(\\d+)")
                    .matcher(days)
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
            long undated = Long.parseLong(days.replaceAll(".*\"undated\":(\\d+).*", "$1"));
            assertThat(told + undated).isEqualTo(killed).isPositive();
            String unsure = get(server, "api/v1/unsure?kind=event&limit=1000").body();
            List<Double> sure = Pattern.compile("\"confidence\":([0-9.]+)")
                    .matcher(unsure)
                    .results()
                    .map(found -> Double.valueOf(found.group(1)))
                    .toList();
            assertThat(sure).isSorted().hasSameSizeAs(claims(settings, Filter.ALL.ofKind(Row.Kind.EVENT)));
        }
    }

    @Test
    void aReportIsOfWhatWasAskedFor() throws IOException {
        try (Server server = Server.start(settings(Optional.empty()))) {
            assertThat(get(server, "api/v1/report?about=Brenmark&after=2031-03&before=2031-03-10")
                            .body())
                    .contains("Situation report: Brenmark", "from 2031-03-01", "\"quote\":{\"start\":");
            assertThat(get(server, "api/v1/report.html").body()).startsWith("<!DOCTYPE html>");
            assertThat(get(server, "api/v1/report.md?after=soon").statusCode()).isEqualTo(400);
        }
    }

    private static void goneSince(Settings settings, Instant at) {
        try (Store store = Store.open(settings.record(), Store.Mode.CHANGE)) {
            Watched.Entry entry = new Watched.Entry(
                    new Watched.Told("http://a.example/1", Optional.empty(), Optional.empty(), Optional.empty(), "m"),
                    "http://a.example/feed",
                    Optional.empty(),
                    1,
                    0,
                    Watched.Stamp.NONE,
                    Optional.of("00"),
                    Optional.empty(),
                    Optional.of("answers 410"));
            store.watched()
                    .missed(entry, Optional.of(new Gone(entry.told().url(), at, Optional.of(at), "answers 410")));
        }
    }

    @Test
    void claimsOfAnArticleThatWasChangedSinceSaySo() throws IOException {
        Settings settings = settings(Optional.empty());
        String old;
        String claim;
        String fresh;
        try (Store store = Store.open(settings.record(), Store.Mode.CHANGE)) {
            Hits.Hit hit = store.found(Filter.ALL, 1).shown().get(0);
            old = hit.source().key();
            claim = hit.id();
            fresh = store.found(Filter.ALL, 1000).shown().stream()
                    .map(other -> other.source().key())
                    .filter(key -> !key.equals(old))
                    .findFirst()
                    .orElseThrow();
            Instant now = Instant.parse("2031-05-01T10:00:00Z");
            Watched watched = store.watched();
            Watched.Feed feed = new Watched.Feed(
                    "http://a.example/feed",
                    Optional.of(now),
                    Optional.empty(),
                    Watched.Stamp.NONE,
                    0,
                    Optional.empty());
            Watched.Told told =
                    new Watched.Told("http://a.example/1", Optional.empty(), Optional.empty(), Optional.empty(), "m");
            watched.asked(feed, List.of(told));
            Watched.Entry entry = watched.due(now, 1).get(0);
            for (String key : List.of(old, fresh)) {
                watched.looked(entry, Optional.of(new Watched.Version(told.url(), told.url(), now, "00", key)), now);
            }
        }
        try (Server server = Server.start(settings)) {
            String says = "\"later\":\"" + fresh + "\",\"stands\":false";
            assertThat(get(server, "api/v1/claims/" + claim).body()).contains(says);
            assertThat(get(server, "api/v1/claims?limit=1").body()).contains(says);
            assertThat(get(server, "api/v1/claims.jsonl").body().lines().filter(line -> line.contains("\"later\":")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("\"id\":\"" + old));
            assertThat(get(server, "api/v1/claims.csv")
                            .body()
                            .lines()
                            .filter(line -> line.contains("," + fresh + ",false")))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith(old));
            HttpResponse<String> before = get(server, "api/v1/articles/" + fresh);
            assertThat(before.body()).contains("\"versions\":[").doesNotContain("page_gone");
            assertThat(get(server, "r/" + claim).body()).contains("this does not stand so in " + fresh);

            goneSince(settings, Instant.parse("2031-05-02T10:00:00Z"));
            HttpResponse<String> gone = get(server, "api/v1/articles/" + fresh);
            String page = "\"page_gone\":{\"since\":\"2031-05-02T10:00:00Z\",\"why\":\"answers 410\"}";
            assertThat(gone.body()).contains(page);
            assertThat(gone.headers().firstValue("ETag"))
                    .isNotEqualTo(before.headers().firstValue("ETag"));
            assertThat(get(server, "api/v1/claims/" + claim).body()).contains(says + "," + page);
            assertThat(get(server, "api/v1/claims?limit=1").body()).contains(page);
            assertThat(get(server, "r/" + claim).body()).contains("the page is gone: its address answers 410");
        }
    }
}
