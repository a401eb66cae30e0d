package org.sitrep.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep log}: who corrected what, and when. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        header = "List all corrections of a record.",
        description = {
            "",
            "With author and time, also those that were undone. A correction that rests on nothing any more names a "
                    + "claim that the newest reading of its article does not have: look at the article, and correct "
                    + "what is there now, or undo it."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:there are some",
            " 1:there is none",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class LogCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(
            names = "--json",
            description = "One JSON object a line. Default: so to a pipe or file, readable text to a terminal.")
    private boolean json;

    LogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = record.open(console, Store.Mode.READ)) {
            Corrections corrections = store.corrections();
            Set<Long> idle = store.idle();
            boolean asJson = json || !console.outIsTerminal();
            for (Correction correction : corrections.all()) {
                boolean rests = !idle.contains(correction.no());
                console.print((asJson
                                ? CorrectionJson.line(correction, corrections.undoneBy(correction.no()), !rests)
                                : told(corrections, correction, rests))
                        + "\n");
            }
            if (corrections.all().isEmpty()) {
                console.err().println("sitrep: nothing was corrected in " + record.address(console));
                return Exit.NOTHING;
            }
            return Exit.DONE;
        }
    }

    private static String told(Corrections corrections, Correction correction, boolean rests) {
        StringBuilder line = new StringBuilder();
        line.append(correction.no())
                .append("  ")
                .append(correction.at())
                .append("  ")
                .append(Printable.line(correction.author()))
                .append("  ")
                .append(Printable.line(CorrectionText.line(correction.change())));
        corrections
                .undoneBy(correction.no())
                .ifPresent(by -> line.append("; undone by ").append(by));
        if (!rests) {
            line.append("; rests on nothing any more");
        }
        correction.why().ifPresent(why -> line.append("\n   because ").append(Printable.line(why)));
        return line.toString();
    }
}
