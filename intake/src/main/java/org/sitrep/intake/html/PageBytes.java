package org.sitrep.intake.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;
import org.sitrep.article.Warning;
import org.sitrep.formats.Charsets;
import org.sitrep.formats.Decoded;
import org.sitrep.formats.Unicode;

/**
 * Turns the bytes of a page into characters, as the HTML standard orders the signs: byte-order mark, HTTP header, the
 * page's own {@code meta}; where none is, UTF-8 if it fits, else what the bytes look like (UTF-16 by its zeros too). What says one thing and plainly is UTF-8
 * is UTF-8.
 */
final class PageBytes {
    /** How far the HTML standard looks for {@code meta}, in bytes. */
    private static final int PRESCAN = 1024 * 4;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile(
            "^\\s*<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    /** A comment says nothing; one that does not end hides nothing. */
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private PageBytes() {}

    /**
     * The characters of a page.
     *
     * @param contentType value of the HTTP header {@code Content-Type}, if there was one
     */
    static Decoded.Text decode(byte[] bytes, Optional<String> contentType) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(bytes, 3, UTF_8, List.of());
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, bytes[0] == (byte) 0xFF ? UTF_16LE : UTF_16BE, List.of());
        }
        Optional<Charset> wide = Charsets.wideByZeros(bytes);
        if (wide.isPresent()) {
            return lenient(bytes, 0, wide.get(), List.of(readAs(wide.get())));
        }
        Optional<String> strict = strictly(UTF_8, bytes);
        if (strict.isPresent()) {
            return Unicode.repaired(strict.get(), List.of());
        }
        Optional<Charset> declared = contentType
                .flatMap(value -> first(HEADER, value))
                .or(() -> inPage(bytes))
                .flatMap(PageBytes::charset);
        if (declared.isPresent() && !declared.get().equals(UTF_8)) {
            return lenient(bytes, 0, declared.get(), List.of());
        }
        if (declared.isPresent() && mostlyUtf8(bytes)) {
            return lenient(
                    bytes,
                    0,
                    UTF_8,
                    List.of(Warning.of(
                            "charset", "holds bytes that are not UTF-8, as it says it is; they became U+FFFD")));
        }
        Charset guessed = guessed(bytes);
        return lenient(bytes, 0, guessed, List.of(readAs(guessed)));
    }

    private static Warning readAs(Charset charset) {
        return Warning.of("charset", "says no charset that fits its bytes; read as " + charset.name());
    }

    private static Decoded.Text lenient(byte[] bytes, int from, Charset charset, List<Warning> warnings) {
        return Unicode.repaired(new String(bytes, from, bytes.length - from, charset), warnings);
    }

    private static Optional<String> inPage(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, PRESCAN), ISO_8859_1);
        return first(META, COMMENT.matcher(beginning).replaceAll("")).or(() -> first(XML, beginning));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** By its label; what the web calls Latin-1 is windows-1252 (WHATWG Encoding). */
    private static Optional<Charset> charset(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        try {
            return switch (name) {
                case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1" -> Optional.of(WINDOWS_1252);
                case "iso-8859-9" -> Optional.of(Charset.forName("windows-1254"));
                case "gb2312", "gbk", "gb_2312-80" -> Optional.of(Charset.forName("GB18030"));
                case "ks_c_5601-1987", "euc-kr" -> Optional.of(Charset.forName("x-windows-949"));
                case "shift_jis", "sjis", "x-sjis" -> Optional.of(Charset.forName("windows-31j"));
                case "utf-16", "utf-16le", "utf-16be" -> Optional.of(UTF_8);
                default -> Optional.of(Charset.forName(name));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Charset guessed(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 17));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null
                ? WINDOWS_1252
                : charset(name).filter(charset -> !charset.equals(UTF_8)).orElse(WINDOWS_1252);
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long good = text.chars().filter(c -> c >= 0x80 && c != '\ufffd').count();
        return good > broken;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
