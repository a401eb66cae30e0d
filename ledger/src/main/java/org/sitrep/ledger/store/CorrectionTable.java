package org.sitrep.ledger.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sitrep.formats.JsonFields;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionJson;

/** The corrections of a record: rows are added, never changed. */
final class CorrectionTable {
    private final Handle handle;

    CorrectionTable(Handle handle) {
        this.handle = handle;
    }

    private record Written(long no, String at, String author, Optional<String> why, String change, String mark) {
        String marked() {
            return Keys.hash(Long.toString(no), at, author, why.orElse(""), change);
        }
    }

    /** All, in the order of their numbers. */
    List<Correction> all() {
        return handle
                .createQuery("SELECT no, at, author, why, change, mark FROM correction ORDER BY no")
                .map((row, context) -> new Written(
                        row.getLong("no"),
                        row.getString("at"),
                        row.getString("author"),
                        Optional.ofNullable(row.getString("why")),
                        row.getString("change"),
                        row.getString("mark")))
                .list()
                .stream()
                .map(CorrectionTable::read)
                .toList();
    }

    private static Correction read(Written row) {
        if (!row.marked().equals(row.mark())) {
            throw damaged(row, "its words are not those that were recorded");
        }
        try {
            return new Correction(
                    row.no(), Instant.parse(row.at()), row.author(), row.why(), CorrectionJson.change(row.change()));
        } catch (JsonFields.Fault e) {
            throw damaged(row, e.why());
        } catch (DateTimeException e) {
            throw damaged(row, "its time is none");
        }
    }

    private static StoreException damaged(Written row, String why) {
        return new StoreException(
                StoreException.Kind.MACHINE,
                "correction " + row.no() + " in the record cannot be read: " + why
                        + "; use the Sitrep that made it, or restore the record from a copy (docs/operations.md)");
    }

    Correction append(Correction correction) {
        Written row = new Written(
                correction.no(),
                correction.at().toString(),
                correction.author(),
                correction.why(),
                CorrectionJson.line(correction.change()),
                "");
        handle.createUpdate("INSERT INTO correction (no, at, author, why, change, mark)"
                        + " VALUES (:no, :at, :author, :why, :change, :mark)")
                .bind("no", row.no())
                .bind("at", row.at())
                .bind("author", row.author())
                .bind("why", row.why())
                .bind("change", row.change())
                .bind("mark", row.marked())
                .execute();
        return correction;
    }
}
