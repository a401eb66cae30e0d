package org.sitrep.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.document.PlaceMention;
import org.sitrep.export.Whole;
import org.sitrep.formats.JsonSink;
import org.sitrep.formats.ReadingJson;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.store.Cursor;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.version.Versions;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;
import org.sitrep.report.Ask;
import org.sitrep.report.Report;
import org.sitrep.report.ReportJson;

/**
 * A record's pages as files, for any host of files: the same page, which asks the files beside it instead of a server, and a page without JavaScript for each claim. What a
 * filter leaves is found by the browser, so that this is for records of thousands of claims, not of millions.
 */
public final class Site {
    /** Claims that are read at a time. */
    private static final int BATCH = 500;

    private final Store store;
    private final Path out;

    private Site(Store store, Path out) {
        this.store = store;
        this.out = out;
    }

    /**
     * Writes them.
     *
     * @param out a folder; what lies there under the same names is written over
     * @param name of the record
     * @return how many files
     * @throws ServerException if this build has no page
     * @throws IOException if a file cannot be written
     */
    public static long write(Store store, Path out, String name, String version) throws IOException {
        String shell = Pages.read("index.html")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ServerException(Pages.MISSING));
        Site site = new Site(store, out);
        Across across = Across.of(store);
        site.page(shell);
        site.claims();
        site.articles(across);
        site.lists(across);
        site.file("data/overview.json", Overview.line(store, name, version, false));
        Ask all = new Ask(Optional.empty(), Optional.empty(), Optional.empty());
        site.file("data/report.json", ReportJson.of(Report.of(Whole.of(across).all(), all)));
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private void file(String path, String body) throws IOException {
        file(path, body.getBytes(StandardCharsets.UTF_8));
    }

    private void file(String path, byte[] body) throws IOException {
        Path file = out.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, body);
    }

    private static byte[] needed(String path) {
        return Pages.read(path).orElseThrow(() -> new ServerException("the page has no file " + path));
    }

    /** The shell, once for each page and with addresses that hold wherever it lies; and the files that it names. */
    private void page(String shell) throws IOException {
        file("index.html", placed(shell, "./"));
        for (String page : Pages.NAMES) {
            file(page + "/index.html", placed(shell, "../"));
        }
        file("icon.svg", needed("icon.svg"));
        file("record.css", ClaimPage.SHEET);
        for (String asset : Pages.assets()) {
            file(asset, needed(asset));
        }
    }

    private static String placed(String shell, String base) {
        return shell.replace("\"./", "\"" + base)
                .replace(
                        "<meta name=\"sitrep-base\" content=\"/\" />",
                        "<meta name=\"sitrep-base\" content=\"" + base
                                + "\" />\n    <meta name=\"sitrep-static\" content=\"\" />");
    }

    /** A line each with what it is found by, the newest first; and a page each. */
    private void claims() throws IOException {
        Path file = out.resolve("data/claims.jsonl");
        Files.createDirectories(file.getParent());
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            Optional<Cursor> at = Optional.empty();
            do {
                Hits page = store.found(Filter.ALL, BATCH, at);
                for (Hits.Hit hit : page.shown()) {
                    Recorded article = hit.source();
                    String line = Articles.json(store, new Articles.Found(article, hit.claim()));
                    lines.write(line.substring(0, line.length() - 1) + ",\"row\":" + row(hit.row()) + "}\n");
                    file(
                            "r/" + hit.id() + ".html",
                            ClaimPage.of(
                                    article, hit.claim(), Versions.of(store, article), "../", "../data/claims.jsonl"));
                }
                at = page.next();
            } while (at.isPresent());
        }
    }

    private static String row(Row row) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("type", row.type());
            json.field("modality", row.modality());
            json.strings("by", row.by());
            json.strings("to", row.to());
            json.field("place", row.place().map(PlaceMention::name));
            json.field("country", row.place().flatMap(PlaceMention::country));
            json.field("earliest", row.days().earliest());
            json.field("latest", row.days().latest());
            json.field("words", row.words());
        });
        return json.finish();
    }

    private void articles(Across across) throws IOException {
        for (Recorded article : across.articles()) {
            file("data/articles/" + article.key() + ".json", ReadingJson.line(article.reading(), true, sink -> {
                CorrectionJson.marks(sink, article.marks());
                across.versions(article).json(sink);
            }));
        }
    }

    private void lists(Across across) throws IOException {
        for (View<?> view : Views.all()) {
            list(across, view);
        }
    }

    private <T> void list(Across across, View<T> view) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (T thing : view.list(across, Chosen.ALL)) {
            lines.append(view.json(across, thing).strip()).append('\n');
        }
        file("data/" + view.name() + ".jsonl", lines.toString());
    }
}
