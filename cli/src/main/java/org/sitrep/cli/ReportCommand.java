package org.sitrep.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.Selected;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Store;
import org.sitrep.report.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep report}: a situation report of a record. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Write a situation report.",
        description = {
            "",
            "What happened, day by day; what is announced; who said what; figures; positions; what is disputed; what is unknown; "
                    + "the sources. Every sentence is a fixed template over claims of the record, and cites the words of an "
                    + "article; copies of one text count once. 'sitrep check REPORT' proves it.",
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:written",
            " 1:nothing matched; nothing was written",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            converter = ReadingOptions.Day.class,
            description = "First day: 2022-01-31.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", converter = ReadingOptions.Day.class, description = "Last day.")
    private @Nullable LocalDate until;

    @Option(
            names = "--about",
            paramLabel = "WHAT",
            description = "An actor, a place, or words; or a query as 'sitrep search' takes it. Default: everything.")
    private @Nullable String about;

    @Option(
            names = "--format",
            paramLabel = "md|html",
            description = "Markdown, or one HTML file that needs no other. Default: by the ending of FILE, else md.")
    private Reports.@Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Default: standard output.")
    private @Nullable Path out;

    @Mixin
    private RecordOption record = new RecordOption();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Ask ask = new Ask(
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                Optional.ofNullable(about).map(String::strip).filter(text -> !text.isEmpty()));
        boolean html = out != null && out.toString().matches("(?i).*\\.html?");
        Reports.Format as = format != null ? format : html ? Reports.Format.HTML : Reports.Format.MD;
        try (Store store = record.open(console, Store.Mode.READ)) {
            Watching watching = new Watching(console);
            Selected selected = Reports.selected(spec, store, ask, watching);
            if (selected.sources().isEmpty()) {
                watching.hide();
                console.err()
                        .println("sitrep: nothing of that in " + record.address(console) + "; nothing was written");
                return Exit.NOTHING;
            }
            String text = Reports.of(selected, ask, as);
            watching.hide();
            write(text);
            return Exit.DONE;
        } catch (Query.QueryException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void write(String report) {
        if (out == null) {
            console.print(report);
            return;
        }
        try {
            Files.writeString(out, report, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
        console.err().println("sitrep: " + out + "; 'sitrep check " + out + "' proves it");
    }
}
