package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sitrep.export.ExportFormat;
import org.sitrep.export.Exported;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.across.Watch;
import org.sitrep.ledger.store.Store;

/** {@code /export/FORMAT.zip}: the files of {@code sitrep export}, with the account of what the format lost. */
final class Exports {
    /** The same for every file, so that the same record gives the same bytes; the first that the format can write. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Records records;
    private final String version;

    Exports(Records records, String version) {
        this.records = records;
        this.version = version;
    }

    void add(RoutesConfig routes) {
        routes.get(Server.API + "/export/{format}", this::export);
    }

    private static ExportFormat format(String name) {
        for (ExportFormat format : ExportFormat.values()) {
            if (name.equals(format.name().toLowerCase(Locale.ROOT) + ".zip")) {
                return format;
            }
        }
        throw Problem.notFound(
                "'" + name + "' is no export; there are " + String.join(", ", Overview.formats()) + ", each with .zip");
    }

    private void export(Context request) {
        ExportFormat format = format(request.pathParam("format"));
        Filter filter = Asked.all(request);
        if (records.with(records::isLarge)) {
            records.with(store -> {
                if (!Answer.isKnown(request, records.identity(store), version)) {
                    stream(request, format, large(store, filter));
                }
                return true;
            });
            return;
        }
        records.across((store, across) -> {
            if (!Answer.isKnown(request, records.identity(store), version)) {
                Whole whole = Whole.of(across);
                Selected selected = filter.equals(Filter.ALL) ? whole.all() : whole.only(store.ids(filter));
                stream(request, format, selected);
            }
            return true;
        });
    }

    private static void stream(Context request, ExportFormat format, Selected selected) {
        String name = format.name().toLowerCase(Locale.ROOT);
        try (Exported exported = format.of(selected)) {
            Answer.stream(
                    request,
                    "application/zip",
                    Optional.of("sitrep-" + name + ".zip"),
                    out -> zip(name, exported, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the command does it: in passes, so that no more is held than a part. */
    private Selected large(Store store, Filter filter) {
        Across across = records.shelves().across(store.state());
        String narrow = "narrow it: after and before, actor, place";
        if (!filter.equals(Filter.ALL)) {
            LargeLists.fits("an export", store.articles(filter).size(), narrow);
            Set<String> ids = store.ids(filter);
            return Whole.of(across.some(store, ids, Watch.NOBODY)).only(ids);
        }
        return Whole.unread(across.again(store, Watch.NOBODY)).passes();
    }

    private static void zip(String name, Exported exported, OutputStream out) throws IOException {
        byte[] note = exported.account().note(name).getBytes(StandardCharsets.UTF_8);
        List<Exported.File> files = new ArrayList<>(exported.files());
        files.add(new Exported.File(name + ".lost.txt", stream -> stream.write(note)));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Exported.File file : files) {
            ZipEntry entry = new ZipEntry(file.name());
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            file.body().to(zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
