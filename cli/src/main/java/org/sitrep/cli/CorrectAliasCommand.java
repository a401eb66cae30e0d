package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.Names;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.correction.Wording;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep correct alias}: whom a name means. */
@Command(
        name = "alias",
        mixinStandardHelpOptions = true,
        header = "A name stands for an actor, in every article of the record.",
        description = {
            "",
            "For articles still to be read a table of actors does the same, and more (--actors of 'sitrep add')."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:corrected",
            " 2:wrong usage, no such record or actor",
            "70:a fault of Sitrep or of the machine"
        })
final class CorrectAliasCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name, as articles write it.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "ACTOR",
            description = "The actor: an id, or a name that means one actor in this record.")
    private String actor = "";

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private AuthorOption author = new AuthorOption();

    CorrectAliasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Names.folded(name).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "NAME is empty");
        }
        String who = author.author(spec.commandLine(), console);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            Wording.Actor known = store.actor(actor)
                    .orElseThrow(() -> new StoreException("no article of the record names one actor '" + actor
                            + "': it names none so, or several; give the actor's id, as 'sitrep show' prints it"));
            List<Correction> made = store.correct(
                    List.of(new Change.Alias(Names.bare(name), known.id(), known.name())),
                    who,
                    author.at(console),
                    author.why(),
                    Optional.empty());
            made.forEach(correction -> console.print(Printable.line(CorrectionText.line(correction)) + "\n"));
            if (store.idle().contains(made.get(0).no())) {
                console.err().println("sitrep: no article names anybody " + Printable.line(name) + " so far");
            }
            return Exit.DONE;
        }
    }
}
