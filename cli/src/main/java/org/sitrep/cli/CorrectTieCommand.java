package org.sitrep.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.store.ClaimChanges;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep correct merge} and {@code split}: what tells the same, and what never does. */
@Command(
        mixinStandardHelpOptions = true,
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:corrected",
            " 2:wrong usage, no such record, claim or value",
            "70:a fault of Sitrep or of the machine"
        })
final class CorrectTieCommand implements Callable<Integer> {
    /** What is done to them. */
    enum What {
        MERGE(
                "Two claims tell the same, or two articles are of one origin or story.",
                "Claims become one entry. With --origin, or --story, it names two articles: their origins, or stories, "
                        + "become one with all that is in them."),
        SPLIT(
                "Two claims never tell the same, or two articles are never of one origin or story.",
                "With --origin, or --story, it names two articles; the others of their origin, or story, stay with the one "
                        + "that they have more in common with. Copies of one text are of one story: split their origin first.");

        private final String header;
        private final String description;

        What(String header, String description) {
            this.header = header;
            this.description = description;
        }

        String header() {
            return header;
        }

        /** What its help says below the header. */
        String description() {
            return description;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final What what;

    @Parameters(
            paramLabel = "CLAIM|ARTICLE",
            arity = "1..*",
            description =
                    "Ids of claims, as 'sitrep search' tells them; with --origin or --story two articles, by their ids or keys.")
    private List<String> named = List.of();

    /** Of what two articles are made one, or are not. */
    static final class LevelOption {
        @Option(names = "--origin", required = true, description = "The origins of two articles.")
        private boolean origin;

        @Option(names = "--story", required = true, description = "The stories of two articles.")
        private boolean story;
    }

    @ArgGroup(exclusive = true)
    private @Nullable LevelOption level;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private AuthorOption author = new AuthorOption();

    CorrectTieCommand(Console console, What what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public Integer call() {
        String who = author.author(spec.commandLine(), console);
        try (Store store = record.open(console, Store.Mode.CHANGE)) {
            List<Change> changes =
                    level == null ? ClaimChanges.tie(store, named, what == What.MERGE) : bonds(store, level);
            store.correct(changes, who, author.at(console), author.why(), Optional.empty())
                    .forEach(correction -> console.print(Printable.line(CorrectionText.line(correction)) + "\n"));
            return Exit.DONE;
        }
    }

    /** Two articles and what they are said to be one of. */
    private List<Change> bonds(Store store, LevelOption of) {
        Change.Level as = of.story && !of.origin ? Change.Level.STORY : Change.Level.ORIGIN;
        if (named.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    what.name().toLowerCase(Locale.ROOT) + " --" + as.word()
                            + " wants two articles, by their ids or keys, as 'sitrep " + as.plural()
                            + "' tells them");
        }
        String one = article(store, named.get(0));
        String other = article(store, named.get(1));
        if (one.equals(other)) {
            throw new ParameterException(spec.commandLine(), "these are one article; name two");
        }
        if (what == What.MERGE) {
            return List.of(new Change.Join(as, one, other));
        }
        if (as == Change.Level.STORY
                && store.origins().stream()
                        .anyMatch(origin ->
                                origin.keys().contains(one) && origin.keys().contains(other))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "these are of one origin, and copies of one text tell one story; first 'sitrep correct split --origin "
                            + named.get(0) + " " + named.get(1) + "'");
        }
        return List.of(new Change.Part(as, one, other));
    }

    private String article(Store store, String id) {
        return store.article(id)
                .map(Recorded::key)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "the record has no article " + id
                                + "; 'sitrep sources' and 'sitrep origins' list what it has"));
    }
}
