package org.sitrep.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.formats.Charsets;
import org.sitrep.formats.Decoded;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.Unicode;
import org.sitrep.intake.html.Hash;
import org.sitrep.intake.html.PageReader;

/** Reads one line of JSON Lines into an article. */
final class JsonArticle {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private JsonArticle() {}

    /**
     * The article of one line, or why there is none.
     *
     * @param path the file, as the user named it
     */
    static Incoming read(String path, ByteLines.Line line) {
        if (line.cut()) {
            return refused(path, line, "too-large", "is longer than " + (Limits.LINE_BYTES >> 20) + " MiB; split it");
        }
        Decoded decoded = Charsets.decodeLine(line.bytes());
        if (decoded instanceof Decoded.Refused no) {
            return refused(path, line, no.warning().code(), no.warning().message());
        }
        Decoded.Text text = (Decoded.Text) decoded;
        try {
            return article(path, line, fields(text.text()), text.warnings());
        } catch (JsonProcessingException e) {
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return refused(
                    path, line, "invalid-json", "is not valid JSON at column " + column + "; mend or remove the line");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The string, number and boolean fields of an object; others are passed over, and a text that is no string. */
    private static Map<String, String> fields(String json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "not an object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
                    parser.skipChildren();
                } else if (value == JsonToken.VALUE_STRING
                        || (value != JsonToken.VALUE_NULL && !name.equals("text") && !name.equals("html"))) {
                    fields.put(name, parser.getText());
                }
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
        }
        return fields;
    }

    private static Incoming article(
            String path, ByteLines.Line line, Map<String, String> fields, List<Warning> decoding) {
        String raw = fields.get("text");
        if (raw == null) {
            String html = fields.get("html");
            return html == null
                    ? refused(path, line, "no-text", "has neither \"text\" nor \"html\"; add one")
                    : page(path, html, fields, decoding)
                            .<Incoming>map(Incoming.Read::new)
                            .orElseGet(() -> refused(path, line, "too-slow", Pages.TOO_SLOW));
        }
        if (raw.length() > Limits.ARTICLE_CHARACTERS) {
            return refused(path, line, "too-large", TextArticle.TOO_LARGE);
        }
        Decoded.Text text = Unicode.repaired(raw, decoding);
        List<Warning> warnings = new ArrayList<>(text.warnings());
        if (text.text().isBlank()) {
            warnings.add(Warning.of("empty", "the text is empty"));
        }
        Published published = published(fields.get("published"), warnings);
        return new Incoming.Read(new Article(
                Optional.ofNullable(fields.get("id"))
                        .filter(id -> !id.isBlank())
                        .orElseGet(() -> Hash.ofText(text.text())),
                path,
                Optional.ofNullable(fields.get("url")),
                Optional.ofNullable(fields.get("outlet")),
                Optional.ofNullable(fields.get("title")),
                Optional.ofNullable(fields.get("language")),
                published,
                text.text(),
                warnings));
    }

    /** The article of a page, if it is found in time; what the line says of it wins over what the page says. */
    private static Optional<Article> page(
            String path, String html, Map<String, String> fields, List<Warning> decoding) {
        Decoded.Text text = Unicode.repaired(html, decoding);
        PageReader.Given given = new PageReader.Given(
                path,
                Optional.ofNullable(fields.get("id")).filter(id -> !id.isBlank()),
                Optional.ofNullable(fields.get("url")),
                Optional.empty());
        String hash = Hash.of(text.text().getBytes(StandardCharsets.UTF_8));
        return Pages.article(reader -> reader.read(text.text(), hash, given, text.warnings()))
                .map(read -> told(read, path, fields));
    }

    private static Article told(Article read, String path, Map<String, String> fields) {
        List<Warning> warnings = new ArrayList<>(read.warnings());
        Published published = published(fields.get("published"), warnings);
        return new Article(
                read.id(),
                path,
                read.url(),
                Optional.ofNullable(fields.get("outlet")).or(read::outlet),
                Optional.ofNullable(fields.get("title")).or(read::title),
                Optional.ofNullable(fields.get("language")).or(read::language),
                published.basis() == Published.Basis.UNKNOWN ? read.published() : published,
                read.text(),
                read.page(),
                warnings);
    }

    private static Published published(@Nullable String value, List<Warning> warnings) {
        if (value == null || value.isBlank()) {
            return Published.unknown();
        }
        String day = value.strip();
        try {
            return Published.on(
                    LocalDate.parse(day.substring(0, Math.min(10, day.length()))), Published.Basis.METADATA);
        } catch (DateTimeException e) {
            warnings.add(Warning.of("bad-date", "\"published\" is not a date such as 2015-02-06 and was left out"));
            return Published.unknown();
        }
    }

    private static Incoming refused(String path, ByteLines.Line line, String code, String what) {
        return Incoming.Refused.of(path, code, "line " + line.number() + " " + what);
    }
}
