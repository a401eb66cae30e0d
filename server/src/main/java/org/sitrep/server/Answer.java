package org.sitrep.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.formats.JsonSink;

/** How an answer is given: with a strong tag of the record's state and of what was asked, so that who knows it already gets nothing again. */
final class Answer {
    static final String JSON = "application/json; charset=utf-8";
    static final String JSON_LINES = "application/jsonl; charset=utf-8";
    static final String CSV = "text/csv; charset=utf-8";

    /** Half of a hash is enough to tell answers of one record apart. */
    private static final int TAG = 16;

    private Answer() {}

    /** Whether the asker has it already; then all is said. */
    static boolean isKnown(Context request, String identity, String version) {
        String told = String.join(
                "\n",
                identity,
                version,
                request.path(),
                Optional.ofNullable(request.queryString()).orElse(""));
        return isKnown(
                request, told.getBytes(StandardCharsets.UTF_8), "no-cache"); // may be kept, but is asked for each time
    }

    /**
     * The same of a file.
     *
     * @param body from which the tag is made
     * @param keep for how long it may be kept
     */
    static boolean isKnown(Context request, byte[] body, String keep) {
        String tag = '"' + tag(body, isSqueezed(request)) + '"';
        request.header("ETag", tag);
        request.header("Cache-Control", keep);
        String known = Optional.ofNullable(request.header("If-None-Match")).orElse("");
        boolean same = Arrays.stream(known.split(",", -1))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
        if (same) {
            request.status(304);
        }
        return same;
    }

    /** Whether the server may squeeze the answer: then its bytes are others, and a strong tag of them is another (RFC 9110, 8.8.3.3). */
    private static boolean isSqueezed(Context request) {
        return Optional.ofNullable(request.header("Accept-Encoding"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("gzip");
    }

    private static String tag(byte[] body, boolean squeezed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body);
            if (squeezed) {
                digest.update("\ngzip".getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, TAG);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }

    /** Gives an answer that is kept. */
    static void json(Context request, String body) {
        request.contentType(JSON).result(body);
    }

    /**
     * A page of a list.
     *
     * @param items each an object in JSON
     * @param next cursor of the page behind it
     */
    static String page(List<String> items, long total, Optional<String> next) {
        return page(items, total, next, false);
    }

    /**
     * The same.
     *
     * @param older whether it is of an earlier state of the record, since that of this one is being made
     */
    static String page(List<String> items, long total, Optional<String> next, boolean older) {
        StringBuilder out = new StringBuilder("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",").append(items.get(i).strip());
        }
        JsonSink rest = new JsonSink("");
        rest.object(() -> {
            rest.number("total", (double) total);
            rest.field("next", next);
            if (older) {
                rest.field("older", true);
            }
        });
        return out.append("],").append(rest.finish().strip().substring(1)).toString();
    }

    /** Writes an answer while it is made. */
    interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** An answer of any length. */
    static void stream(Context request, String type, Optional<String> file, Body body) {
        request.contentType(type);
        file.ifPresent(name -> request.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
        try {
            OutputStream out = request.outputStream();
            body.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
