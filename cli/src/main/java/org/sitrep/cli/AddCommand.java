package org.sitrep.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.article.Article;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Store;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
                    + "passed over, so the same command again goes on where it was stopped. What --list printed, or the "
                    + "last line counts, is safe, whatever happens to the program or the machine. Other commands may "
                    + "look at the record meanwhile, and a second 'sitrep add' may add to it."
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

    @Option(
            names = "--list",
            description =
                    "Print the key, id and path of each article, with tabs between, once it is safe in the record.")
    private boolean list;

    private boolean listing;

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
        listing = list;
        try (Store store = record.open(console, Store.Mode.ADD)) {
            Known known = new Known(store.keys(version));
            Corrections corrections = store.corrections();
            Added added = new Added(store.articles());
            ReadingOptions.Outcome outcome = options.run(
                    spec.commandLine(),
                    console,
                    paths,
                    lines -> add(store, lines, version, added),
                    !options.isQuiet(),
                    wanted -> options.reading(console, dated(reader.apply(wanted), corrections), LINES)
                            .unless(known::has));
            if (!options.isQuiet()) {
                console.err().println("sitrep: " + told(store, added, known.seen()));
                idle(console, store);
            }
            return outcome.exit();
        }
    }

    /** Readings with their texts; what cannot be read is no part of the record. */
    static final Rendering LINES = new Rendering(Rendering.json(true).reading(), (Incoming.Refused refused) -> "");

    /** What was read while the last were written goes into one transaction: it is counted once that has ended. */
    private void add(Store store, List<String> lines, String version, Added added) {
        List<Addition> additions = lines.parallelStream()
                .filter(line -> !line.isEmpty())
                .map(line -> Addition.of(line.stripTrailing(), version))
                .toList();
        if (!additions.isEmpty()) {
            store.append(additions).forEach(addition -> {
                added.count(addition);
                if (listing) {
                    tell(addition);
                }
            });
        }
    }

    /** Where nobody reads the list any more, articles are added all the same. */
    private void tell(Addition addition) {
        Article article = addition.article();
        try {
            console.print(addition.key() + "\t" + Printable.line(article.id()) + "\t" + Printable.line(article.path())
                    + "\n");
        } catch (Failures.OutputException e) {
            if (!e.isBrokenPipe()) {
                throw e;
            }
            listing = false;
            console.err().println("sitrep: nobody reads the list of --list any more; adding goes on without it");
        }
    }

    /** What a person said of an article's date holds for every version that reads it. */
    static Function<Article, Reading> dated(Function<Article, Reading> reader, Corrections corrections) {
        return corrections.articles().isEmpty()
                ? reader
                : article -> reader.apply(corrections
                        .published(Keys.of(article))
                        .map(article::withPublished)
                        .orElse(article));
    }

    /** What came into the record. */
    private static final class Added {
        private final long before;
        private final Map<Row.Kind, Long> claims = new EnumMap<>(Row.Kind.class);
        private long readings;

        Added(long before) {
            this.before = before;
        }

        void count(Addition addition) {
            readings++;
            addition.rows().forEach(row -> claims.merge(row.kind(), 1L, Long::sum));
        }
    }

    /** Corrections that the readings of this version leave without what they correct. */
    private static void idle(Console console, Store store) {
        Set<Long> idle = store.idle();
        if (!idle.isEmpty()) {
            console.err()
                    .println("sitrep: " + Numbers.counted(idle.size(), "correction") + " of the record "
                            + (idle.size() == 1 ? "rests" : "rest") + " on nothing any more: 'sitrep log' tells which");
        }
    }

    /** What was found, what the record has now, and what can be done with it. */
    private String told(Store store, Added added, int seen) {
        Map<Row.Kind, Long> all = new EnumMap<>(Row.Kind.class);
        for (Row.Kind kind : Row.Kind.values()) {
            all.put(kind, store.found(Filter.ALL.ofKind(kind), 0).total());
        }
        long articles = store.articles();
        long fresh = articles - added.before;
        long again = added.readings - fresh;
        boolean first = added.before == 0;
        return Numbers.counted(fresh, "article") + " added"
                + (again > 0 ? ", " + again + " read again" : "")
                + (seen == 0 ? "" : ", " + seen + " already there")
                + (first || added.readings == 0 ? "" : " (" + counted(added.claims) + ")")
                + "; " + record.address(console) + " has " + Numbers.counted(articles, "article") + ": " + counted(all)
                + (articles == 0 ? "" : ". Next: sitrep statements, sitrep search 'WORDS', sitrep timeline");
    }

    private static String counted(Map<Row.Kind, Long> claims) {
        return Stream.of(Row.Kind.values())
                .map(kind -> Numbers.counted(claims.getOrDefault(kind, 0L), kind.word()))
                .collect(Collectors.joining(", "));
    }
}
