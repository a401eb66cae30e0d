package org.sitrep.ledger.version;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Claim;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.store.Store;

/** Tells of the claims of a list, one after the other, whether their articles were changed since. Looks each article up once in a row. Not thread-safe. */
public final class Later {
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

    /** A line for people under a claim, if its article is not the last version. */
    public List<String> remarks(Recorded source, Claim claim) {
        return versions(source).remark(source, claim).stream().toList();
    }

    /** Writes {@code later} and {@code stands}, if its article is not the last version. */
    public void json(JsonSink json, Recorded source, Claim claim) {
        versions(source).json(json, source, claim);
    }
}
