package org.sitrep.extract.position;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.lexicon.Table;

/** For whom somebody speaks in an office: {@code role-nouns.tsv}. Immutable. */
final class OfficeReach {
    /** How far an office reaches. */
    enum Reach {
        /** For the state whose it is, and for the body. */
        STATE,
        /** For the body that it is of. */
        BODY
    }

    /** Who holds it no longer or not yet, or another office of that name. */
    private static final Set<String> NOT_IN_OFFICE = Set.of(
            "former",
            "ex",
            "onetime",
            "opposition",
            "shadow",
            "retired",
            "would",
            "rebel",
            "late",
            "then",
            "exiled",
            "ousted",
            "deposed",
            "disgraced",
            "elect");

    private static final OfficeReach ENGLISH = new OfficeReach(Table.english("role-nouns.tsv"));

    private final Map<String, Reach> nouns = new HashMap<>();

    private OfficeReach(Table table) {
        for (Table.Row row : table.rows()) {
            if (!row.get("speaks").isEmpty()) {
                nouns.put(row.get("noun"), row.constant("speaks", Reach.class));
            }
        }
    }

    static OfficeReach english() {
        return ENGLISH;
    }

    /**
     * The reach of an office.
     *
     * @param role as written: "acting foreign minister"
     */
    Optional<Reach> reach(String role) {
        List<String> words = List.of(role.toLowerCase(Locale.ROOT).split("[ -]"));
        if (words.stream().anyMatch(NOT_IN_OFFICE::contains)) {
            return Optional.empty();
        }
        return words.stream()
                .flatMap(word -> Optional.ofNullable(nouns.get(word)).stream())
                .findFirst();
    }
}
