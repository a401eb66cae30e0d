package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record in a file. */
class SqliteStoreTest extends StoreContract implements WatchedContract {
    @TempDir
    Path folder;

    private int records;

    @Override
    public Address address() {
        return Address.of(folder.resolve("record.sitrep"));
    }

    @Override
    Store fresh() {
        return Store.open(folder.resolve("record" + ++records + ".sitrep"), Store.Mode.ADD);
    }

    /** Without it, a search for a rare type of event goes through all events. */
    @Test
    void aRecordKnowsHowItsClaimsAreDistributed() throws SQLException {
        try (Store store = fresh()) {
            lines().forEach(line -> store.append(line, "1"));
        }
        String file = "jdbc:sqlite:" + folder.resolve("record" + records + ".sitrep");
        try (Connection connection = DriverManager.getConnection(file);
                ResultSet known = connection.createStatement().executeQuery("SELECT count(*) FROM sqlite_stat1")) {
            assertThat(known.next()).isTrue();
            assertThat(known.getInt(1)).isPositive();
        }
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
        for (Store.Mode mode : Store.Mode.values()) {
            assertThatThrownBy(() -> Store.open(text, mode))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.ASKED))
                    .hasMessageContaining("is no record")
                    .hasMessageContaining("name another file");
        }
    }
}
