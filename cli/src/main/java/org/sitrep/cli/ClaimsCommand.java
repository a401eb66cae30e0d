package org.sitrep.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.formats.Csv;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.store.Facets;
import org.sitrep.ledger.store.FacetsJson;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.version.Later;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep search} and its like for one kind of claims: {@code statements}, {@code events}, {@code figures}, {@code positions}. */
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
final class ClaimsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Optional<Row.Kind> kind;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--facets",
            description = "Only what is found: the commonest types, actors, places, sources, with how many claims have "
                    + "them; of more than 100000 claims, the newest are looked at.")
    private boolean facetsOnly;

    @Mixin
    private final ColorOption color = new ColorOption();

    /** Claims that are counted for their facets: a second's work at most. */
    private static final int FACETED = 100_000;
    /** Values of a field that are told. */
    private static final int SHORT = 20;

    private ClaimsCommand(Console console, Optional<Row.Kind> kind) {
        this.console = console;
        this.kind = kind;
    }

    /** {@code sitrep search}, or the list of one kind. */
    static CommandLine command(Console console, Optional<Row.Kind> kind) {
        CommandLine command = new CommandLine(new ClaimsCommand(console, kind));
        command.getCommandSpec()
                .usageMessage()
                .header(kind.map(one -> "List the " + one.word() + "s of a record.")
                        .orElse("Find claims of a record."))
                .description(
                        "",
                        "WORDS and \"phrases\" must all stand in a claim. FIELD:VALUE narrows: several values of one field are "
                                + "alternatives, different fields must all hold. Each claim is told with its id, by which "
                                + "'sitrep show' shows it in its article. The newest come first.",
                        "",
                        FilterOptions.help());
        return command;
    }

    @Override
    public Integer call() {
        OutputOptions.Output as = output.checked(console, spec.commandLine());
        Filter asked = filters.checked(spec.commandLine(), kind);
        Filter filter = kind.map(own -> ofKind(asked, own)).orElse(asked);
        if (facetsOnly && (as.count() || as.form() == OutputOptions.Form.CSV)) {
            throw new ParameterException(
                    spec.commandLine(), "--facets is told as text or JSON: leave --count and --csv out");
        }
        try (Store store = record.open(console, Store.Mode.READ)) {
            if (facetsOnly) {
                Facets facets = store.facets(filter, FACETED, as.limit() == Integer.MAX_VALUE ? SHORT : as.limit());
                console.print(
                        as.form() == OutputOptions.Form.TEXT
                                ? FacetLines.text(facets)
                                : FacetsJson.line(facets) + "\n");
                return facets.total() > 0 ? Exit.DONE : Exit.NOTHING;
            }
            if (as.count()) {
                long total = store.found(filter, 0).total();
                console.print(total + "\n");
                return total > 0 ? Exit.DONE : Exit.NOTHING;
            }
            long[] shown = {0};
            long total = print(store, filter, as, shown);
            as.tellRest(console, shown[0], total);
            if (total == 0) {
                console.err()
                        .println("sitrep: nothing of that in " + record.address(console) + FilterOptions.hint(filter));
            }
            return total > 0 ? Exit.DONE : Exit.NOTHING;
        }
    }

    /** A query of another kind would silently be of this one. */
    private Filter ofKind(Filter asked, Row.Kind own) {
        asked.kind().filter(other -> other != own).ifPresent(other -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "'sitrep " + own.word() + "s' tells no " + other.word() + "s; ask 'sitrep " + other.word()
                            + "s', or 'sitrep search' for all");
        });
        return asked.ofKind(own);
    }

    private long print(Store store, Filter filter, OutputOptions.Output as, long[] shown) {
        if (as.form() == OutputOptions.Form.CSV) {
            console.print(Csv.line(Later.COLUMNS));
        }
        ReadingText text = new ReadingText(console.columns(), color.on(console));
        Later later = new Later(store);
        return store.each(filter, as.limit(), hit -> {
            shown[0]++;
            console.print(told(hit, as.form(), text, later));
        });
    }

    private static String told(Hits.Hit hit, OutputOptions.Form form, ReadingText text, Later later) {
        return switch (form) {
            case TEXT ->
                text.account(
                                hit.source().reading(),
                                hit.claim(),
                                hit.source().key() + ".",
                                any -> later.remarks(hit.source(), hit.claim()))
                        + "\n";
            case JSON ->
                ReadingJson.line(
                                hit.source().reading(),
                                hit.claim(),
                                hit.source().key(),
                                json -> later.json(json, hit.source(), hit.claim()))
                        + "\n";
            case CSV -> Csv.line(later.cells(hit));
        };
    }
}
