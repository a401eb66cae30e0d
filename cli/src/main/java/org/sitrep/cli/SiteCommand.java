package org.sitrep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.store.Store;
import org.sitrep.server.ServerException;
import org.sitrep.server.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sitrep site}: a record's pages as files. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        header = "Write a record's pages as files for any web host.",
        description = {
            "",
            "The pages of 'sitrep open' with the record beside them as files, and a page without JavaScript for each claim: put the "
                    + "folder on any web host. Filters work in the reader's browser; nothing can be corrected. For records of "
                    + "thousands of claims, not of millions. A file of the same name is written over."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:written",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine, or this build has no page"
        })
final class SiteCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "Where to write them; it is made if it is not there.")
    private Path out = Path.of("");

    @Mixin
    private RecordOption record = new RecordOption();

    SiteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = record.open(console, Store.Mode.READ)) {
            long files = Site.write(store, out, record.name(console), Version.number());
            console.err()
                    .println("sitrep: " + out + " has " + Numbers.counted(files, "file")
                            + "; put it on a web host, or look at it: python3 -m http.server -d " + out);
            return Exit.DONE;
        } catch (ServerException e) {
            console.err().println("sitrep: " + Printable.line(String.valueOf(e.getMessage())));
            return Exit.INTERNAL;
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
    }
}
