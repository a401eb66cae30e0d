package org.sitrep.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the ending of a file's name says about its content. */
enum FileKind {
    TEXT,
    JSON_LINES,
    PAGE,
    WARC,
    /** One mail, or many in a row. */
    MAIL,
    ZIP,
    /** Packed; the name without this ending tells what. */
    GZIP,
    ZSTD,
    /** Made for reading, but by a later version. */
    NOT_YET,
    /** Holds text that another program must take out first. */
    CONVERT_FIRST,
    OTHER;

    private static final Map<FileKind, Set<String>> ENDINGS = Map.of(
            TEXT, Set.of("txt", "text"),
            JSON_LINES, Set.of("jsonl", "ndjson"),
            PAGE, Set.of("html", "htm", "xhtml"),
            WARC, Set.of("warc"),
            MAIL, Set.of("eml", "mbox"),
            ZIP, Set.of("zip"),
            GZIP, Set.of("gz"),
            ZSTD, Set.of("zst", "zstd"),
            NOT_YET, Set.of("xml", "rss", "atom"),
            CONVERT_FIRST,
                    Set.of("pdf", "doc", "docx", "odt", "rtf", "epub", "msg", "mht", "tar", "tgz", "bz2", "xz", "7z"));

    static FileKind of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        for (FileKind kind : values()) {
            if (ENDINGS.getOrDefault(kind, Set.of()).contains(ending)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Whether it holds another file, packed. */
    boolean isPacked() {
        return this == GZIP || this == ZSTD;
    }

    /** What is packed in a file whose name ends in {@code .gz} or {@code .zst}. */
    static FileKind inner(String fileName) {
        return of(fileName).isPacked() ? of(fileName.substring(0, fileName.lastIndexOf('.'))) : OTHER;
    }

    /** Whether nothing of this kind can be read. */
    boolean isRefused() {
        return this == NOT_YET || this == CONVERT_FIRST;
    }
}
