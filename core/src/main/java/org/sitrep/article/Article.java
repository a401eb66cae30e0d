package org.sitrep.article;

import java.util.List;
import java.util.Optional;

/**
 * One published text as read (schema.org NewsArticle).
 *
 * @param id the input's own id, else the file's stem, else a hash of the text
 * @param path where it was read from, as the user named it; {@code -} for standard input
 * @param language BCP 47 tag, if given or recognised
 * @param text the characters as they came; only a byte-order mark is dropped and CRLF is kept
 * @param page what the text was taken out of, if it did not come as a text
 */
public record Article(
        String id,
        String path,
        Optional<String> url,
        Optional<String> outlet,
        Optional<String> title,
        Optional<String> language,
        Published published,
        String text,
        Optional<Page> page,
        List<Warning> warnings) {

    public Article {
        warnings = List.copyOf(warnings);
    }

    /** An article that came as a text. */
    public Article(
            String id,
            String path,
            Optional<String> url,
            Optional<String> outlet,
            Optional<String> title,
            Optional<String> language,
            Published published,
            String text,
            List<Warning> warnings) {
        this(id, path, url, outlet, title, language, published, text, Optional.empty(), warnings);
    }

    /** A text without metadata, for tests and tools. */
    public static Article ofText(String id, String text) {
        return new Article(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Published.unknown(),
                text,
                List.of());
    }

    public Article withPublished(Published date) {
        return new Article(id, path, url, outlet, title, language, date, text, page, warnings);
    }

    public Article withLanguage(Optional<String> tag) {
        return new Article(id, path, url, outlet, title, tag, published, text, page, warnings);
    }

    public Article withWarnings(List<Warning> all) {
        return new Article(id, path, url, outlet, title, language, published, text, page, all);
    }
}
