package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Store;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep undo}: a correction that does not hold any more. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        header = "Take a correction back.",
        description = {
            "",
            "The undo is recorded like any correction, and the correction stays in the log. Undo the undo to make it "
                    + "hold again."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:taken back",
            " 2:wrong usage, no such record or correction",
            "70:a fault of Sitrep or of the machine"
        })
final class UndoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Function<Wanted, BiFunction<Article, Trace, Reading>> reader;

    @Parameters(paramLabel = "N", description = "Number of the correction, as 'sitrep log' tells it.")
    private String number = "";

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Mixin
    private Reread again = new Reread();

    UndoCommand(Console console, Function<Wanted, BiFunction<Article, Trace, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        long no = no();
        String who = author.author(spec.commandLine(), console);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            Change.Undo undo = new Change.Undo(no);
            Corrections corrections = store.corrections();
            corrections.check(undo);
            Correction made = store.correct(
                            List.of(undo),
                            who,
                            author.at(console),
                            author.why(),
                            reading(store, corrections, undo, who))
                    .get(0);
            Change meant = corrections.meant(undo);
            console.print("correction " + made.no() + ": undo " + no + " (" + Printable.line(CorrectionText.line(meant))
                    + ")\n");
            return Exit.DONE;
        }
    }

    private long no() {
        if (!number.matches("\\d{1,9}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "N is the number of a correction, as 'sitrep log' tells it, not '" + number + "'");
        }
        return Long.parseLong(number);
    }

    /** An article whose date changes by this is read again. */
    private Optional<Addition> reading(Store store, Corrections corrections, Change.Undo undo, String who) {
        if (!(corrections.meant(undo) instanceof Change.Date date)) {
            return Optional.empty();
        }
        Recorded asRead = store.asReadFirst(date.article()).orElseThrow();
        Corrections then =
                corrections.with(new Correction(corrections.next(), author.at(console), who, Optional.empty(), undo));
        return Optional.of(again.dated(
                spec.commandLine(),
                store,
                asRead,
                then.published(date.article()),
                corrections.next(),
                reader.apply(again.wanted(spec.commandLine()))));
    }
}
