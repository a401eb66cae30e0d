package org.sitrep.extract.event;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.claim.EventType;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * The codebook that events are coded by ({@code codebook.tsv}, a corrected PLOVER): which modes a type has, which contexts there are,
 * and which CAMEO codes. The tables of triggers, means and contexts are held to it when they are read. Immutable.
 */
final class Codebook {
    private static final Codebook ENGLISH = new Codebook(Table.english("codebook.tsv"));

    private final Map<EventType, Set<String>> modes = new EnumMap<>(EventType.class);
    /** How the CAMEO codes of a type begin. */
    private final Map<EventType, List<String>> cameo = new EnumMap<>(EventType.class);

    private final Set<String> contexts = new HashSet<>();

    private Codebook(Table table) {
        for (Row row : table.rows()) {
            switch (row.get("kind")) {
                case "type" -> cameo.put(row.constant("code", EventType.class), row.list("cameo"));
                case "mode" ->
                    modes.computeIfAbsent(row.constant("of", EventType.class), k -> new HashSet<>())
                            .add(row.get("code"));
                default -> contexts.add(row.get("code"));
            }
        }
    }

    static Codebook english() {
        return ENGLISH;
    }

    /** Whether a type has a mode. */
    boolean isMode(EventType type, String mode) {
        return modes.getOrDefault(type, Set.of()).contains(mode);
    }

    boolean isContext(String context) {
        return contexts.contains(context);
    }

    /** Whether a CAMEO code may stand beside a type. */
    boolean isCode(EventType type, String code) {
        return cameo.getOrDefault(type, List.of()).stream().anyMatch(code::startsWith);
    }
}
