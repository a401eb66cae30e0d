package org.sitrep.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.Selected;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;
import org.sitrep.report.Ask;
import org.sitrep.report.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep check}: the proof that a record quotes its articles, and a report its record. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Prove that a record quotes its articles, and a report its record.",
        description = {
            "",
            "Of the record: every reading can be read, every span's text is what stands in the article at that place, every article is "
                    + "the one it was added as (by its hash), and every claim that is referred to is there.",
            "",
            "Of a report, besides: every line is one that 'sitrep report' makes of the record for the same question: a template over "
                    + "claims, or words of an article. Lines may be left out or put in another order; none may be changed or added. "
                    + "Each fault is told on standard output, with its place."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:all is as it should be",
            " 2:wrong usage, or no such record",
            " 4:something is not; each fault is told",
            "70:a fault of Sitrep or of the machine"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..1",
            description = "A report of 'sitrep report'. Default: only the record.")
    private @Nullable Path report;

    @Mixin
    private RecordOption record = new RecordOption();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<String> text = Optional.ofNullable(report).map(this::read);
        List<String> faults = new ArrayList<>();
        int[] counts = new int[2];
        try (Store store = record.open(console, Store.Mode.READ)) {
            store.unread((key, line, damage) -> {
                counts[0]++;
                counts[1] += Proof.spans(line);
                faults.addAll(damage.map(what -> List.of(key + ": " + what)).orElseGet(() -> Proof.reading(key, line)));
            });
            if (text.isPresent() && faults.isEmpty()) {
                faults.addAll(faults(store, text.get()));
            }
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.ASKED) {
                throw e;
            }
            faults.add(String.valueOf(e.getMessage()));
        }
        tell(faults);
        String checked = Numbers.counted(counts[0], "reading") + ", " + Numbers.counted(counts[1], "span")
                + (text.isPresent()
                        ? ", " + Numbers.counted(text.get().split("\n", -1).length - 1, "line") + " of " + report
                        : "");
        console.err()
                .println("sitrep: " + checked + ": "
                        + (faults.isEmpty() ? "all as it should be" : Numbers.counted(faults.size(), "fault")));
        return faults.isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
    }

    /** Whoever reads only the first of them still gets the exit code of all. */
    private void tell(List<String> faults) {
        try {
            faults.forEach(fault -> console.print(Printable.line(fault) + "\n"));
        } catch (Failures.OutputException e) {
            if (!e.isBrokenPipe()) {
                throw e;
            }
        }
    }

    private List<String> faults(Store store, String text) {
        Optional<Ask> ask = Ask.of(text);
        if (ask.isEmpty()) {
            return List.of(
                    report
                            + ": does not say what it is a report of: the line that begins with <!-- sitrep-report is missing or changed");
        }
        try {
            Watching watching = new Watching(console);
            Selected selected = Reports.selected(spec, store, ask.get(), watching);
            String expected = Reports.of(selected, ask.get(), Reports.format(text));
            watching.hide();
            return Proof.report(String.valueOf(report), text, expected);
        } catch (Query.QueryException e) {
            return List.of(report + ": is about what no record can be asked: " + e.getMessage());
        }
    }

    private String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read the report " + file, e);
        }
    }
}
