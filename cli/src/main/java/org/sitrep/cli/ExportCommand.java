package org.sitrep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.DataPackage;
import org.sitrep.export.ExportFormat;
import org.sitrep.export.Exported;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.across.Room;
import org.sitrep.ledger.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep export}: claims of a record as files for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Write claims of a record as files for other programs.",
        description = {
            "",
            "Every claim that 'sitrep search' finds by the same query is in the files, or is counted with the reason why the "
                    + "format has no place for it. That account, and what the format loses, is told on standard error and "
                    + "written beside the files as FORMAT.lost.txt. The same record gives the same bytes.",
            "",
            "Formats: csv, parquet (both with datapackage.json), jsonl, sqlite, geojson, jsonld (W3C Web Annotations), bibtex, "
                    + "csl; and the layouts of research data sets: plover, polecat, ged, acled, gdelt, ftm. docs/exports.md tells "
                    + "their columns and what each loses."
        },
        parameterListHeading = "%nQuery:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:written",
            " 1:nothing matched; nothing was written",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Behind the name of a format, what it loses. */
    private static final String LOST = ".lost.txt";

    private final Console console;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "One of those above.")
    private @Nullable ExportFormat format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the files; made if it is not there. Default: export-FORMAT.")
    private @Nullable Path out;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (format == null) {
            throw new ParameterException(spec.commandLine(), "--format is missing");
        }
        Filter filter = filters.checked(spec.commandLine(), Optional.empty());
        Watching watching = new Watching(console);
        try (Store store = record.open(console, Store.Mode.READ)) {
            Selected selected = selected(store, filter, watching);
            if (selected.sources().isEmpty()) {
                watching.hide();
                console.err()
                        .println("sitrep: nothing of that in " + record.address(console) + "; nothing was written");
                return Exit.NOTHING;
            }
            export(selected, format, watching);
            return Exit.DONE;
        }
    }

    private void export(Selected selected, ExportFormat as, Watching watching) {
        String name = as.name().toLowerCase(Locale.ROOT);
        Path folder = out == null ? Path.of("export-" + name) : out;
        try (Exported exported = as.of(selected)) {
            write(exported, name, folder, watching);
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        } catch (UncheckedIOException e) {
            throw new Failures.OutputException(Objects.requireNonNull(e.getCause()));
        }
    }

    private void write(Exported exported, String name, Path folder, Watching watching) {
        watching.hide();
        refuseToOverwrite(folder, name, exported);
        String note = exported.account().note(name);
        List<Exported.File> files = new ArrayList<>(exported.files());
        files.add(new Exported.File(name + LOST, stream -> stream.write(note.getBytes(StandardCharsets.UTF_8))));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
        for (Exported.File file : files) {
            WholeFile.write(folder.resolve(file.name()), file.body());
            console.err().println("sitrep: " + folder.resolve(file.name()));
        }
        note.lines().forEach(line -> console.err().println("sitrep: " + line));
    }

    /** One folder has one description of its tables; a second export would leave those of the first without. */
    private void refuseToOverwrite(Path folder, String name, Exported exported) {
        boolean other = exported.files().stream()
                .map(file -> folder.resolve(file.name()))
                .anyMatch(file -> file.endsWith(DataPackage.NAME) && Files.exists(file));
        if (other && !Files.exists(folder.resolve(name + LOST))) {
            throw new ParameterException(
                    spec.commandLine(),
                    folder + " has the " + DataPackage.NAME + " of another export; name another folder by --out");
        }
    }

    /** The claims that the query finds; without a query also the articles that claim nothing. Of a large record no more is held than a part. */
    private Selected selected(Store store, Filter filter, Watching watching) {
        String narrow = "narrow it by a query: --after and --before, --actor, --place";
        if (filter.equals(Filter.ALL)) {
            long articles = store.articles();
            if (Room.isSmall(articles)) {
                return Whole.of(Across.of(store, watching)).all();
            }
            return Whole.unread(Across.portioned(store, watching)).passes();
        }
        Refusal.unlessRoom(spec, "an export", store.articles(filter).size(), narrow);
        Set<String> ids = store.ids(filter);
        return Whole.of(Across.around(store, ids, watching)).only(ids);
    }
}
