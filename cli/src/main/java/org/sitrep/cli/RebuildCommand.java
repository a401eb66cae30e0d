package org.sitrep.cli;

import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep rebuild}: all that a record derives, made again. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        header = "Make again what a record derives from its readings and corrections.",
        description = {
            "",
            "Readings and corrections are not touched, and what is found before is found after. It helps where another "
                    + "program has changed the file, and takes about a second for a thousand articles. Until it is "
                    + "done, other commands see the record as it was."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:done", " 2:wrong usage, or no such record", "70:a fault of Sitrep or of the machine"})
final class RebuildCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(names = "--no-progress", description = "No progress on standard error.")
    private boolean noProgress;

    RebuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Progress.Mode mode =
                noProgress ? Progress.Mode.NONE : console.errIsTerminal() ? Progress.Mode.BAR : Progress.Mode.LINES;
        Progress progress = new Progress(console.err(), mode, "article", System::nanoTime);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            long all = store.articles();
            store.rebuild(done -> progress.show(
                    (int) done, 0, all > 0 ? OptionalDouble.of((double) done / all) : OptionalDouble.empty()));
            progress.hide();
            console.err()
                    .println("sitrep: " + record.address(console) + " is made again from "
                            + Numbers.counted(store.articles(), "article") + " and "
                            + Numbers.counted(store.corrections().all().size(), "correction"));
            return Exit.DONE;
        } finally {
            progress.hide();
        }
    }
}
