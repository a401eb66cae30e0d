package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sitrep.formats.Csv;
import org.sitrep.formats.Sheet;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.Streamed;
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
                                + FilterOptions.help());
        return command;
    }

    @Override
    public Integer call() {
        OutputOptions.Output as = output.checked(console, spec.commandLine());
        Filter filter = filters.checked(spec.commandLine(), Optional.empty());
        Watching watching = new Watching(console);
        try (Store store = record.open(console, Store.Mode.READ)) {
            long total = print(view, store, filter, as, watching);
            if (total == 0 && !as.count()) {
                console.err()
                        .println("sitrep: nothing of that in " + record.address(console) + FilterOptions.hint(filter));
            }
            return total > 0 ? Exit.DONE : Exit.NOTHING;
        } finally {
            watching.hide();
        }
    }

    private <T> long print(View<T> wanted, Store store, Filter filter, OutputOptions.Output as, Watching watching) {
        boolean all = filter.equals(Filter.ALL);
        Set<String> ids = all ? Set.of() : store.ids(filter);
        Chosen chosen = all ? Chosen.ALL : Chosen.of(ids);
        if (wanted instanceof Streamed<T> streamed) {
            Across across = all ? Across.portioned(store, watching) : Across.around(store, ids, watching);
            return print(streamed, across, chosen, as, watching);
        }
        return print(wanted, Across.of(store, watching), chosen, as, watching);
    }

    /** What comes in no order waits until all are there; whatever is printed is held by a file, not by memory. */
    private <T> long print(
            Streamed<T> wanted, Across across, Chosen chosen, OutputOptions.Output as, Watching watching) {
        try (Spool spool = new Spool(as.count() ? 0 : as.limit())) {
            wanted.each(across, chosen, thing -> spool.add(wanted.order(thing), () -> told(wanted, across, thing, as)));
            watching.hide();
            return end(wanted, spool.size(), spool::each, as);
        }
    }

    private <T> long print(View<T> wanted, Across across, Chosen chosen, OutputOptions.Output as, Watching watching) {
        List<T> things = wanted.list(across, chosen);
        watching.hide();
        return end(
                wanted,
                things.size(),
                print -> things.subList(0, Math.min(as.limit(), things.size()))
                        .forEach(thing -> print.accept(told(wanted, across, thing, as))),
                as);
    }

    private long end(View<?> wanted, long total, Consumer<Consumer<String>> things, OutputOptions.Output as) {
        if (as.count()) {
            console.print(total + "\n");
            return total;
        }
        if (as.form() == OutputOptions.Form.CSV) {
            console.print(Csv.line(wanted.columns()));
        }
        long shown = Math.min(as.limit(), total);
        if (as.form() == OutputOptions.Form.TEXT && !wanted.head().isEmpty() && shown > 0) {
            console.print(wanted.head() + "\n");
        }
        things.accept(console::print);
        as.tellRest(console, shown, total);
        return total;
    }

    private <T> String told(View<T> wanted, Across across, T thing, OutputOptions.Output as) {
        return switch (as.form()) {
            case TEXT -> text(wanted, across, thing);
            case JSON -> wanted.json(across, thing) + "\n";
            case CSV -> {
                StringBuilder rows = new StringBuilder();
                wanted.rows(across, thing).forEach(row -> rows.append(Csv.line(row)));
                yield rows.toString();
            }
        };
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
