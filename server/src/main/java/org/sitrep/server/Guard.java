package org.sitrep.server;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may ask. A page of another site must not read a record through its reader's browser: so the name that a request was sent to must be ours (a
 * foreign name that leads here is DNS rebinding), and a page that asks must be of the same origin.
 */
final class Guard {
    private static final String BEARER = "Bearer ";
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Settings settings;

    Guard(Settings settings) {
        this.settings = settings;
    }

    /** Sets what every answer says about itself, and refuses who may not ask. */
    void check(Context request) {
        request.header(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        request.header("Vary", "Accept-Encoding");
        readable(Optional.ofNullable(request.queryString()).orElse(""));
        if (Loopback.is(settings.host())) {
            host(request);
        }
        origin(request);
        if (isOfTheRecord(request.path())) {
            settings.token()
                    .filter(token -> !TokenForm.isOpen(request, token))
                    .ifPresent(token -> token(request, token));
        }
    }

    /** What cannot be read as a query must not be taken for none, which asks for everything. */
    private static void readable(String query) {
        if (BROKEN.matcher(query).find()) {
            throw Problem.badRequest(
                    "the query '" + query + "' has a % without two hexadecimal digits; a % itself is %25");
        }
        byte[] bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("the query '" + query + "' is no UTF-8");
        }
    }

    /** The page's own files hold nothing of the record, and a browser that asks for them knows no token yet. */
    private static boolean isOfTheRecord(String path) {
        return path.startsWith(Server.API) || path.startsWith("/r/") || path.equals("/mcp");
    }

    private static void host(Context request) {
        String host = Optional.ofNullable(request.host()).orElse("");
        if (!Loopback.is(withoutPort(host))) {
            throw new Problem(
                    421,
                    "Not this server",
                    "the request was sent to '" + host
                            + "'; this server answers to localhost, 127.0.0.1 and [::1] only");
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static void origin(Context request) {
        String origin = request.header("Origin");
        boolean own = origin == null || origin.equals(request.scheme() + "://" + request.host());
        String site = request.header("Sec-Fetch-Site");
        boolean linked = "navigate".equals(request.header("Sec-Fetch-Mode"));
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none") && !linked;
        if (!own || foreign) {
            throw new Problem(403, "A page of another site", "pages of other sites may not read this record");
        }
    }

    private static void token(Context request, String token) {
        String given = Optional.ofNullable(request.header("Authorization")).orElse("");
        boolean known = given.startsWith(BEARER)
                && MessageDigest.isEqual(
                        given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
        if (!known) {
            request.header("WWW-Authenticate", "Bearer");
            throw new Problem(401, "Who asks?", "this server wants its token: Authorization: Bearer TOKEN");
        }
    }
}
