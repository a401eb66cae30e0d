package org.sitrep.formats;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the ending of a file's name says about its content. */
enum FileKind {
    TEXT,
    JSON_LINES,
    /** Made for reading, but by a later version. */
    NOT_YET,
    /** Holds text that another program must take out first. */
    CONVERT_FIRST,
    OTHER;

    private static final Map<FileKind, Set<String>> ENDINGS = Map.of(
            TEXT, Set.of("txt", "text"),
            JSON_LINES, Set.of("jsonl", "ndjson"),
            NOT_YET, Set.of("html", "htm", "xhtml", "xml", "rss", "atom", "warc", "warc.gz"),
            CONVERT_FIRST,
                    Set.of(
                            "pdf", "doc", "docx", "odt", "rtf", "epub", "eml", "msg", "mbox", "mht", "zip", "tar",
                            "tgz", "gz", "bz2", "xz", "zst", "7z"));

    static FileKind of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String ending = name.endsWith(".warc.gz") ? "warc.gz" : name.substring(name.lastIndexOf('.') + 1);
        for (FileKind kind : values()) {
            if (ENDINGS.getOrDefault(kind, Set.of()).contains(ending)) {
                return kind;
            }
        }
        return OTHER;
    }
}
