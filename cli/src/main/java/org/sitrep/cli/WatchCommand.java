package org.sitrep.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Store;
import org.sitrep.reading.Reading;
import org.sitrep.watch.Event;
import org.sitrep.watch.Reader;
import org.sitrep.watch.Settings;
import org.sitrep.watch.Watch;
import org.sitrep.watch.feed.Addresses;
import org.sitrep.watch.feed.FeedException;
import org.sitrep.watch.feed.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sitrep watch}: feeds into a record. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        header = "Watch feeds, and read what is new into a record.",
        description = {
            "",
            "Asks feeds, fetches the articles they tell of and reads them into a record, each once; an article that was "
                    + "changed is kept as a new version beside the old, and where its page is gone its claims say so. It goes on until "
                    + "it is stopped; what it knows is in the record, so the same command goes on where it was. This is the only command that asks the network.",
            "",
            "It asks a host one thing at a time with pauses between, obeys robots.txt for pages (name: sitrep), and waits as "
                    + "long as a server asks for. It fetches nothing from private addresses, but for a feed that is itself named "
                    + "on the command line by one (in numbers, or localhost); what lists, entries and redirects name must be public."
        },
        parameterListHeading = "%nInput:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done (--once)",
            " 2:wrong usage, or no such record",
            " 3:done, but some feeds or pages failed; what may be tried again is, the next time",
            "70:a fault of Sitrep or of the machine",
            "130:interrupted"
        })
final class WatchCommand implements Callable<Integer> {
    /** Things that are fetched at a time: each at another host. */
    private static final int WORKERS = 16;

    /** Longest list of feeds, in bytes. */
    private static final int OPML_BYTES = 16 << 20;

    private static final URI NOWHERE = URI.create("http://invalid/");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Function<Wanted, Function<Article, Reading>> reader;

    @Parameters(
            paramLabel = "FEED",
            arity = "0..*",
            description = "The address of a feed (http or https): RSS, Atom, JSON Feed or a news sitemap.")
    private List<String> feeds = List.of();

    @Option(
            names = "--opml",
            paramLabel = "FILE",
            description = "A list of feeds, as readers of feeds export it (OPML): every feed in it.")
    private @Nullable Path opml;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            converter = Time.class,
            description = "How often to ask each feed: 90s, 15m, 6h. Default: ${DEFAULT-VALUE}.")
    private Duration every = Duration.ofMinutes(15);

    @Option(names = "--once", description = "Ask each feed once, fetch what is due, and end.")
    private boolean once;

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            defaultValue = "1s",
            converter = Time.class,
            description =
                    "Pause between two requests to one host, where its robots.txt does not ask for more. Default: ${DEFAULT-VALUE}.")
    private Duration pause = Duration.ofSeconds(1);

    @Option(
            names = "--list",
            description =
                    "Print a line of what happens, with tabs between: what (added, changed, gone, back, failed, given-up, left-out, passed-over), "
                            + "address, key of the article, and the key it had before or why.")
    private boolean list;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    WatchCommand(Console console, Function<Wanted, Function<Article, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    /** A time as people write it. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            if (!value.matches("\\d{1,6}(ms|[smh])")) {
                throw new TypeConversionException("'" + value + "' is no time such as 90s, 15m or 6h");
            }
            long number = Long.parseLong(value.replaceAll("\\D", ""));
            return switch (value.replaceAll("\\d", "")) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
    }

    @Override
    public Integer call() {
        List<String> typed = typed();
        List<String> listed = listed(typed);
        if (every.toSeconds() < 1) {
            throw new ParameterException(spec.commandLine(), "--every must be at least 1s");
        }
        String version = options.version(spec.commandLine());
        Settings settings = Settings.of(every, once, pause, WORKERS, options.threads(spec.commandLine()));
        try (Store store = record.open(console, Store.Mode.ADD)) {
            Corrections corrections = store.corrections();
            Map<Event.Kind, Integer> counts = new EnumMap<>(Event.Kind.class);
            Watch watch = new Watch(
                    store,
                    new Lazy(() -> reading(corrections, version)),
                    version,
                    "sitrep/" + Version.number(),
                    settings,
                    console.clock(),
                    event -> {
                        counts.merge(event.kind(), 1, Integer::sum);
                        tell(event);
                    });
            Watch.Summary summary = watch.run(typed, listed, () -> false);
            if (!options.isQuiet()) {
                console.err().println("sitrep: " + told(typed.size() + listed.size(), counts, summary));
            }
            return summary.failed() > 0 ? Exit.SOME_FAILED : Exit.DONE;
        }
    }

    private List<String> typed() {
        Set<String> all = new LinkedHashSet<>();
        for (String feed : feeds) {
            all.add(Addresses.of(feed, NOWHERE)
                    .filter(any -> feed.contains("://"))
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "'" + feed + "' is no address of a feed such as https://example.org/feed.xml")));
        }
        return List.copyOf(all);
    }

    /** What the list of feeds has and nobody typed: it may be somebody else's. */
    private List<String> listed(List<String> typed) {
        List<String> listed = opml == null ? List.of() : read(opml);
        if (typed.isEmpty() && listed.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a feed, or a list of feeds by --opml");
        }
        return listed.stream().filter(feed -> !typed.contains(feed)).toList();
    }

    private List<String> read(Path file) {
        try {
            if (Files.size(file) > OPML_BYTES) {
                throw new ParameterException(spec.commandLine(), file + " is too large for a list of feeds");
            }
            return Opml.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (FeedException e) {
            throw new ParameterException(spec.commandLine(), file + " " + e.getMessage());
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), file + " cannot be read");
        }
    }

    private Reader reading(Corrections corrections, String version) {
        Function<Article, Reading> dated =
                AddCommand.dated(reader.apply(options.wanted(spec.commandLine())), corrections);
        ArticleReading reading = options.reading(console, dated, AddCommand.LINES);
        return incoming -> {
            ArticleReading.Outcome outcome = reading.read(incoming);
            Optional<Addition> addition =
                    outcome.leftOut().isPresent() || outcome.lines().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Addition.of(outcome.lines().stripTrailing(), version));
            return new Reader.Outcome(
                    addition,
                    outcome.trouble(),
                    outcome.leftOut().map(left -> left.by().option()));
        };
    }

    /** The models are loaded with the first article. */
    private static final class Lazy implements Reader {
        private final Supplier<Reader> load;
        private @Nullable Reader loaded;

        Lazy(Supplier<Reader> load) {
            this.load = load;
        }

        private synchronized Reader reader() {
            Reader held = loaded;
            loaded = held == null ? load.get() : held;
            return loaded;
        }

        @Override
        public Outcome read(Incoming incoming) {
            return reader().read(incoming);
        }
    }

    private void tell(Event event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (list) {
            console.print(kind + "\t" + Printable.line(event.url()) + "\t"
                    + event.article().orElse("") + "\t"
                    + Printable.line(event.before().or(event::why).orElse("")) + "\n");
        }
        if (!options.isQuiet() && !list && !once && event.article().isPresent()) {
            console.err().println("sitrep: " + kind + " " + event.article().get() + " " + Printable.line(event.url()));
        }
        if (!options.isQuiet() && event.why().isPresent() && event.kind() != Event.Kind.LEFT_OUT) {
            console.err()
                    .println("sitrep: "
                            + Printable.line(event.url() + " " + event.why().get())
                            + (event.kind() == Event.Kind.GIVEN_UP ? "; it is not fetched again" : ""));
        }
    }

    private String told(int asked, Map<Event.Kind, Integer> counts, Watch.Summary summary) {
        int changed = counts.getOrDefault(Event.Kind.CHANGED, 0);
        int gone = counts.getOrDefault(Event.Kind.GONE, 0);
        int leftOut = counts.getOrDefault(Event.Kind.LEFT_OUT, 0);
        return Numbers.counted(asked, "feed") + " asked: "
                + Numbers.counted(counts.getOrDefault(Event.Kind.ADDED, 0), "article") + " added to "
                + record.address(console)
                + (changed == 0 ? "" : ", " + changed + " changed")
                + (gone == 0 ? "" : ", " + gone + " gone")
                + (leftOut == 0 ? "" : ", " + leftOut + " left out")
                + (summary.failed() == 0 ? "" : ", " + summary.failed() + " failed")
                + (summary.waiting().failed() == 0
                        ? ""
                        : "; " + Numbers.counted(summary.waiting().failed(), "page")
                                + " that failed will be fetched by the same command later");
    }
}
