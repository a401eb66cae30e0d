package org.sitrep.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How somebody who follows a link to a permanent page of a server with a token gets in: a browser sends no token of its own, and the page has no script. A form asks for
 * the token, once a day; a cookie that only {@code /r/} gets, with a hash of the token, remembers that it was known.
 */
final class TokenForm {
    private static final String PATH = "/r/";
    private static final String COOKIE = "sitrep-r";
    private static final int DAY = 24 * 60 * 60;
    private static final String BEARER = "Bearer ";

    private final String token;

    TokenForm(String token) {
        this.token = token;
    }

    /** Whether a request for a permanent page needs no token in its head: it has the cookie, or may be asked by the form. */
    static boolean isOpen(Context request, String token) {
        return request.path().startsWith(PATH)
                && (new TokenForm(token).isOpen(request) || request.header("Authorization") == null);
    }

    /** Whether who asks has shown the token. */
    boolean isOpen(Context request) {
        String given = Optional.ofNullable(request.cookie(COOKIE)).orElse("");
        String head = Optional.ofNullable(request.header("Authorization")).orElse("");
        return isSame(given, pass()) || isSame(head, BEARER + token);
    }

    private static boolean isSame(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }

    private String pass() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest((PATH + token).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }

    /** The form. */
    void ask(Context request) {
        ask(request, "");
    }

    private static void ask(Context request, String fault) {
        request.status(401)
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result("""
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>This record wants its token</title>
                        <link rel="stylesheet" href="/record.css">
                        <link rel="icon" href="/icon.svg">
                        </head>
                        <body>
                        <main>
                        <h1>This record wants its token</h1>
                        <p>Whoever serves it can tell you. This browser is asked again after a day.</p>
                        <form method="post"><p><label>Token <input type="password" name="token" required autocomplete="current-password"></label> <button type="submit">Show the page</button></p></form>
                        """ + fault + "</main>\n</body>\n</html>\n");
    }

    /** Takes the form: who knows the token sees the page that was asked for. */
    void open(Context request) {
        String given = Optional.ofNullable(request.formParam("token")).orElse("");
        if (!isSame(given.strip(), token)) {
            ask(request, "<p role=\"alert\"><strong>That is not the token.</strong></p>\n");
            return;
        }
        Cookie cookie = new Cookie(COOKIE, pass());
        cookie.setPath(PATH);
        cookie.setMaxAge(DAY);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.scheme().equals("https"));
        cookie.setSameSite(SameSite.LAX); // a link of another site leads here, and nothing is changed by it
        request.cookie(cookie);
        request.status(303).header("Location", request.path()).header("Cache-Control", "no-store");
    }
}
