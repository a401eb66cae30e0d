package org.sitrep.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;
import org.sitrep.reading.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sitrep} and its subcommands. */
@Command(
        name = "sitrep",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "A checkable record from the news.",
        description = {
            "",
            "Give it news articles. It tells who said what, what happened or was only planned, which numbers were "
                    + "given and by whom, and shows the exact words of the source for each answer. It runs on this "
                    + "computer; nothing is uploaded."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:nothing matched",
            " 2:wrong usage",
            " 3:done, but some inputs failed or want a look",
            " 4:a check found faults",
            "70:a fault of Sitrep or of the machine",
            "130:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sitrep read article.txt              what one article says",
            "  sitrep read --published 2026-03-01 reports/",
            "                                       all articles of a folder and their day",
            "  sitrep read reports/ > reports.jsonl one JSON object a line, for programs",
            "  sitrep add reports/                  the same, kept in record.sitrep",
            "  sitrep search speaker:NATO \"as long as\"",
            "                                       who said so, in all that was kept",
            "  sitrep open                          the record in the browser",
            "  sitrep why 4k2m7x.s3                 why a claim is in the record",
            "  sitrep report --out report.html      a situation report of it, with citations",
            "  sitrep export --format csv           its claims as tables",
            "  sitrep explain \"They left.\"          why it reads a sentence as it does",
            "  curl ... | sitrep read -             an article from another program",
            "",
            "'sitrep COMMAND --help' explains the options of a command."
        })
final class Sitrep implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Sitrep() {}

    /**
     * Runs one command line and returns the exit code.
     *
     * @param reader reads an article and tells somebody how
     */
    static int run(Console console, Function<Wanted, BiFunction<Article, Trace, Reading>> reader, String... arguments) {
        return commandLine(console, reader).execute(arguments);
    }

    static CommandLine commandLine(Console console, Function<Wanted, BiFunction<Article, Trace, Reading>> traced) {
        Function<Wanted, Function<Article, Reading>> reader = wanted -> {
            BiFunction<Article, Trace, Reading> loaded = traced.apply(wanted);
            return article -> loaded.apply(article, Trace.NONE);
        };
        CommandLine line = new CommandLine(new Sitrep());
        line.addSubcommand(new ReadCommand(console, reader));
        line.addSubcommand(new AddCommand(console, reader));
        line.addSubcommand(new WatchCommand(console, reader));
        line.addSubcommand("search", ClaimsCommand.command(console, Optional.empty()));
        for (Row.Kind kind : Row.Kind.values()) {
            line.addSubcommand(kind.word() + "s", ClaimsCommand.command(console, Optional.of(kind)));
        }
        line.addSubcommand(new ShowCommand(console));
        line.addSubcommand(new ExportCommand(console));
        line.addSubcommand(new ReportCommand(console));
        line.addSubcommand(new CheckCommand(console));
        line.addSubcommand(new OpenCommand(console));
        line.addSubcommand(new ServeCommand(console));
        line.addSubcommand(new SiteCommand(console));
        line.addSubcommand(new McpCommand(console));
        for (View<?> view : Views.all()) {
            line.addSubcommand(view.name(), AcrossCommand.command(console, view));
        }
        line.addSubcommand(new WhyCommand(console, traced));
        CommandLine correct = new CommandLine(new CorrectCommand());
        correct.addSubcommand(new CorrectRejectCommand(console));
        correct.addSubcommand(new CorrectEditCommand(console));
        for (CorrectTieCommand.What what : CorrectTieCommand.What.values()) {
            CommandLine command = new CommandLine(new CorrectTieCommand(console, what));
            command.getCommandSpec().usageMessage().header(what.header()).description("", what.description());
            correct.addSubcommand(what.name().toLowerCase(Locale.ROOT), command);
        }
        correct.addSubcommand(new CorrectDateCommand(console, traced));
        correct.addSubcommand(new CorrectAliasCommand(console));
        line.addSubcommand(correct);
        line.addSubcommand(new LogCommand(console));
        line.addSubcommand(new UndoCommand(console, traced));
        line.addSubcommand(new RebuildCommand(console));
        line.addSubcommand(new ExplainCommand(console, traced));
        line.addSubcommand(new RulesCommand(console, () -> traced.apply(Wanted.USUAL)));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.max(80, Math.min(console.columns(), 110)));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.coloured(Console.ColorWhen.AUTO) ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((e, arguments) -> Failures.usage(e, console));
        line.setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, console, parsed));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: try 'sitrep read PATH' or 'sitrep --help'");
    }
}
