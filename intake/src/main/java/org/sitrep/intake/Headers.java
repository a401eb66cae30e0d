package org.sitrep.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The named lines at the head of a record, an HTTP answer or a mail. Of a name that stands more than once the first counts.
 *
 * @param values by name in lower case
 */
record Headers(Map<String, String> values) {
    /** Longest line and longest head, in bytes: servers allow 8 to 16 KiB. */
    private static final int LINE = 64 << 10;

    private static final int ALL = 256 << 10;

    Headers {
        values = Map.copyOf(values);
    }

    /**
     * Reads to the empty line; a line that begins with a blank goes on with the one before.
     *
     * @throws IOException if a line or all of them are longer than any server sends
     */
    static Headers read(InputStream in) throws IOException {
        Map<String, String> values = new HashMap<>();
        String name = "";
        int size = 0;
        for (Optional<String> line = line(in); line.isPresent() && !line.get().isEmpty(); line = line(in)) {
            size += line.get().length();
            if (size > ALL) {
                throw new IOException("has a head of more than " + (ALL >> 10) + " KiB");
            }
            String text = line.get();
            if (text.charAt(0) == ' ' || text.charAt(0) == '\t') {
                values.computeIfPresent(name, (any, value) -> value + " " + text.strip());
                continue;
            }
            int colon = text.indexOf(':');
            if (colon > 0) {
                name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                values.putIfAbsent(name, text.substring(colon + 1).strip());
            }
        }
        return new Headers(values);
    }

    /** A line without its end, or nothing at the end of the stream. */
    static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() >= LINE) {
                throw new IOException("has a line of more than " + (LINE >> 10) + " KiB in its head");
            }
            line.write(c);
        }
        String text = line.toString(UTF_8);
        text = text.indexOf('\ufffd') < 0 ? text : line.toString(ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** A value that is a whole number from 0 up. */
    Optional<Long> number(String name) {
        return get(name).filter(value -> value.matches("[0-9]{1,18}")).map(Long::parseLong);
    }

    /** The body of an HTTP answer as it was before it was sent: without chunks, unpacked. */
    InputStream body(InputStream sent) throws IOException {
        InputStream body = sent;
        if (get("transfer-encoding").orElse("").toLowerCase(Locale.ROOT).contains("chunked")) {
            body = new Chunks(body);
        }
        String packed = get("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
        return switch (packed) {
            case "identity", "none", "utf-8" -> body;
            case "gzip", "x-gzip" -> ifGzip(body);
            default -> throw new IOException("is packed by " + packed + ", which cannot be unpacked");
        };
    }

    /** Archives often keep the header and unpack the body. */
    private static InputStream ifGzip(InputStream body) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new Gunzip(in) : in;
    }
}
