package org.sitrep.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.formats.Csv;
import org.sitrep.formats.Sheet;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.View;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sitrep entries}, {@code conflicts}, {@code origins} and their like: what the articles of a record have to do with one another. */
@Command(
        mixinStandardHelpOptions = true,
        parameterListHeading = "%nQuery:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:some were found",
            " 1:none was",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class AcrossCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final View<?> view;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private final ColorOption color = new ColorOption();

    private AcrossCommand(Console console, View<?> view) {
        this.console = console;
        this.view = view;
    }

    static CommandLine command(Console console, View<?> view) {
        CommandLine command = new CommandLine(new AcrossCommand(console, view));
        command.getCommandSpec()
                .usageMessage()
                .header(view.header())
                .description(
                        "",
                        view.explanation(),
                        "",
                        "A query and its options choose claims, as 'sitrep search' does; what rests on any of them is told. "
                                + FilterOptions.FIELDS);
        return command;
    }

    @Override
    public Integer call() {
        OutputOptions.Output as = output.checked(console, spec.commandLine());
        Filter filter = filters.checked(spec.commandLine());
        try (Store store = record.open(console, Store.Mode.READ)) {
            Chosen chosen = filter.equals(Filter.ALL)
                    ? Chosen.ALL
                    : Chosen.of(store.found(filter, Integer.MAX_VALUE).ids());
            long total = print(view, Across.of(store), chosen, as);
            if (total == 0 && !as.count()) {
                console.err().println("sitrep: nothing of that in " + record.address(console));
            }
            return total > 0 ? Exit.DONE : Exit.NOTHING;
        }
    }

    private <T> long print(View<T> wanted, Across across, Chosen chosen, OutputOptions.Output as) {
        List<T> things = wanted.list(across, chosen);
        if (as.count()) {
            console.print(things.size() + "\n");
            return things.size();
        }
        List<T> shown = things.subList(0, Math.min(as.limit(), things.size()));
        if (as.form() == OutputOptions.Form.CSV) {
            console.print(Csv.line(wanted.columns()));
        }
        boolean table = as.form() == OutputOptions.Form.TEXT && !wanted.head().isEmpty();
        if (table && !shown.isEmpty()) {
            console.print(wanted.head() + "\n");
        }
        for (T thing : shown) {
            console.print(
                    switch (as.form()) {
                        case TEXT -> text(wanted, across, thing);
                        case JSON -> wanted.json(across, thing) + "\n";
                        case CSV -> {
                            StringBuilder rows = new StringBuilder();
                            wanted.rows(across, thing).forEach(row -> rows.append(Csv.line(row)));
                            yield rows.toString();
                        }
                    });
        }
        as.tellRest(console, shown.size(), things.size());
        return things.size();
    }

    private <T> String text(View<T> wanted, Across across, T thing) {
        Sheet sheet = new Sheet(console.columns(), color.on(console));
        wanted.text(across, thing, sheet);
        if (wanted.head().isEmpty()) {
            sheet.blank();
        }
        return sheet.toString();
    }
}
