package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.List;

/** How two claims compare, field by field. */
final class Agreement {
    private final List<String> shared = new ArrayList<>();
    private boolean contradicted;

    /** What one field says. */
    enum Verdict {
        SAME,
        /** One of them does not tell, or both tell something that can be the same. */
        OPEN,
        DIFFERENT
    }

    /** Adds a field: what is the same in both is told by its name. */
    Agreement field(String name, Verdict verdict) {
        if (verdict == Verdict.SAME) {
            shared.add(name);
        }
        contradicted |= verdict == Verdict.DIFFERENT;
        return this;
    }

    boolean isContradicted() {
        return contradicted;
    }

    boolean has(String name) {
        return shared.contains(name);
    }

    int size() {
        return shared.size();
    }

    List<String> shared() {
        return List.copyOf(shared);
    }
}
