package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Interval;
import org.sitrep.document.Trace;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep correct date}: when an article was published. */
@Command(
        name = "date",
        mixinStandardHelpOptions = true,
        header = "An article was published then.",
        description = {"", "The article is read again with that date, for \"on Monday\" counts from it."},
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:corrected",
            " 2:wrong usage, no such record or article",
            "70:a fault of Sitrep or of the machine"
        })
final class CorrectDateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Function<Wanted, BiFunction<Article, Trace, Reading>> reader;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "Its id, or the head of its key.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "DATE",
            description = "2031-03-04, 2031-03, 2031, or two of these with .. between.")
    private String date = "";

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Mixin
    private Reread again = new Reread();

    CorrectDateCommand(Console console, Function<Wanted, BiFunction<Article, Trace, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        Interval days = Days.of(date)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'" + date + "' is no date such as 2031-03-04, 2031-03 or 2031"));
        String who = author.author(spec.commandLine(), console);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            Recorded source = (id.isBlank() ? Optional.<Recorded>empty() : store.article(id))
                    .orElseThrow(() -> new StoreException("there is no article " + id + " in the record"));
            Recorded asRead = store.asRead(source.key()).orElseThrow();
            Article article = source.reading().document().article();
            Interval before = new Interval(
                    article.published().earliest(), article.published().latest());
            Optional<String> was = before.isKnown() ? Optional.of(Days.written(before)) : Optional.empty();
            Change.Date change = new Change.Date(source.key(), article.id(), days, was);
            Corrections corrections = store.corrections();
            corrections.check(change);
            Addition reading = again.dated(
                    spec.commandLine(),
                    store,
                    asRead,
                    Optional.of(new Published(days.earliest(), days.latest(), Published.Basis.GIVEN, List.of())),
                    corrections.next(),
                    reader.apply(again.wanted(spec.commandLine())));
            Correction made = store.correct(
                            List.of(change), who, author.at(console), author.why(), Optional.of(reading))
                    .get(0);
            console.print(Printable.line(CorrectionText.line(made)) + "\n");
            return Exit.DONE;
        }
    }
}
