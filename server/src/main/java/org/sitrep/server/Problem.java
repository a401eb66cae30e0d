package org.sitrep.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sitrep.formats.JsonSink;

/** A request that gets no answer: what is wrong and what to do, as {@code application/problem+json} (RFC 9457), or as a page where a browser asks for one. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Its media type. */
    static final String TYPE = "application/problem+json";

    private final int status;
    private final String title;

    Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "The request makes no sense", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    void answer(Context request) {
        answer(request, status, title, String.valueOf(getMessage()));
    }

    /** The body of one. */
    static String json(int status, String title, String detail) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("type", "about:blank");
            json.field("title", title);
            json.number("status", status);
            json.field("detail", detail);
        });
        return json.finish();
    }

    static void answer(Context request, int status, String title, String detail) {
        request.res().setHeader("ETag", null); // of an answer that was not given
        request.status(status);
        request.header("Cache-Control", "no-store");
        // as bytes: JSON is UTF-8 whatever the type says, and this type says nothing
        if (isForPerson(request)) {
            request.contentType("text/html; charset=utf-8").result(page(title, detail));
        } else {
            request.contentType(TYPE).result(json(status, title, detail).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether somebody followed a link, rather than a program asked. */
    private static boolean isForPerson(Context request) {
        return !request.path().startsWith(Server.API)
                && Optional.ofNullable(request.header("Accept")).orElse("").contains("text/html");
    }

    private static String page(String title, String detail) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + " - Sitrep</title>\n<link rel=\"stylesheet\" href=\"/record.css\">\n<link rel=\"icon\" href=\"/icon.svg\">\n</head>\n<body>\n"
                + "<main>\n<h1>" + title + "</h1>\n<p><bdi dir=\"auto\">" + ClaimPage.text(detail)
                + "</bdi></p>\n<p><a href=\"/\">To the overview of the record</a></p>\n</main>\n</body>\n</html>\n";
    }
}
