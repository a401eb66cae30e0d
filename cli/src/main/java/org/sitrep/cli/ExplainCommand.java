package org.sitrep.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Trace;
import org.sitrep.formats.ExplanationJson;
import org.sitrep.formats.ExplanationText;
import org.sitrep.neural.Device;
import org.sitrep.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep explain}: one sentence in, and what every step of its reading made of it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Show how a sentence is read, step by step.",
        description = {
            "",
            "Shows the words with their tags and tree, the names, and for statements, events, times and positions "
                    + "which rule, table row or model spoke for a record (+), what nearly made one and where it "
                    + "stopped (-), and what is printed in the end. It is the reading itself that tells, not a "
                    + "second one: 'sitrep read' of the same text gives the same records.",
            "",
            "Is a record wrong? The last '+' before it names the table or class to mend. Is one missing? Look for "
                    + "the '-' at its word; where there is none, no table knows the word (docs/rules.md)."
        },
        parameterListHeading = "%nInput:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:done", " 2:wrong usage", "70:a fault of Sitrep or of the machine"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  sitrep explain \"The union denied that Dalen was shot on Monday.\"",
            "  sitrep explain --published 2031-03-04 \"They left on Monday.\"",
            "  sitrep explain --json \"They left.\" > steps.json"
        })
final class ExplainCommand implements Callable<Integer> {
    /** More than this is for {@code sitrep read}: nobody reads the steps of an article. In characters (UTF-16). */
    private static final int LONGEST = 5_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Function<Wanted, BiFunction<Article, Trace, Reading>> reader;

    @Parameters(paramLabel = "SENTENCE", arity = "1..*", description = "The text itself, in quotation marks or not.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> words;

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            converter = ReadingOptions.Day.class,
            description = "Day of publication; \"on Monday\" counts from it.")
    private @Nullable LocalDate published;

    @Mixin
    private final OwnActors actors = new OwnActors();

    @Option(names = "--json", description = "One line of JSON with the same, for programs.")
    private boolean json;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Colours. auto: on a terminal, unless NO_COLOR is set.")
    private Console.ColorWhen color = Console.ColorWhen.AUTO;

    ExplainCommand(Console console, Function<Wanted, BiFunction<Article, Trace, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public Integer call() throws IOException {
        String text = String.join(" ", words);
        if (text.isBlank() || text.length() > LONGEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    text.isBlank()
                            ? "there is no sentence"
                            : "a sentence, please, of at most " + LONGEST + " characters");
        }
        Article article = Article.ofText("sentence", text);
        if (published != null) {
            Optional<LocalDate> day = Optional.of(published);
            article = article.withPublished(new Published(day, day, Published.Basis.GIVEN, List.of()));
        }
        List<Trace.Note> notes = new ArrayList<>();
        Reading reading = reader.apply(new Wanted(Device.CPU, actors.tables(spec.commandLine())))
                .apply(article, notes::add);
        String told = json
                ? ExplanationJson.line(reading, notes) + "\n"
                : new ExplanationText(console.columns(), console.coloured(color)).account(reading, notes);
        console.print(told);
        return Exit.DONE;
    }
}
