package org.sitrep.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.article.Article;
import org.sitrep.formats.Incoming;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Store;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep add}: articles into a record. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        header = "Read articles into a record.",
        description = {
            "",
            "Reads articles and keeps what they say in one file, each article once: what is in the record already is "
                    + "passed over, so the same command again goes on where it was stopped. What was counted is safe; "
                    + "other commands may look at the record meanwhile."
        },
        parameterListHeading = "%nInput:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:all inputs are in the record",
            " 2:wrong usage, or no such record",
            " 3:some inputs failed or want a look (not text, not English, ...)",
            "70:a fault of Sitrep or of the machine",
            "130:interrupted"
        })
final class AddCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Function<Wanted, Function<Article, Reading>> reader;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "What 'sitrep read' takes: a file, a folder, or -.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> paths;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    AddCommand(Console console, Function<Wanted, Function<Article, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        String version = options.version(spec.commandLine());
        try (Store store = record.open(console, Store.Mode.ADD)) {
            Known known = new Known(store.keys(version));
            long before = store.articles();
            ReadingOptions.Outcome outcome = options.run(
                    spec.commandLine(),
                    console,
                    paths,
                    lines -> add(store, lines, version),
                    !options.isQuiet(),
                    wanted -> options.reading(console, reader.apply(wanted), LINES)
                            .unless(known::has));
            if (!options.isQuiet()) {
                console.err().println("sitrep: " + told(store, store.articles() - before, known.seen()));
            }
            return outcome.exit();
        }
    }

    /** Readings with their texts; what cannot be read is no part of the record. */
    private static final Rendering LINES =
            new Rendering(Rendering.json(true).reading(), (Incoming.Refused refused) -> "");

    /** What was read while the last were written goes into one transaction: it is counted once that has ended. */
    private static void add(Store store, List<String> lines, String version) {
        List<Addition> additions = lines.parallelStream()
                .filter(line -> !line.isEmpty())
                .map(line -> Addition.of(line.stripTrailing(), version))
                .toList();
        if (!additions.isEmpty()) {
            store.append(additions);
        }
    }

    /** What the record has now, and what can be done with it. */
    private String told(Store store, long added, int seen) {
        String claims = Stream.of(Row.Kind.values())
                .map(kind ->
                        Numbers.counted(store.found(Filter.ALL.ofKind(kind), 0).total(), kind.word()))
                .collect(Collectors.joining(", "));
        return Numbers.counted(added, "article") + " added"
                + (seen == 0 ? "" : ", " + seen + " already there") + "; " + record.address(console) + " has "
                + Numbers.counted(store.articles(), "article") + ": " + claims
                + (store.articles() == 0 ? "" : ". Next: sitrep statements, sitrep search 'WORDS'");
    }
}
