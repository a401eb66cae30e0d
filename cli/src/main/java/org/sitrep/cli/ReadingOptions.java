package org.sitrep.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.formats.Languages;
import org.sitrep.intake.ArticleStream;
import org.sitrep.neural.Device;
import org.sitrep.reading.Reading;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What the commands that read articles have in common: how to read, and how far one has come. */
final class ReadingOptions {
    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "Day of publication of the articles that do not carry one; \"on Monday\" counts from it.")
    private @Nullable LocalDate published;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Articles read at the same time. Default: the number of processors.")
    private @Nullable Integer jobs;

    @Option(
            names = "--device",
            paramLabel = "cpu|cuda",
            defaultValue = "cpu",
            description = "What runs the neural reader. cuda: the first NVIDIA GPU, if this build can use one.")
    private Device device = Device.CPU;

    @Mixin
    private final SieveOptions sieve = new SieveOptions();

    @Mixin
    private final OwnActors actors = new OwnActors();

    @Option(names = "--no-progress", description = "No progress on standard error.")
    private boolean noProgress;

    @Option(
            names = {"-q", "--quiet"},
            description = "Nothing on standard error but faults that end the run; warnings are in the output.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show the stack trace of internal faults.")
    private boolean debug;

    /** A calendar day as written in ISO 8601. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is not a day such as 2026-03-01");
            }
        }
    }

    /** Names what a reading depends on beside its article: this program, and the user's actors. */
    String version(CommandLine command) {
        return Version.number() + actors.mark(command);
    }

    boolean isQuiet() {
        return quiet;
    }

    /**
     * Reads all inputs and tells how it went.
     *
     * @param sink takes the lines of some inputs at a time
     * @param reading called, with what the options ask of the reader, once there is something to read
     */
    Outcome run(
            CommandLine command,
            Console console,
            List<String> paths,
            Consumer<List<String>> sink,
            boolean tellsTroubles,
            Function<Wanted, ArticleReading> reading) {
        int threads = threads(command);
        Wanted wanted = wanted(command);
        Progress progress = new Progress(console.err(), progressMode(console), "article", System::nanoTime);
        ReadRun run = new ReadRun(sink, threads, progress, tellsTroubles);
        OptionalLong size =
                progressMode(console) == Progress.Mode.NONE ? OptionalLong.empty() : ArticleStream.size(paths);
        try (ArticleStream stream = new ArticleStream(paths, console.in())) {
            int exit = run.run(stream, () -> reading.apply(wanted), size);
            if (!quiet) {
                close(progress, run, stream.skipped());
            }
            return new Outcome(exit, run.articles(), run.troubles());
        }
    }

    /** Articles read at the same time. */
    int threads(CommandLine command) {
        if (jobs != null && jobs < 1) {
            throw new ParameterException(command, "--jobs must be at least 1, not " + jobs);
        }
        return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    }

    Wanted wanted(CommandLine command) {
        return new Wanted(device, actors.tables(command));
    }

    /** How a run went: its exit code, the inputs read, and how many of them failed or want a look. */
    record Outcome(int exit, int articles, int troubles) {}

    ArticleReading reading(Console console, Function<Article, Reading> reader, Rendering rendering) {
        return new ArticleReading(
                reader,
                Languages.load(),
                rendering,
                Optional.ofNullable(published),
                article -> false,
                sieve.sieve(),
                debug ? Optional.of(console.err()) : Optional.empty());
    }

    private Progress.Mode progressMode(Console console) {
        if (quiet || noProgress) {
            return Progress.Mode.NONE;
        }
        return console.errIsTerminal() ? Progress.Mode.BAR : Progress.Mode.LINES;
    }

    /** The closing line: only what calls for an action. */
    private static void close(Progress progress, ReadRun run, Map<String, Integer> skipped) {
        if (run.troubles() > 0) {
            progress.say(
                    run.troubles() + " of " + run.articles() + " inputs failed or want a look: see their warnings");
        }
        if (!run.leftOut().isEmpty()) {
            int out =
                    run.leftOut().values().stream().mapToInt(Integer::intValue).sum();
            progress.say((out == 1 ? "1 article was" : out + " articles were") + " left out: "
                    + run.leftOut().entrySet().stream()
                            .map(by -> by.getValue() + " by " + by.getKey().option())
                            .collect(Collectors.joining(", ")));
        }
        int all = skipped.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            progress.say((all == 1 ? "1 file was" : all + " files were")
                    + " passed over, which hold no articles that can be read: "
                    + skipped.entrySet().stream()
                            .map(kind -> kind.getValue() + " " + kind.getKey())
                            .collect(Collectors.joining(", ")));
        }
        if (run.articles() == 0) {
            progress.say("there was nothing to read: give .txt, .html or .jsonl files, or a folder that holds some");
        }
    }
}
