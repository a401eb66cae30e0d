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
    /** A Word document. */
    DOCX,
    /** Packed; the name without this ending tells what. */
    GZIP,
    ZSTD,
    /** Made for reading, but by a later version. */
    NOT_YET,
    /** Holds text that another program must take out first. */
    CONVERT_FIRST,
    OTHER;

    private static final Map<FileKind, Set<String>> ENDINGS = Map.ofEntries(
            Map.entry(TEXT, Set.of("txt", "text")),
            Map.entry(JSON_LINES, Set.of("jsonl", "ndjson")),
            Map.entry(PAGE, Set.of("html", "htm", "xhtml")),
            Map.entry(WARC, Set.of("warc")),
            Map.entry(MAIL, Set.of("eml", "mbox")),
            Map.entry(ZIP, Set.of("zip")),
            Map.entry(DOCX, Set.of("docx")),
            Map.entry(GZIP, Set.of("gz")),
            Map.entry(ZSTD, Set.of("zst", "zstd")),
            Map.entry(NOT_YET, Set.of("xml", "rss", "atom")),
            Map.entry(
                    CONVERT_FIRST,
                    Set.of("pdf", "doc", "odt", "rtf", "epub", "msg", "mht", "tar", "tgz", "bz2", "xz", "7z", "rar")));

    private static final Set<String> PACKED = Set.of("tar", "tgz", "bz2", "xz", "7z", "rar");

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

    /** What can be done with a file that another program must open first. */
    static String whatToDo(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst|zstd)$", "");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (ending.equals("pdf")) {
            return "is a PDF, in which columns and lines can only be guessed; take its text out (such as by pdftotext), look at it, and give it as .txt";
        }
        return PACKED.contains(ending) || of(name).isPacked()
                ? "is packed in a way that is not read; unpack it first"
                : "cannot be read; save it as .docx, .html or .txt first";
    }

    /** Whether nothing of this kind can be read. */
    boolean isRefused() {
        return this == NOT_YET || this == CONVERT_FIRST;
    }
}
