package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record in a file. */
class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    private int records;

    @Override
    Address address() {
        return Address.of(folder.resolve("record.sitrep"));
    }

    @Override
    Store fresh() {
        return Store.open(folder.resolve("record" + ++records + ".sitrep"), Store.Mode.ADD);
    }

    @Test
    void whatCannotBeOpenedIsToldWithWhatToDo() throws IOException {
        Path none = folder.resolve("none.sitrep");
        assertThatThrownBy(() -> Store.open(none, Store.Mode.READ))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no record")
                .hasMessageContaining("sitrep add");
        assertThatThrownBy(() -> Store.open(folder, Store.Mode.ADD)).hasMessageContaining("is a folder");
        Path text = Files.writeString(
                folder.resolve("text.sitrep"), "no database at all, but long enough to look at".repeat(40));
        assertThatThrownBy(() -> Store.open(text, Store.Mode.ADD)).hasMessageContaining("is no record");
    }
}
