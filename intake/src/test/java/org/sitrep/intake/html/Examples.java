package org.sitrep.intake.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.sitrep.lexicon.Table;

/** The examples beside a table. */
final class Examples {
    private Examples() {}

    static List<Table.Row> of(String table) {
        try (InputStream in = Examples.class.getResourceAsStream(table)) {
            return Table.read(table, Objects.requireNonNull(in)).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
