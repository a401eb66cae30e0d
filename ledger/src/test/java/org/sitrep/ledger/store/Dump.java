package org.sitrep.ledger.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** All that a record's tables hold, row by row, with the texts behind the numbers of terms. */
public final class Dump {
    private static final List<String> KEPT = List.of(
            "SELECT seq, article, version, hex(line) FROM reading ORDER BY seq",
            "SELECT no, at, author, why, change, mark FROM correction ORDER BY no");
    private static final List<String> DERIVED = List.of(
            "SELECT * FROM source ORDER BY seq",
            "SELECT seq, hex(fingerprint), hex(bag) FROM digest ORDER BY seq",
            "SELECT c.no, c.seq, o.text, c.kind, t.text, m.text, p.text, k.text, c.earliest, c.latest, c.confidence FROM claim c"
                    + " JOIN term t ON t.no = c.type LEFT JOIN term m ON m.no = c.modality"
                    + " LEFT JOIN term p ON p.no = c.place LEFT JOIN term k ON k.no = c.country LEFT JOIN term o ON o.no = c.outlet ORDER BY c.no",
            "SELECT a.kind, t.text, a.bucket, a.n, a.known FROM tally a JOIN term t ON t.no = a.type ORDER BY 1, 2, 3",
            "SELECT s.no, s.earliest, s.kind, t.text FROM spread s JOIN term t ON t.no = s.type ORDER BY 1",
            "SELECT p.claim, p.role, t.text FROM party p JOIN term t ON t.no = p.actor ORDER BY 1, 2, 3",
            "SELECT n.folded, t.text, n.n FROM name n JOIN term t ON t.no = n.actor ORDER BY 1, 2",
            "SELECT term, doc, \"offset\" FROM words_vocab ORDER BY 2, 3, 1");

    private Dump() {}

    /** What was added. */
    public static List<String> kept(Path record) {
        return rows(record, KEPT);
    }

    /** What is made of it. */
    public static List<String> derived(Path record) {
        return rows(record, DERIVED);
    }

    private static List<String> rows(Path record, List<String> queries) {
        List<String> rows = new ArrayList<>();
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + record).open()) {
            handle.execute("CREATE VIRTUAL TABLE temp.words_vocab USING fts5vocab(main, words, instance)");
            for (String query : queries) {
                handle.createQuery(query)
                        .map((row, context) -> {
                            StringBuilder line = new StringBuilder(query.substring(0, 20));
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                line.append('|').append(row.getString(i));
                            }
                            return line.toString();
                        })
                        .forEach(rows::add);
            }
        }
        return rows;
    }
}
