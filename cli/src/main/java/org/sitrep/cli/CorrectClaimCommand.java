package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.formats.Printable;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.store.CalledClaim;
import org.sitrep.ledger.store.ClaimChanges;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep correct reject}, {@code edit}, {@code merge} and {@code split}: corrections of claims. */
@Command(
        mixinStandardHelpOptions = true,
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:corrected",
            " 2:wrong usage, no such record, claim or value",
            "70:a fault of Sitrep or of the machine"
        })
final class CorrectClaimCommand implements Callable<Integer> {
    /** What is done to the claims. */
    enum What {
        REJECT("A claim is wrong: nothing is made of it, nor of what rests on it."),
        EDIT(
                "Fields of a claim are others.",
                "Fields: type (class, unit, stance), by (speaker, actor, holder), to (addressee, recipient, toward), "
                        + "modality, place, time; of figures low, best, high, counts (total, increment, unknown). "
                        + "FIELD= empties one. Who and where are words of the article, or by and to a known actor."),
        MERGE("Two claims tell the same, and are one entry."),
        SPLIT("Two claims never tell the same.");

        private final String header;
        private final String description;

        What(String header) {
            this(header, "");
        }

        What(String header, String description) {
            this.header = header;
            this.description = description;
        }

        String header() {
            return header;
        }

        /** What its help says below the header. */
        String description() {
            return description;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final What what;

    @Parameters(
            paramLabel = "CLAIM|FIELD=VALUE",
            arity = "1..*",
            description = "Ids of claims, as 'sitrep search' tells them; for edit one id and its fields.")
    private List<String> named = List.of();

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private AuthorOption author = new AuthorOption();

    CorrectClaimCommand(Console console, What what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public Integer call() {
        String who = author.author(spec.commandLine(), console);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            List<Change> changes = switch (what) {
                case REJECT -> ClaimChanges.rejects(store, named);
                case EDIT -> ClaimChanges.edits(store, named.get(0), named.subList(1, named.size()));
                case MERGE, SPLIT -> ClaimChanges.tie(store, named, what == What.MERGE);
            };
            List<Correction> made = store.correct(changes, who, author.at(console), author.why(), Optional.empty());
            made.forEach(correction -> console.print(Printable.line(CorrectionText.line(correction)) + "\n"));
            if (what == What.EDIT) {
                console.print(account(CalledClaim.needed(store, named.get(0))));
            } else if (what == What.REJECT) {
                made.forEach(correction -> goesWith(store, correction));
            }
            return Exit.DONE;
        }
    }

    private String account(CalledClaim called) {
        ReadingText text = new ReadingText(console.columns(), false);
        return called.now()
                .map(claim -> text.account(
                        called.source().reading(),
                        claim,
                        called.source().key() + ".",
                        id -> called.marks().stream().map(CorrectionText::line).toList()))
                .orElse("");
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
