package org.sitrep.server;

import io.javalin.http.Context;
import org.sitrep.formats.JsonSink;

/** A request that gets no answer: what is wrong and what to do, as {@code application/problem+json} (RFC 9457). */
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
        request.contentType(TYPE).result(json(status, title, detail));
    }
}
