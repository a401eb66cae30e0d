package org.sitrep.cli;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.sitrep.article.Article;
import org.sitrep.ledger.Keys;

/** The articles that a record has, so that none is read twice. Thread-safe. */
final class Known {
    private final Set<String> keys;
    private final AtomicInteger seen = new AtomicInteger();

    Known(Set<String> keys) {
        this.keys = Set.copyOf(keys);
    }

    boolean has(Article article) {
        boolean known = keys.contains(Keys.of(article));
        if (known) {
            seen.incrementAndGet();
        }
        return known;
    }

    /** How many were asked for that were known. */
    int seen() {
        return seen.get();
    }
}
