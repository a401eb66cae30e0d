package org.sitrep.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One request to a host at a time, with pauses between. Not thread-safe. */
final class Pace {
    private final Map<String, Instant> free = new HashMap<>();
    private final Set<String> busy = new HashSet<>();

    /** When a host may be asked, at the earliest; in the past if nothing speaks against it. */
    Instant free(String origin) {
        return free.getOrDefault(origin, Instant.EPOCH);
    }

    boolean isBusy(String origin) {
        return busy.contains(origin);
    }

    void begin(String origin) {
        busy.add(origin);
    }

    void end(String origin, Instant now, Duration pause) {
        busy.remove(origin);
        hold(origin, now.plus(pause));
    }

    /** Asks nothing of a host until then. */
    void hold(String origin, Instant until) {
        free.merge(origin, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
