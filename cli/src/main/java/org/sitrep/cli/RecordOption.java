package org.sitrep.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;
import org.sitrep.server.Settings;
import picocli.CommandLine.Option;

/** Which record a command works on. */
final class RecordOption {
    /** The environment variable that names a record. */
    private static final String VARIABLE = "SITREP_RECORD";

    private static final Address DEFAULT = Address.of(Path.of("record.sitrep"));

    /** Where PostgreSQL's own programs look for a password. */
    private static final String PASSWORD = "PGPASSWORD";

    @Option(
            names = {"-r", "--record"},
            paramLabel = "FILE",
            description = "The record: a file, or postgres://user@host/database. Default: the one that " + VARIABLE
                    + " names, else the only *.sitrep in this folder, else record.sitrep.")
    private @Nullable String record;

    /** The record that is meant, whether or not it is there. */
    Address address(Console console) {
        return address(console, Optional.empty());
    }

    /** The same, where an argument may name it too. */
    Address address(Console console, Optional<String> argument) {
        String named = argument.isPresent()
                ? argument.get()
                : record != null ? record : console.environment().getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            Address address = Address.of(named);
            String password = console.environment().getOrDefault(PASSWORD, "");
            return password.isEmpty() ? address : address.orPassword(password);
        }
        List<Path> here = here();
        if (here.size() > 1) {
            throw new StoreException("this folder has several records (" + here.get(0) + ", " + here.get(1)
                    + (here.size() > 2 ? ", ..." : "") + "); name one by --record");
        }
        return here.isEmpty() ? DEFAULT : Address.of(here.get(0));
    }

    /** What the record is called: its file without the ending. */
    String name(Console console) {
        return Settings.name(address(console));
    }

    private static List<Path> here() {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(Path.of("."), "*.sitrep")) {
            folder.forEach(path -> found.add(path.getFileName()));
        } catch (IOException e) {
            return List.of(); // a folder that cannot be listed has no record to be found
        }
        found.sort(null);
        return found;
    }

    Store open(Console console, Store.Mode mode) {
        return Store.open(address(console), mode);
    }
}
