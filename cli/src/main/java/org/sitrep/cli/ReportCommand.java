package org.sitrep.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Interval;
import org.sitrep.export.Selected;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Store;
import org.sitrep.report.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
    /** A day, a month or a year, as a query takes it. */
    static final class Dates implements ITypeConverter<Interval> {
        @Override
        public Interval convert(String value) {
            return Optional.of(value)
                    .filter(one -> !one.contains(".."))
                    .flatMap(Days::of)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is no date such as 2022, 2022-01 or 2022-01-31"));
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Dates.class,
            description = "From that day, month or year on: 2022, 2022-01-31.")
    private @Nullable Interval since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = Dates.class,
            description = "To that day, month or year, and with it.")
    private @Nullable Interval until;

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
                Optional.ofNullable(since).flatMap(Interval::earliest),
                Optional.ofNullable(until).flatMap(Interval::latest),
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
        WholeFile.write(out, stream -> stream.write(report.getBytes(StandardCharsets.UTF_8)));
        console.err().println("sitrep: " + out + "; 'sitrep check " + out + "' proves it");
    }
}
