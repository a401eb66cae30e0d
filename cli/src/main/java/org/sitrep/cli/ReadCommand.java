package org.sitrep.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    private final Function<Wanted, Function<Article, Reading>> reader;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "A text (.txt), a web page (.html), a web archive (.warc), mails (.eml, .mbox), any of them packed (.gz, .zst, .zip), articles as JSON Lines (.jsonl: \"text\" or \"html\", and if known \"id\", \"title\", "
                            + "\"published\", \"url\", \"outlet\", \"language\"), a folder, or - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> paths;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--text", description = "Print each article's whole text as well (JSON only).")
    private boolean withText;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "Readable text or JSON Lines. Default: text to a terminal, json to a pipe or file.")
    private @Nullable Format format;

    @Mixin
    private final ColorOption color = new ColorOption();

    /** What goes to standard output. */
    enum Format {
        TEXT,
        JSON
    }

    ReadCommand(Console console, Function<Wanted, Function<Article, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        boolean tellsTroubles = !options.isQuiet() && !console.outIsTerminal();
        return options.run(
                        spec.commandLine(),
                        console,
                        paths,
                        lines -> lines.forEach(console::print),
                        tellsTroubles,
                        this::reading)
                .exit();
    }

    private ArticleReading reading(Wanted wanted) {
        boolean text = format == null ? console.outIsTerminal() : format == Format.TEXT;
        Rendering rendering = text ? Rendering.text(console.columns(), color.on(console)) : Rendering.json(withText);
        return options.reading(console, reader.apply(wanted), rendering);
    }
}
