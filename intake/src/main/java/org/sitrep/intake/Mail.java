package org.sitrep.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.Unicode;
import org.sitrep.intake.html.Hash;
import org.sitrep.intake.html.PageReader;

/** A newsletter as an article: its HTML part as a page, else its plain text; subject, sender and date from its head. */
final class Mail {
    /** Parts within parts: mails that people write have three. */
    private static final int DEPTH = 8;

    private static final int MOST_PARTS = 200;
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)(boundary|charset)\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))");
    private static final Pattern WORD = Pattern.compile(
            "=\\?([A-Za-z0-9_.:-]{1,40})(?:\\*[A-Za-z-]{1,20})?\\?([BbQq])\\?([^?]{0,400})\\?=(?:\\s+(?==\\?))?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}\\s+[A-Za-z]{3}\\s+\\d{4})");
    private static final DateTimeFormatter DAY_FORM = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** A part of a mail with its own head. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    private record Part(String type, Charset charset, byte[] content) {}

    private Mail() {}

    /** @param number of the mail in its file, from 1 */
    static Incoming read(InputStream in, String path, int number) {
        try {
            Headers headers = Headers.read(in);
            List<Part> parts = new ArrayList<>();
            collect(headers, in.readAllBytes(), 0, parts);
            Optional<Part> html =
                    parts.stream().filter(part -> part.type.equals("text/html")).findFirst();
            Optional<Part> plain = parts.stream()
                    .filter(part -> part.type.equals("text/plain"))
                    .findFirst();
            if (html.isEmpty() && plain.isEmpty()) {
                return Incoming.Refused.of(path, "empty", "mail " + number + " holds no text");
            }
            return article(headers, html.or(() -> plain).get(), path)
                    .<Incoming>map(Incoming.Read::new)
                    .orElseGet(() -> Incoming.Refused.of(path, "too-slow", "mail " + number + " " + Pages.TOO_SLOW));
        } catch (IOException e) {
            return Incoming.Refused.of(path, "damaged", "mail " + number + " " + PathWalk.reason(e));
        }
    }

    private static Optional<Article> article(Headers headers, Part part, String path) {
        Optional<String> id = headers.get("message-id").map(value -> value.replaceAll("[<>]", ""));
        String text = new String(part.content, part.charset);
        if (!part.type.equals("text/html")) {
            Article read = Article.ofText(id.orElseGet(() -> Hash.ofText(text)), Unicode.wellFormed(text));
            return Optional.of(told(headers, read, id, path));
        }
        PageReader.Given given = new PageReader.Given(path, id, Optional.empty(), Optional.empty());
        return Pages.article(reader -> reader.read(text, Hash.of(part.content), given, List.of()))
                .map(read -> told(headers, read, id, path));
    }

    private static Article told(Headers headers, Article read, Optional<String> id, String path) {
        List<Warning> warnings = new ArrayList<>(read.warnings());
        if (read.text().isBlank() && warnings.isEmpty()) {
            warnings.add(Warning.of("empty", "the mail is empty"));
        }
        return new Article(
                id.orElse(read.id()),
                path,
                read.url(),
                headers.get("from").map(Mail::sender),
                headers.get("subject").map(Mail::decoded).or(read::title),
                read.language(),
                headers.get("date")
                        .flatMap(Mail::day)
                        .map(day -> Published.on(day, Published.Basis.METADATA))
                        .orElse(read.published()),
                read.text(),
                read.page(),
                warnings);
    }

    private static void collect(Headers headers, byte[] content, int depth, List<Part> parts) throws IOException {
        String type = headers.get("content-type").orElse("text/plain");
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean attached = headers.get("content-disposition")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
        if (depth > DEPTH || parts.size() > MOST_PARTS || attached) {
            return;
        }
        Optional<String> boundary = parameter(type, "boundary");
        if (plain.startsWith("multipart/") && boundary.isPresent()) {
            for (byte[] part : split(content, boundary.get())) {
                InputStream in = new ByteArrayInputStream(part);
                Headers own = Headers.read(in);
                collect(own, in.readAllBytes(), depth + 1, parts);
            }
        } else if (plain.startsWith("text/")) {
            byte[] body = body(
                    content,
                    headers.get("content-transfer-encoding").orElse("7bit").toLowerCase(Locale.ROOT));
            parts.add(new Part(plain, charset(parameter(type, "charset").orElse("utf-8")), body));
        }
    }

    private static Optional<String> parameter(String value, String name) {
        Matcher matcher = PARAMETER.matcher(value);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return Optional.of(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
        }
        return Optional.empty();
    }

    /** What stands between lines that are the boundary with two hyphens before it. */
    private static List<byte[]> split(byte[] content, String boundary) {
        String mark = "--" + boundary;
        List<byte[]> parts = new ArrayList<>();
        String text = new String(content, ISO_8859_1);
        int start = -1;
        for (int at = 0; at < text.length() && parts.size() < MOST_PARTS; ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (text.startsWith(mark, at)) {
                if (start >= 0) {
                    parts.add(text.substring(start, at).getBytes(ISO_8859_1));
                }
                start = text.startsWith("--", at + mark.length()) ? -1 : next;
            }
            at = next;
        }
        if (start >= 0 && parts.size() < MOST_PARTS) {
            parts.add(text.substring(Math.min(start, text.length())).getBytes(ISO_8859_1));
        }
        return parts;
    }

    private static byte[] body(byte[] content, String encoding) {
        return switch (encoding.strip()) {
            case "base64" -> base64(content);
            case "quoted-printable" -> quoted(content, false);
            default -> content;
        };
    }

    private static byte[] base64(byte[] content) {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** RFC 2045, 6.7; in a head (RFC 2047) a low line is a blank. */
    private static byte[] quoted(byte[] content, boolean head) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        for (int i = 0; i < content.length; i++) {
            int c = content[i];
            if (c == '='
                    && i + 2 < content.length
                    && Character.digit(content[i + 1], 16) >= 0
                    && Character.digit(content[i + 2], 16) >= 0) {
                out.write(Character.digit(content[i + 1], 16) * 16 + Character.digit(content[i + 2], 16));
                i += 2;
            } else if (c == '=' && i + 1 < content.length && content[i + 1] == '\n') {
                i++;
            } else if (c == '=' && i + 2 < content.length && content[i + 1] == '\r' && content[i + 2] == '\n') {
                i += 2;
            } else {
                out.write(head && c == '_' ? ' ' : c);
            }
        }
        return out.toByteArray();
    }

    private static String decoded(String value) {
        return WORD.matcher(value).replaceAll(match -> {
            byte[] bytes = match.group(3).getBytes(ISO_8859_1);
            byte[] words = match.group(2).equalsIgnoreCase("B") ? base64(bytes) : quoted(bytes, true);
            return Matcher.quoteReplacement(new String(words, charset(match.group(1))));
        });
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            return UTF_8;
        }
    }

    /** The name of a sender, else the host of the address. */
    private static String sender(String from) {
        String decoded = decoded(from);
        int angle = decoded.indexOf('<');
        String name = angle > 0 ? decoded.substring(0, angle).replace("\"", "").strip() : "";
        return !name.isEmpty() ? name : decoded.replaceAll("^.*@|[>\\s].*$", "");
    }

    private static Optional<LocalDate> day(String date) {
        Matcher matcher = DAY.matcher(date);
        try {
            return matcher.find()
                    ? Optional.of(LocalDate.parse(matcher.group(1).replaceAll("\\s+", " "), DAY_FORM))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
