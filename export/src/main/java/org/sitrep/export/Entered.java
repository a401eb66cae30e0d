package org.sitrep.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Told;

/** Which entry each claim of a record is in: found when it is first asked for, for it takes a walk through the record. */
final class Entered {
    private final Across across;
    private final Map<Row.Kind, Integer> counts = new EnumMap<>(Row.Kind.class);
    private final Map<String, List<String>> entries = new HashMap<>();
    private boolean found;

    Entered(Across across) {
        this.across = across;
    }

    private void find() {
        if (!found) {
            across.entries((Entry entry) -> {
                counts.merge(entry.kind(), entry.members().size(), Integer::sum);
                entry.members().forEach(member -> put(member.told(), entry.id()));
            });
            found = true;
        }
    }

    private void put(Told told, String entry) {
        List<String> own = entries.computeIfAbsent(told.source().key(), key -> new ArrayList<>());
        while (own.size() <= told.place()) {
            own.add("");
        }
        own.set(told.place(), entry);
    }

    /** The entries of an article's claims, by their places. */
    List<String> of(String key) {
        find();
        return entries.getOrDefault(key, List.of());
    }

    /** How many claims there are of a kind. */
    int count(Row.Kind kind) {
        find();
        return counts.getOrDefault(kind, 0);
    }

    /** How many claims there are. */
    int size() {
        find();
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
