package org.sitrep.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of what was chosen: every claim is in a row, or was left out for a reason; and what the format cannot hold.
 *
 * @param what is counted: "events", "articles"
 * @param chosen how many there were
 * @param kept how many of them are in the rows
 * @param rows how many rows (features, objects, entries of a bibliography) there are; several claims of one entry can be one row
 * @param left how many were left out, by reason
 * @param lost what of the record the format has no place for, a sentence each
 */
public record Account(String what, int chosen, int kept, int rows, Map<String, Integer> left, List<String> lost) {
    /** What a format loses that has no column for what became of an article since. */
    public static final String CHANGED =
            "whether an article was changed since, or its page is gone: csv, parquet, sqlite, jsonl, geojson, jsonld and plover tell it of each claim, bibtex and csl of an article";

    public Account {
        left = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(left));
        lost = List.copyOf(lost);
        int out = left.values().stream().mapToInt(Integer::intValue).sum();
        if (kept + out != chosen) {
            throw new IllegalArgumentException(
                    chosen + " " + what + " chosen, but " + kept + " kept and " + out + " left out");
        }
    }

    /** One row for each, nothing left out. */
    public static Account all(String what, int chosen, List<String> lost) {
        return new Account(what, chosen, chosen, chosen, Map.of(), lost);
    }

    /** The note for people, a line each, with line ends. */
    public String note(String format) {
        StringBuilder out = new StringBuilder(format)
                .append(": ")
                .append(chosen)
                .append(' ')
                .append(what)
                .append(" chosen, ")
                .append(kept)
                .append(" of them in ")
                .append(rows)
                .append(rows == 1 ? " row\n" : " rows\n");
        left.forEach((reason, count) -> out.append("left out: ")
                .append(count)
                .append(", ")
                .append(reason)
                .append('\n'));
        lost.forEach(sentence -> out.append("lost: ").append(sentence).append('\n'));
        return out.toString();
    }
}
