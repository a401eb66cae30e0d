package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told of a page that was changed and then taken down: a real site on loopback, the whole program. */
class WatchedPagesTest {
    private static final String KEPT = "\"The bridge is closed,\" governor Ana Ruda said on Tuesday.";
    private static final String BEFORE =
            "Seven people were killed in the flood, the police said. Rebels shelled a hospital on Monday.";
    private static final String AFTER =
            "Nine people were killed in the flood, the police said. Rebels shelled a school on Monday.";

    @TempDir
    private Path folder;

    private volatile String title = "One";
    private volatile String told = BEFORE;
    private volatile int status = 200;

    private HttpServer site() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = path.equals("/feed")
                    ? "<rss><channel><item><title>" + title + "</title><link>/1</link></item></channel></rss>"
                    : "<html lang=en><head><title>Flood</title></head><body><article><h1>Flood</h1><p>" + KEPT
                            + "</p><p>" + told
                            + "</p><p>It rained for three days, and the river rose.</p></article></body></html>";
            exchange.getResponseHeaders().add("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
            int code = path.equals("/robots.txt") ? 404 : path.equals("/1") ? status : 200;
            byte[] bytes = code == 200 ? body.getBytes(UTF_8) : new byte[0];
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--record", folder.resolve("a.sitrep").toString()));
        return Run.of(Run.Setting.PIPE.with(Readers.load()), all.toArray(String[]::new));
    }

    /** The file of an export, {@code FORMAT:FILE}. */
    private String exported(String format) throws IOException {
        String[] parts = format.split(":", -1);
        Path out = folder.resolve(parts[0] + "-export");
        assertThat(run("export", "--format", parts[0], "--out", out.toString()).exit())
                .as(format)
                .isEqualTo(Exit.DONE);
        return Files.readString(out.resolve(parts[1]));
    }

    /** Without the ends of its lines, which are where the terminal ends. */
    private static String flat(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void aPageThatWasChangedAndThenTakenDownIsToldEverywhere() throws IOException {
        HttpServer site = site();
        String address = "http://127.0.0.1:" + site.getAddress().getPort();
        // the clock stands still: no pause would ever be over
        String[] watch = {"watch", "--once", "--list", "--pause", "0s", address + "/feed"};
        try {
            String key = run(watch).out().split("\t", -1)[2];
            assertThat(run("show", key).out()).doesNotContain("changed", "gone");
            title = "Two";
            told = AFTER;
            Run changed = run(watch);
            String later = changed.out().split("\t", -1)[2];
            assertThat(changed.out()).isEqualTo("changed\t" + address + "/1\t" + later + "\t" + key + "\n");
            String head = "! the article was changed: " + later
                    + ", fetched 2031-03-09 12:00 UTC, is the last of its 2 versions";
            assertThat(flat(run("show", key))).contains(head);

            title = "Three";
            status = 410;
            Run gone = run(watch);
            assertThat(gone.exit()).isEqualTo(Exit.DONE);
            assertThat(gone.out()).isEqualTo("gone\t" + address + "/1\t\tis gone: it answers 410\n");
            assertThat(gone.err()).contains("/1 is gone: it answers 410", "0 articles added", ", 1 gone");

            String page = "the page is gone: its address answers 410, first at 2031-03-09 12:00 UTC";
            assertThat(flat(run("show", key)).split(" Who said what", -1)[0])
                    .as("in the head")
                    .contains("! " + page);
            assertThat(flat(run("statements", "--text", "bridge"))).contains("this still stands in " + later, page);
            assertThat(run("statements", "--json", "bridge").out())
                    .contains("\"page_gone\":{\"since\":\"2031-03-09T12:00:00Z\",\"why\":\"answers 410\"}");
            assertThat(flat(run("entries", "--text", "bridge")))
                    .as("lists across articles")
                    .contains("this still stands in " + later, page);
            assertThat(run("entries", "--json", "bridge").out())
                    .contains(
                            "\"later\":\"" + later + "\",\"stands\":",
                            "\"page_gone\":{\"since\":\"2031-03-09T12:00:00Z\",\"why\":\"answers 410\"}");
            List<String> figures = run("figures", "--csv").lines();
            assertThat(figures.get(0)).endsWith(",later,stands,page_gone");
            assertThat(figures)
                    .anyMatch(
                            line -> line.startsWith(key) && line.endsWith("," + later + ",false,2031-03-09T12:00:00Z"));
            assertThat(figures).anyMatch(line -> line.startsWith(later) && line.endsWith(",,,2031-03-09T12:00:00Z"));

            Path out = folder.resolve("out");
            assertThat(run("export", "--format", "csv", "--out", out.toString()).exit())
                    .isEqualTo(Exit.DONE);
            assertThat(Files.readAllLines(out.resolve("articles.csv")))
                    .anyMatch(line -> line.startsWith(key) && line.endsWith("," + later + ",2031-03-09T12:00:00Z"))
                    .anyMatch(line -> line.startsWith(later) && line.endsWith(",,2031-03-09T12:00:00Z"));
            assertThat(Files.readAllLines(out.resolve("statements.csv")))
                    .anyMatch(line -> line.startsWith(key) && line.endsWith("," + key + ",true"));
            Path ged = folder.resolve("ged");
            assertThat(run("export", "--format", "ged", "--out", ged.toString()).err())
                    .contains("lost: whether an article was changed since, or its page is gone");
            String since = "2031-03-09T12:00:00Z";
            for (String format : List.of("geojson:claims.geojson", "plover:plover.jsonl")) {
                assertThat(exported(format))
                        .as(format)
                        .contains(
                                "\"later\":\"" + later + "\",\"stands\":false", "\"page_gone\":{\"since\":\"" + since);
            }
            assertThat(exported("jsonld:claims.jsonld"))
                    .contains(
                            "\"sitrep:later\":\"urn:sitrep:article:" + later + "\"",
                            "\"sitrep:pageGone\":\"" + since + "\"",
                            "\"sitrep:stands\":false",
                            "\"sitrep:stands\":true");
            for (String format : List.of("bibtex:sources.bib", "csl:sources.csl.json")) {
                assertThat(exported(format))
                        .as(format)
                        .contains("; changed since, now " + later + "; its page is gone, first at " + since);
            }
            Path lines = folder.resolve("lines");
            assertThat(run("export", "--format", "jsonl", "--out", lines.toString())
                            .exit())
                    .isEqualTo(Exit.DONE);
            assertThat(Files.readString(lines.resolve("claims.jsonl")))
                    .contains("\"page_gone\"", "\"later\":\"" + later + "\"");
        } finally {
            site.stop(0);
        }
    }
}
