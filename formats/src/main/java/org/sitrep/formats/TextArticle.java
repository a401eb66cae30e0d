package org.sitrep.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;

/** Reads a whole input as the text of one article. */
final class TextArticle {
    static final String TOO_LARGE =
            String.format(Locale.ROOT, "is longer than %,d characters; split it", Limits.ARTICLE_CHARACTERS);

    private TextArticle() {}

    /**
     * The article that an input is, or why it is none.
     *
     * @param in not closed
     * @param id the article's id, if the input has a name
     * @param sniffed whether nothing but the content says that this is text
     */
    static Incoming read(InputStream in, String path, Optional<String> id, boolean sniffed) throws IOException {
        byte[] bytes = in.readNBytes(Limits.ARTICLE_BYTES + 1);
        if (bytes.length > Limits.ARTICLE_BYTES) {
            return Incoming.Refused.of(path, "too-large", TOO_LARGE);
        }
        Decoded decoded = Charsets.decode(bytes);
        if (decoded instanceof Decoded.Refused no) {
            return new Incoming.Refused(path, no.warning());
        }
        Decoded.Text text = (Decoded.Text) decoded;
        if (text.text().length() > Limits.ARTICLE_CHARACTERS) {
            return Incoming.Refused.of(path, "too-large", TOO_LARGE);
        }
        if (sniffed && isMarkup(text.text())) {
            return Incoming.Refused.of(path, "not-yet", "web pages and feeds cannot be read yet; give plain text");
        }
        List<Warning> warnings = new ArrayList<>(text.warnings());
        if (text.text().isBlank()) {
            warnings.add(Warning.of("empty", "the input is empty"));
        }
        return new Incoming.Read(new Article(
                id.orElseGet(() -> hash(text.text())),
                path,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Published.unknown(),
                text.text(),
                warnings));
    }

    private static boolean isMarkup(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype", 0, 9)
                || start.regionMatches(true, 0, "<html", 0, 5)
                || start.startsWith("<?xml");
    }

    /** The id of a text that has no other: the first 64 bits of its SHA-256, in hexadecimal digits. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
