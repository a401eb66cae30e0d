package org.sitrep.ledger.version;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.claim.Claim;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;

/** Tells of the claims of a list, one after the other, whether their articles were changed since, and whether their pages are gone. Looks each article up once in a row. Not thread-safe. */
public final class Later {
    /** Those of {@link Cells}, and behind them those of {@link Versions}. */
    public static final List<String> COLUMNS =
            Stream.concat(Cells.NAMES.stream(), Versions.NAMES.stream()).toList();

    private final Store store;
    private Optional<Versions> last = Optional.empty();

    public Later(Store store) {
        this.store = store;
    }

    private Versions versions(Recorded source) {
        Versions versions =
                last.filter(one -> one.article().equals(source.key())).orElseGet(() -> Versions.of(store, source));
        last = Optional.of(versions);
        return versions;
    }

    /** Lines for people under a claim, as {@link Versions#remarks(Recorded, Claim)}. */
    public List<String> remarks(Recorded source, Claim claim) {
        return versions(source).remarks(source, claim);
    }

    /** A claim as one row of a table with the columns {@link #COLUMNS}. */
    public List<String> cells(Hits.Hit hit) {
        return Stream.concat(
                        Cells.of(hit.source(), hit.claim(), hit.row()).stream(),
                        versions(hit.source()).cells(hit.source(), hit.claim()).stream())
                .toList();
    }

    /** Writes {@code later}, {@code stands} and {@code page_gone} of a claim, those that it has. */
    public void json(JsonSink json, Recorded source, Claim claim) {
        versions(source).json(json, source, claim);
    }
}
