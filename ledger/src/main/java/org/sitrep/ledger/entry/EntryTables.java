package org.sitrep.ledger.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/** The tables of words that lie beside this package. */
final class EntryTables {
    private EntryTables() {}

    /**
     * One of them.
     *
     * @throws LexiconException if it is missing or no table
     */
    static Table table(String name) {
        try (InputStream in = EntryTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "it does not lie beside the program");
            }
            return Table.read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
