package org.sitrep.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.formats.ArticleStream;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "What cannot be read gets a line with a warning, and the run goes on.",
            ""
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
    private final Console console;
    private final Supplier<Function<Article, Reading>> reader;

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
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Colours in text. auto: on a terminal, unless NO_COLOR is set.")
    private Console.ColorWhen color = Console.ColorWhen.AUTO;

    @Option(names = "--debug", description = "Show the stack trace of internal faults.")
    private boolean debug;

    /** What goes to standard output. */
    enum Format {
        TEXT,
        JSON
    }

    ReadCommand(Console console, Supplier<Function<Article, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        boolean text = format == null ? console.outIsTerminal() : format == Format.TEXT;
        Rendering rendering =
                text ? Rendering.text(console.columns(), console.coloured(color)) : Rendering.json(withText);
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : Math.max(1, jobs);
        try (ArticleStream articles = new ArticleStream(paths, console.in())) {
            ArticleReading reading = new ArticleReading(reader.get(), rendering, Optional.ofNullable(published), debug);
            ReadRun run = new ReadRun(reading, console.out(), threads);
            return run.run(articles);
        }
    }
}
