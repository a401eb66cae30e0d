package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page: files of the module {@code page}, which hold nothing of the record. It is not there where Sitrep was built without Node. */
final class Pages {
    /** Pages that the script knows; each answers one question. */
    static final List<String> NAMES = List.of(
            "search",
            "statements",
            "events",
            "figures",
            "positions",
            "conflicts",
            "stories",
            "timeline",
            "actors",
            "actor",
            "map",
            "sources",
            "source",
            "report",
            "review",
            "corrections");

    /** Why there is no page, and how to get one. */
    static final String MISSING = """
            This Sitrep was built without its page, for there was no Node where it was built.

            Install Node 20.19 or newer (it brings npm) and build Sitrep again: in a working copy ./sitrep does so by itself once a source has changed,
            or run: mvn -DskipTests package

            What the page would show is told by /api/v1 (see /api/v1/openapi.yaml) and by the command line: sitrep --help
            """;

    private static final String FOLDER = "/org/sitrep/page/";
    private static final Pattern FILE = Pattern.compile("(?:assets/)?[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

    void add(RoutesConfig routes) {
        routes.get("/", this::shell);
        NAMES.forEach(name -> routes.get("/" + name, this::shell));
        routes.get("/icon.svg", request -> file(request, "icon.svg", "no-cache"));
        // their names hold a hash of what they hold
        routes.get(
                "/assets/{file}",
                request -> file(request, "assets/" + request.pathParam("file"), "public, max-age=31536000, immutable"));
    }

    /** Whether this build has the page. */
    static boolean isThere() {
        return Pages.class.getResource(FOLDER + "index.html") != null;
    }

    /** A file of the page; empty if there is none. */
    static Optional<byte[]> read(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that the page loads, as its build lists them. */
    static List<String> assets() {
        return read("files.txt")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    /** The page finds its files beside its address, so that a slash behind that would lead them astray. */
    private void shell(Context request) {
        String path = request.path();
        if (path.length() > 1 && path.endsWith("/")) {
            String query = request.queryString() == null ? "" : "?" + request.queryString();
            request.redirect("/" + path.replaceAll("^/+|/+$", "") + query, HttpStatus.PERMANENT_REDIRECT);
        } else if (isThere()) {
            file(request, "index.html", "no-cache");
        } else {
            request.status(404).contentType("text/plain; charset=utf-8").result(MISSING);
        }
    }

    private void file(Context request, String name, String keep) {
        byte[] body = (FILE.matcher(name).matches()
                        ? files.computeIfAbsent(name, Pages::read)
                        : Optional.<byte[]>empty())
                .orElseThrow(() -> Problem.notFound("the page has no file " + name));
        if (!Answer.isKnown(request, body, keep)) {
            request.contentType(
                    TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
            request.result(body);
        }
    }
}
