package org.sitrep.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.claim.Claim;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.store.Store;
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
                    + "its own id: 4k2m7x.s3."
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
            int stop = id.lastIndexOf('.');
            if (article.isPresent()) {
                console.print(told(article.get()));
                return Exit.DONE;
            }
            Optional<Recorded> source = stop > 0 ? store.article(id.substring(0, stop)) : Optional.empty();
            Optional<Claim> claim = source.flatMap(known -> known.reading().claims().stream()
                    .filter(one -> one.id().equals(id.substring(stop + 1)))
                    .findFirst());
            if (claim.isEmpty()) {
                console.err().println("sitrep: " + record.address(console) + " has no article or claim " + id);
                return Exit.NOTHING;
            }
            console.print(told(source.get(), claim.get()));
            return Exit.DONE;
        }
    }

    private ReadingText text() {
        return new ReadingText(console.columns(), color.on(console));
    }

    private String told(Recorded article) {
        return json ? ReadingJson.line(article.reading(), true) + "\n" : text().account(article.reading());
    }

    private String told(Recorded source, Claim claim) {
        return json
                ? ReadingJson.line(source.reading(), claim, source.key()) + "\n"
                : text().account(source.reading(), claim, source.key() + ".");
    }
}
