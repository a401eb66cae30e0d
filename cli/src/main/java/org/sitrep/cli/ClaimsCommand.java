package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.formats.Csv;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Facets;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep search} and its like for one kind of claims: {@code statements}, {@code events}, {@code figures}, {@code positions}. */
@Command(
        mixinStandardHelpOptions = true,
        description = {
            "",
            "WORDS and \"phrases\" must all stand in a claim. FIELD:VALUE narrows: several values of one field are "
                    + "alternatives, different fields must all hold. Each claim is told with its id, by which "
                    + "'sitrep show' shows it in its article.",
            "",
            "Fields: kind, by (speaker, holder), to (toward, recipient, addressee), actor, type (class, stance, unit), "
                    + "modality, place (country), after, before, source (outlet), sure."
        },
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

    @Parameters(paramLabel = "WORD|FIELD:VALUE", arity = "0..*", description = "What to look for. Default: everything.")
    private List<String> query = List.of();

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--format",
            paramLabel = "text|jsonl|csv",
            description = "Readable text, JSON Lines or CSV. Default: text to a terminal, jsonl to a pipe or file.")
    private @Nullable Format format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many, the newest first. Default: 20 as text, else all.")
    private @Nullable Integer limit;

    @Option(
            names = "--facets",
            description = "Only what is found: the commonest types, actors, places, sources, with how many claims have "
                    + "them; of more than 100000 claims, the newest are looked at.")
    private boolean facetsOnly;

    @Option(names = "--count", description = "Only how many there are.")
    private boolean countOnly;

    @Mixin
    private final ColorOption color = new ColorOption();

    private static final int SHORT = 20;

    /** Claims that are counted for their facets: a second's work at most. */
    private static final int FACETED = 100_000;

    /** What goes to standard output. */
    enum Format {
        TEXT,
        JSONL,
        CSV
    }

    ClaimsCommand(Console console, Optional<Row.Kind> kind) {
        this.console = console;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        Format as = format != null ? format : console.outIsTerminal() ? Format.TEXT : Format.JSONL;
        Filter filter = filter();
        int most = limit != null ? limit : as == Format.TEXT ? SHORT : Integer.MAX_VALUE;
        try (Store store = record.open(console, Store.Mode.READ)) {
            if (countOnly) {
                long total = store.found(filter, 0).total();
                console.print(total + "\n");
                return total > 0 ? Exit.DONE : Exit.NOTHING;
            }
            if (facetsOnly) {
                Facets facets = store.facets(filter, FACETED, limit != null ? limit : SHORT);
                console.print(as == Format.TEXT ? FacetLines.text(facets) : FacetLines.json(facets) + "\n");
                return facets.total() > 0 ? Exit.DONE : Exit.NOTHING;
            }
            Hits found = store.found(filter, most);
            print(found, as);
            if (as == Format.TEXT && found.total() > found.shown().size()) {
                console.err()
                        .println("sitrep: " + found.shown().size() + " of " + found.total() + " are shown; --limit "
                                + found.total() + " shows all");
            }
            if (found.total() == 0) {
                console.err().println("sitrep: nothing of that in " + record.address(console));
            }
            return found.total() > 0 ? Exit.DONE : Exit.NOTHING;
        }
    }

    private Filter filter() {
        if (limit != null && limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 0, not " + limit);
        }
        try {
            Filter asked = filters.filter(query);
            return kind.map(asked::ofKind).orElse(asked);
        } catch (Query.QueryException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Hits found, Format as) {
        if (as == Format.CSV) {
            console.print(Csv.line(Cells.NAMES));
        }
        ReadingText text = new ReadingText(console.columns(), color.on(console));
        for (Hits.Hit hit : found.shown()) {
            console.print(
                    switch (as) {
                        case TEXT ->
                            text.account(
                                            hit.source().reading(),
                                            hit.claim(),
                                            hit.source().key() + ".") + "\n";
                        case JSONL ->
                            ReadingJson.line(
                                            hit.source().reading(),
                                            hit.claim(),
                                            hit.source().key())
                                    + "\n";
                        case CSV -> Csv.line(Cells.of(hit.source(), hit.claim(), hit.row()));
                    });
        }
    }
}
