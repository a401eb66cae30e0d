package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.formats.Printable;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.store.CalledClaim;
import org.sitrep.ledger.store.ClaimChanges;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep correct edit}: fields of a claim that are others. */
@Command(
        name = "edit",
        header = "Fields of a claim are others.",
        description = {
            "",
            "Fields: type (class, unit, stance), by (speaker, actor, holder), to (addressee, recipient, toward), "
                    + "modality, place, time; of figures low, best, high, counts (total, increment, unknown). "
                    + "FIELD= empties one. Who and where are words of the article, or by and to a known actor."
        },
        mixinStandardHelpOptions = true,
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:corrected",
            " 2:wrong usage, no such record, claim or value",
            "70:a fault of Sitrep or of the machine"
        })
final class CorrectEditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Parameters(index = "0", paramLabel = "CLAIM", description = "Its id, as 'sitrep search' tells it.")
    private String claim = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FIELD=VALUE",
            description = "What is other, and how it is.")
    private List<String> fields = List.of();

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private AuthorOption author = new AuthorOption();

    CorrectEditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String who = author.author(spec.commandLine(), console);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            store.correct(
                            ClaimChanges.edits(store, claim, fields),
                            who,
                            author.at(console),
                            author.why(),
                            Optional.empty())
                    .forEach(correction -> console.print(Printable.line(CorrectionText.line(correction)) + "\n"));
            console.print(account(CalledClaim.needed(store, claim)));
            return Exit.DONE;
        }
    }

    private String account(CalledClaim called) {
        ReadingText text = new ReadingText(console.columns(), false);
        return called.now()
                .map(now -> text.account(
                        called.source().reading(),
                        now,
                        called.source().key() + ".",
                        id -> called.marks().stream().map(CorrectionText::line).toList()))
                .orElse("");
    }
}
