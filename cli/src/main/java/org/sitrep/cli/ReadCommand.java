package org.sitrep.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.formats.ArticleStream;
import org.sitrep.formats.Languages;
import org.sitrep.neural.Device;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sitrep read}: articles in, readings out; nothing is kept. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        header = "Read articles and print what they say.",
        description = {
            "",
            "Prints who said what, events, figures, positions, times, places and actors of each article, each with "
                    + "its exact words and their place in the text. Nothing is stored. A terminal gets a readable "
                    + "account, a pipe one JSON object a line (JSON Lines).",
            "",
            "What cannot be read gets a line with a warning, and the run goes on."
        },
        parameterListHeading = "%nInput:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:all inputs were read",
            " 2:wrong usage",
            " 3:some inputs failed or want a look (not text, not English, ...)",
            "70:a fault of Sitrep or of the machine",
            "130:interrupted"
        })
final class ReadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Function<Device, Function<Article, Reading>> reader;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A text (.txt), articles as JSON Lines (.jsonl: \"text\", and if known \"id\", \"title\", "
                    + "\"published\", \"url\", \"outlet\", \"language\"), a folder, or - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> paths;

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "Day of publication of the articles that do not carry one; \"on Monday\" counts from it.")
    private @Nullable LocalDate published;

    @Option(names = "--text", description = "Print each article's whole text as well (JSON only).")
    private boolean withText;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "Readable text or JSON Lines. Default: text to a terminal, json to a pipe or file.")
    private @Nullable Format format;

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

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Colours in text. auto: on a terminal, unless NO_COLOR is set.")
    private Console.ColorWhen color = Console.ColorWhen.AUTO;

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

    /** What goes to standard output. */
    enum Format {
        TEXT,
        JSON
    }

    ReadCommand(Console console, Function<Device, Function<Article, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        if (jobs != null && jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be at least 1, not " + jobs);
        }
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        Progress progress = new Progress(console.err(), progressMode(), "article", System::nanoTime);
        boolean tellsTroubles = !quiet && !console.outIsTerminal();
        ReadRun run = new ReadRun(console.out(), threads, progress, tellsTroubles);
        OptionalLong size = progressMode() == Progress.Mode.NONE ? OptionalLong.empty() : ArticleStream.size(paths);
        try (ArticleStream stream = new ArticleStream(paths, console.in())) {
            int exit = run.run(stream, this::reading, size);
            if (!quiet) {
                close(progress, run, stream.skipped());
            }
            return exit;
        }
    }

    private ArticleReading reading() {
        boolean text = format == null ? console.outIsTerminal() : format == Format.TEXT;
        Rendering rendering =
                text ? Rendering.text(console.columns(), console.coloured(color)) : Rendering.json(withText);
        return new ArticleReading(
                reader.apply(device),
                Languages.load(),
                rendering,
                Optional.ofNullable(published),
                debug ? Optional.of(console.err()) : Optional.empty());
    }

    private Progress.Mode progressMode() {
        if (quiet || noProgress) {
            return Progress.Mode.NONE;
        }
        return console.errIsTerminal() ? Progress.Mode.BAR : Progress.Mode.LINES;
    }

    /** The closing line: only what calls for an action. */
    private static void close(Progress progress, ReadRun run, int skipped) {
        if (run.troubles() > 0) {
            progress.say(
                    run.troubles() + " of " + run.articles() + " inputs failed or want a look: see their warnings");
        }
        if (skipped > 0) {
            progress.say(
                    (skipped == 1 ? "1 file was" : skipped + " files were") + " passed over: neither .txt nor .jsonl");
        }
        if (run.articles() == 0) {
            progress.say("there was nothing to read: give .txt or .jsonl files, or a folder that holds some");
        }
    }
}
