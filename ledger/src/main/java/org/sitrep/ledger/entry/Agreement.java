package org.sitrep.ledger.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How two claims compare, field by field. */
public final class Agreement {
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

    /** What one field says. */
    public enum Verdict {
        SAME,
        /** One of them does not tell, or both tell something that can be the same. */
        OPEN,
        DIFFERENT
    }

    /** Adds a field: what is the same in both is told by its name. */
    Agreement field(String name, Verdict verdict) {
        verdicts.put(name, verdict);
        return this;
    }

    public boolean isContradicted() {
        return verdicts.containsValue(Verdict.DIFFERENT);
    }

    /** What a field says; open for one that was not compared. */
    public Verdict verdict(String name) {
        return verdicts.getOrDefault(name, Verdict.OPEN);
    }

    /** Whether a field is the same. */
    public boolean has(String name) {
        return verdict(name) == Verdict.SAME;
    }

    int size() {
        return shared().size();
    }

    /** Names of the fields that are the same. */
    public List<String> shared() {
        return verdicts.entrySet().stream()
                .filter(field -> field.getValue() == Verdict.SAME)
                .map(Map.Entry::getKey)
                .toList();
    }
}
