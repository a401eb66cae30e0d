package org.sitrep.ledger.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Numbers of words and ids, which many rows have. A number once given stays. */
final class Terms {
    private final Handle handle;
    private final Map<String, Long> known = new HashMap<>();
    private final Map<String, Long> fresh = new HashMap<>();
    private long last;

    Terms(Handle handle) {
        this.handle = handle;
    }

    /** At the start of each transaction that gives numbers: others may have given some since the last. */
    void begin() {
        fresh.clear();
        last = handle.createQuery("SELECT coalesce(max(no), 0) FROM term")
                .mapTo(Long.class)
                .one();
    }

    long of(String text) {
        Long number = known.get(text);
        return number != null ? number : fresh.computeIfAbsent(text, this::stored);
    }

    private long stored(String text) {
        return handle.createQuery("SELECT no FROM term WHERE text = :text")
                .bind("text", text)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> insert(text));
    }

    private long insert(String text) {
        handle.createUpdate("INSERT INTO term (no, text, folded) VALUES (:no, :text, :folded)")
                .bind("no", ++last)
                .bind("text", text)
                .bind("folded", text.toLowerCase(Locale.ROOT))
                .execute();
        return last;
    }

    /** Once the transaction has ended well: what it gave can be relied on. */
    void committed() {
        known.putAll(fresh);
        fresh.clear();
    }

    void clear() {
        known.clear();
        fresh.clear();
        last = 0;
    }
}
