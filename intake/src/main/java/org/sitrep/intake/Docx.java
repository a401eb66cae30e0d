package org.sitrep.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.formats.Decoded;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.Unicode;
import org.sitrep.intake.html.Hash;

/**
 * Reads a Word document (.docx, ECMA-376): a zip archive whose {@code word/document.xml} is its text, paragraph by paragraph. Heads and feet
 * of pages, notes and comments are other files in it and are not read. Its properties tell when the file was made, not when anything was published, so it
 * has no day.
 */
final class Docx {
    private static final String BODY = "word/document.xml";

    /** Longest {@code word/document.xml}, unpacked: markup is some twenty times the text. */
    private static final long MOST_BYTES = 64L << 20;

    /** Files in one document: pictures and themes are some hundred. */
    private static final int MOST_ENTRIES = 10_000;

    private Docx() {}

    /**
     * The article that a document is, or why it is none.
     *
     * @param in not closed
     * @param id of the article, if the input has a name
     */
    static Incoming read(InputStream in, String path, Optional<String> id) {
        try {
            return document(in, path, id);
        } catch (IOException e) {
            return Incoming.Refused.of(
                    path, "damaged", PathWalk.reason(e)); // what stands behind it in an archive is read
        }
    }

    private static Incoming document(InputStream in, String path, Optional<String> id) throws IOException {
        Growth growth = new Growth();
        ZipInputStream zip = new ZipInputStream(counted(in, growth));
        for (int entries = 0; entries < MOST_ENTRIES; entries++) {
            ZipEntry entry = next(zip);
            if (entry == null) {
                return entries == 0
                        ? Incoming.Refused.of(
                                path, "damaged", "is no Word document, or is locked by a password; save it as .txt")
                        : Incoming.Refused.of(path, "damaged", "holds no text of a Word document; save it as .txt");
            }
            if (entry.getName().equals(BODY)) {
                return article(WordText.read(limited(zip, growth)), path, id);
            }
            skip(zip, growth);
        }
        return Incoming.Refused.of(path, "too-large", "holds more than 10000 files; save it as .txt");
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new IOException("holds a file name that is no text", e);
        }
    }

    private static InputStream counted(InputStream in, Growth growth) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                growth.in(Math.max(0, n));
                return n;
            }
        };
    }

    /** A picture may be packed as tightly as it likes, but not without end. */
    private static void skip(ZipInputStream zip, Growth growth) throws IOException {
        byte[] buffer = new byte[1 << 14];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            growth.out(n);
        }
    }

    private static InputStream limited(ZipInputStream zip, Growth growth) {
        return new FilterInputStream(zip) {
            private long read;

            @Override
            public int read() throws IOException {
                return OneByte.of(this);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                read += Math.max(0, n);
                growth.out(Math.max(0, n));
                if (read > MOST_BYTES) {
                    throw new IOException("holds more than " + (MOST_BYTES >> 20) + " MiB of text and markup");
                }
                return n;
            }
        };
    }

    private static Incoming article(WordText text, String path, Optional<String> id) {
        if (text.isTooLong()) {
            return Incoming.Refused.of(path, "too-large", TextArticle.TOO_LARGE);
        }
        List<Warning> warnings = new ArrayList<>();
        Decoded.Text whole = Unicode.repaired(text.text(), List.of());
        warnings.addAll(whole.warnings());
        text.damage().ifPresent(why -> warnings.add(Warning.of("damaged", why)));
        if (whole.text().isBlank()) {
            warnings.add(Warning.of("empty", "the document holds no text"));
        }
        return new Incoming.Read(new Article(
                id.orElseGet(() -> Hash.ofText(whole.text())),
                path,
                Optional.empty(),
                Optional.empty(),
                text.title().map(Unicode::wellFormed),
                Optional.empty(),
                Published.unknown(),
                whole.text(),
                warnings));
    }
}
