package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.html.PageReader;

/** Reads web pages; their reader is loaded with the first. */
final class Pages {
    private static final String TOO_LARGE = String.format(
            Locale.ROOT, "is a page of more than %d MiB; save its article as .txt", Limits.PAGE_BYTES >> 20);

    /** What a page took too long for, in words for people. */
    static final String TOO_SLOW = String.format(
            Locale.ROOT,
            "is a page whose article was not found in %d s; save its article as .txt",
            Limits.PAGE_TIME.toSeconds());

    private static final TimeBox BOX = new TimeBox(Limits.PAGE_TIME);

    private Pages() {}

    private static final class Loaded {
        static final PageReader READER = new PageReader();
    }

    /**
     * The article that is taken out of a page, or nothing if that takes too long.
     *
     * @param take asked once, on another thread
     */
    static Optional<Article> article(Function<PageReader, Article> take) {
        return BOX.of(() -> take.apply(Loaded.READER));
    }

    /**
     * The article of a page.
     *
     * @param in not closed
     */
    static Incoming read(InputStream in, PageReader.Given given) throws IOException {
        byte[] bytes = in.readNBytes(Limits.PAGE_BYTES + 1);
        if (bytes.length > Limits.PAGE_BYTES) {
            return Incoming.Refused.of(given.path(), "too-large", TOO_LARGE);
        }
        return article(reader -> reader.read(bytes, given))
                .<Incoming>map(Incoming.Read::new)
                .orElseGet(() -> Incoming.Refused.of(given.path(), "too-slow", TOO_SLOW));
    }

    /** Whether bytes begin as a page does: by its declaration or first tag, also behind that of XML and comments. */
    static boolean isPage(byte[] beginning) {
        String text = markup(beginning);
        return text.startsWith("<!doctype html")
                || text.startsWith("<html")
                || text.startsWith("<head")
                || text.startsWith("<body");
    }

    /** Whether bytes begin as a feed or another kind of XML does. */
    static boolean isXml(byte[] beginning) {
        String all = new String(beginning, StandardCharsets.ISO_8859_1).replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
        return (all.startsWith("<?xml") || all.startsWith("<rss") || all.startsWith("<feed")) && !isPage(beginning);
    }

    private static String markup(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1).replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
        for (int skipped = 0; skipped < 20; skipped++) {
            int end = text.startsWith("<?xml")
                    ? text.indexOf("?>") + 2
                    : text.startsWith("<!--") ? text.indexOf("-->") + 3 : 0;
            if (end < 3) {
                break;
            }
            text = text.substring(end).stripLeading();
        }
        return text.substring(0, Math.min(text.length(), 40)).toLowerCase(Locale.ROOT);
    }
}
