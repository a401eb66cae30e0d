package org.sitrep.watch;

import java.time.Instant;
import java.util.Optional;
import org.sitrep.ledger.store.Gone;
import org.sitrep.ledger.store.Watched;

/** When a page that had an article counts as gone: at once if its server says so, else if that does not pass. */
final class Absence {
    private Absence() {}

    /**
     * What is to be kept of a page that was not there; empty where it had no article, or where its address may only be out of order.
     *
     * @param before what was kept of it, if it was missing already
     */
    static Optional<Gone> of(Watched.Entry entry, Optional<Gone> before, FetchException why, Instant now) {
        if (entry.article().isEmpty() || !why.isNothing()) {
            return Optional.empty();
        }
        Instant first = before.map(Gone::at).orElse(now);
        boolean counts = why.isTakenDown() || !first.plus(Settings.FOR_GONE).isAfter(now);
        Optional<Instant> sure = before.flatMap(Gone::sure).or(() -> counts ? Optional.of(now) : Optional.empty());
        return Optional.of(new Gone(entry.told().url(), first, sure, why.why()));
    }
}
