package org.sitrep.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.article.Warning;

/**
 * Turns the bytes of a text into characters: UTF-8, else UTF-16 by its byte-order mark or its zero bytes, else
 * windows-1252 with a warning. Only a byte-order mark at the very start is dropped.
 */
public final class Charsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\ufffd';

    /** First bytes (as Latin-1) of formats that people mistake for text, and how to say what they are. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF-", "a PDF file",
            "PK\u0003\u0004", "a zip archive or an office document",
            "\u0089PNG", "a picture",
            "\u00ff\u00d8\u00ff", "a picture",
            "GIF8", "a picture",
            "\u001f\u008b", "a gzip archive",
            "{\\rtf", "a rich-text document",
            "\u00d0\u00cf\u0011\u00e0", "an office document",
            "\u007fELF", "a program");

    private Charsets() {}

    public static Decoded decode(byte[] bytes) {
        Optional<String> format = signature(bytes);
        if (format.isPresent()) {
            return binary("looks like " + format.get());
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, 2, UTF_16BE);
        }
        Optional<Charset> wide = wideByZeros(bytes);
        if (wide.isPresent()) {
            return utf16(bytes, 0, wide.get());
        }
        return utf8(bytes, 0);
    }

    /** One line of JSON, which is UTF-8 by its standard (RFC 8259) and never UTF-16: a line feed is two bytes there. */
    public static Decoded decodeLine(byte[] bytes) {
        return utf8(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    public static boolean hasUtf16Mark(byte[] start) {
        return startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF);
    }

    private static Decoded utf8(byte[] bytes, int from) {
        Optional<String> strict = strictly(UTF_8, bytes, from);
        if (strict.isPresent()) {
            return checked(strict.get(), List.of());
        }
        String lenient = new String(bytes, from, bytes.length - from, UTF_8);
        long broken = lenient.chars().filter(c -> c == REPLACEMENT).count();
        long good = lenient.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
        if (from > 0 || good > broken) {
            return checked(
                    lenient,
                    List.of(Warning.of(
                            "charset",
                            broken + " characters are not valid UTF-8 and became U+FFFD; save the file as UTF-8")));
        }
        return checked(
                new String(bytes, WINDOWS_1252),
                List.of(Warning.of("charset", "is not UTF-8, read as windows-1252; save the file as UTF-8")));
    }

    private static Decoded utf16(byte[] bytes, int from, Charset charset) {
        return checked(
                new String(bytes, from, bytes.length - from, charset),
                List.of(Warning.of("charset", "is not UTF-8, read as " + charset.name() + "; save the file as UTF-8")));
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 without a mark: of Latin text nearly every second byte is zero, and always the same second one. */
    public static Optional<Charset> wideByZeros(byte[] bytes) {
        int n = Math.min(bytes.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = n / 2;
        if (pairs >= 2 && odd > pairs * 0.7 && even < pairs * 0.05) {
            return Optional.of(UTF_16LE);
        }
        return pairs >= 2 && even > pairs * 0.7 && odd < pairs * 0.05 ? Optional.of(UTF_16BE) : Optional.empty();
    }

    /** More than one control character in a hundred, or any zero, is no text. */
    private static Decoded checked(String text, List<Warning> warnings) {
        long zeros = text.chars().filter(c -> c == 0).count();
        long controls = text.chars().filter(Charsets::isBinaryControl).count();
        if (zeros > 0 || controls * 100 > text.length()) {
            return binary("is not text (" + controls + " control characters)");
        }
        return Unicode.repaired(text, warnings);
    }

    /** Control characters other than tab, line ends, form feed and escape. */
    private static boolean isBinaryControl(int c) {
        return c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1B;
    }

    private static Decoded binary(String what) {
        return new Decoded.Refused(Warning.of("binary", what + "; give the article as plain text"));
    }

    private static Optional<String> signature(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), ISO_8859_1);
        return SIGNATURES.entrySet().stream()
                .filter(e -> start.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
