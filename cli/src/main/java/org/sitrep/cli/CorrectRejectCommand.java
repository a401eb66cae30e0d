package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.store.ClaimChanges;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep correct reject}: claims that are wrong. */
@Command(
        name = "reject",
        header = "A claim is wrong: nothing is made of it, nor of what rests on it.",
        mixinStandardHelpOptions = true,
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:corrected",
            " 2:wrong usage, no such record, claim or value",
            "70:a fault of Sitrep or of the machine"
        })
final class CorrectRejectCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Parameters(paramLabel = "CLAIM", arity = "1..*", description = "Ids of claims, as 'sitrep search' tells them.")
    private List<String> claims = List.of();

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private AuthorOption author = new AuthorOption();

    CorrectRejectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String who = author.author(spec.commandLine(), console);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            List<Correction> made = store.correct(
                    ClaimChanges.rejects(store, claims), who, author.at(console), author.why(), Optional.empty());
            made.forEach(correction -> console.print(Printable.line(CorrectionText.line(correction)) + "\n"));
            made.forEach(correction -> goesWith(store, correction));
            return Exit.DONE;
        }
    }

    private void goesWith(Store store, Correction correction) {
        List<String> gone = ClaimChanges.gone(store, correction);
        if (!gone.isEmpty()) {
            console.err()
                    .println("sitrep: what rests on it goes with it: " + String.join(", ", gone) + "; 'sitrep undo "
                            + correction.no() + "' brings all back");
        }
    }
}
