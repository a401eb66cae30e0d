package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.claim.Claim;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.store.CalledClaim;
import org.sitrep.ledger.store.Store;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep show}: an article or a claim of a record. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Show an article or a claim of a record.",
        description = {
            "",
            "An article is called by its id or by the head of its key, a claim by the key of its article, a full stop and "
                    + "its own id: 4k2m7x.s3. What was corrected is marked, with the value before."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:shown",
            " 1:there is no such",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Parameters(paramLabel = "ID", description = "Id or key of an article, or id of a claim.")
    private String id = "";

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(names = "--json", description = "One JSON object instead of text, an article with its text.")
    private boolean json;

    @Mixin
    private final ColorOption color = new ColorOption();

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id.isBlank()) {
            throw new ParameterException(spec.commandLine(), "ID is empty");
        }
        try (Store store = record.open(console, Store.Mode.READ)) {
            Optional<Recorded> article = store.article(id);
            if (article.isPresent()) {
                Recorded asRead = store.asRead(article.get().key()).orElseThrow();
                console.print(told(article.get(), asRead));
                return Exit.DONE;
            }
            Optional<CalledClaim> claim = CalledClaim.of(store, id);
            if (claim.isEmpty()) {
                console.err()
                        .println("sitrep: " + record.address(console) + " has no article or claim " + id
                                + "; 'sitrep search' tells the ids of claims, 'sitrep origins' those of articles");
                return Exit.NOTHING;
            }
            console.print(told(claim.get()));
            return Exit.DONE;
        }
    }

    private ReadingText text() {
        return new ReadingText(console.columns(), color.on(console));
    }

    private String told(Recorded article, Recorded asRead) {
        if (json) {
            return ReadingJson.line(article.reading(), true, sink -> CorrectionJson.marks(sink, article.marks()))
                    + "\n";
        }
        StringBuilder out = new StringBuilder(text().account(article.reading(), id -> remarks(article.marks(id))));
        asRead.reading().claims().stream()
                .filter(claim -> article.marks(claim.id()).stream().anyMatch(ShowCommand::isRejection))
                .forEach(claim ->
                        out.append(text().account(asRead.reading(), claim, "", id -> remarks(article.marks(id)))));
        return out.toString();
    }

    private static boolean isRejection(Mark mark) {
        return mark.kind() == Mark.Kind.REJECTED;
    }

    private static List<String> remarks(List<Mark> marks) {
        return marks.stream().map(CorrectionText::line).toList();
    }

    /** A rejected claim is told as it was read. */
    private String told(CalledClaim called) {
        Reading reading = called.now().isPresent()
                ? called.source().reading()
                : called.asRead().reading();
        Claim claim = called.now().orElse(called.read());
        return json
                ? ReadingJson.line(
                                reading,
                                claim,
                                called.source().key(),
                                sink -> CorrectionJson.marks(sink, called.marks()))
                        + "\n"
                : text().account(reading, claim, called.source().key() + ".", id -> remarks(called.marks()));
    }
}
