package org.sitrep.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sitrep.article.Article;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.html.PageReader;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one by one: successful HTTP answers that are HTML, saved pages
 * ({@code resource}) and texts ({@code conversion}). Everything else is passed over and counted. A record is read at most once and no more of
 * it is held than a page may have. Not thread-safe.
 */
final class Warc implements Articles {
    private final String name;
    private final InputStream in;
    private int number;
    private int passed;
    private long last;
    private boolean ended;

    /** @param in closed with this */
    Warc(String name, InputStream in) {
        this.name = name;
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Records so far that hold no page. */
    @Override
    public Map<String, Integer> passedOver() {
        return passed == 0 ? Map.of() : Map.of(PassedOver.RECORDS, passed);
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        while (!ended) {
            Optional<Headers> headers = record();
            if (headers.isEmpty()) {
                ended = true;
                return number == 0
                        ? Optional.of(Incoming.Refused.of(name, "empty", "holds no record"))
                        : Optional.empty();
            }
            number++;
            long length = headers.get().number("content-length").orElse(-1L);
            if (length < 0) {
                ended = true;
                return Optional.of(
                        refused(
                                "damaged",
                                "has no Content-Length that is a number; what follows was not read: mend it there, or make the archive again"));
            }
            Part content = new Part(in, length);
            Optional<Incoming> incoming = incoming(headers.get(), content);
            if (content.skipRest()) {
                ended = true;
                return Optional.of(
                        refused(
                                "damaged",
                                "ends " + content.left() + " bytes before its Content-Length (" + length
                                        + ") is reached: the archive was cut, or that length is wrong; fetch or make it again"));
            }
            last = length;
            if (incoming.isPresent()) {
                return incoming;
            }
            passed++;
        }
        return Optional.empty();
    }

    /** The headers of the next record, if there is one. */
    private Optional<Headers> record() throws IOException {
        String version = "";
        for (int blank = 0; version.isEmpty(); blank++) {
            Optional<String> line = Headers.line(in);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            version = line.get();
            if (blank > MOST_BLANK_LINES) {
                throw new IOException(noRecord());
            }
        }
        if (!version.startsWith("WARC/")) {
            throw new IOException(noRecord());
        }
        return Optional.of(Headers.read(in));
    }

    private String noRecord() {
        return number == 0
                ? "does not begin as a web archive does (WARC/1.0); name it by what it is"
                : "no record follows record " + number + ": its Content-Length (" + last
                        + ") is wrong, or the archive is damaged there; what follows was not read: mend it there, or fetch or make it again";
    }

    /** Two stand behind each record. */
    private static final int MOST_BLANK_LINES = 64;

    private Optional<Incoming> incoming(Headers headers, Part content) throws IOException {
        String type = headers.get("warc-type").orElse("");
        String media = headers.get("content-type").orElse("");
        Optional<String> url = headers.get("warc-target-uri").map(Warc::bare);
        try {
            return switch (type) {
                case "response" ->
                    media.startsWith("application/http") ? answer(headers, url, content) : Optional.empty();
                case "resource" -> isPage(media) ? page(headers, url, content, Optional.of(media)) : Optional.empty();
                case "conversion" -> media.startsWith("text/plain") ? text(headers, url, content) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (EOFException e) {
            return Optional.empty(); // told when the rest is skipped
        } catch (IOException e) {
            return Optional.of(refused("damaged", PathWalk.reason(e)));
        }
    }

    private Optional<Incoming> answer(Headers headers, Optional<String> url, Part content) throws IOException {
        String status = Headers.line(content).orElse("");
        Headers http = Headers.read(content);
        Optional<String> media = http.get("content-type");
        if (!status.matches("HTTP/[0-9.]+ 200\\b.*") || media.isEmpty() || !isPage(media.get())) {
            return Optional.empty();
        }
        return page(headers, url, http.body(content), media);
    }

    private Optional<Incoming> page(Headers headers, Optional<String> url, InputStream content, Optional<String> media)
            throws IOException {
        byte[] bytes = content.readNBytes(Limits.PAGE_BYTES + 1);
        if (bytes.length > Limits.PAGE_BYTES) {
            return Optional.of(refused("too-large", "is a page of more than " + (Limits.PAGE_BYTES >> 20) + " MiB"));
        }
        PageReader.Given given = new PageReader.Given(
                name, id(headers), url, media, headers.get("warc-date").flatMap(Warc::day));
        return Optional.of(Pages.article(reader -> reader.read(bytes, given))
                .<Incoming>map(Incoming.Read::new)
                .orElseGet(() -> refused("too-slow", Pages.TOO_SLOW)));
    }

    private Optional<Incoming> text(Headers headers, Optional<String> url, Part content) throws IOException {
        Incoming incoming = TextArticle.read(content, name, id(headers));
        return Optional.of(
                incoming instanceof Incoming.Read read ? new Incoming.Read(withUrl(read.article(), url)) : incoming);
    }

    private static Article withUrl(Article article, Optional<String> url) {
        return new Article(
                article.id(),
                article.path(),
                url,
                article.outlet(),
                article.title(),
                article.language(),
                article.published(),
                article.text(),
                article.page(),
                article.warnings());
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date.substring(0, Math.min(10, date.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code <urn:uuid:...>} without its marks. */
    private static Optional<String> id(Headers headers) {
        return headers.get("warc-record-id").map(Warc::bare).map(id -> id.replaceFirst("^urn:uuid:", ""));
    }

    private static String bare(String value) {
        return value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isPage(String media) {
        return media.startsWith("text/html") || media.startsWith("application/xhtml+xml");
    }

    private Incoming.Refused refused(String code, String what) {
        return Incoming.Refused.of(name, code, "record " + number + " " + what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
