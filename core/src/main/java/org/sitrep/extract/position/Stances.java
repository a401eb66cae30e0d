package org.sitrep.extract.position;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.claim.Position.Stance;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;

/** The predicates that take a stance: {@code stances.tsv}. */
final class Stances {
    /**
     * One predicate.
     *
     * @param stance when affirmed; absent where only the negation is a stance ("will not tolerate")
     * @param negated when negated; absent where negation leaves no stance
     * @param future under "will" and its like
     * @param targets where the target stands: {@code obj}, {@code subj}, a preposition ...; first filled wins
     * @param self whether the subject is the speaker; else the subject is the target
     */
    record Entry(
            Optional<Stance> stance,
            Optional<Stance> negated,
            Optional<Stance> future,
            List<String> targets,
            boolean self) {
        Entry {
            targets = List.copyOf(targets);
        }
    }

    private static final Stances ENGLISH = new Stances(Table.english("stances.tsv"));

    private final Map<String, Entry> entries = new HashMap<>();

    private Stances(Table table) {
        for (Table.Row row : table.rows()) {
            Optional<Stance> stance = stance(row, "stance");
            Entry entry = new Entry(
                    stance,
                    stance(row, "negated"),
                    stance(row, "future").or(() -> stance),
                    row.list("target"),
                    row.get("holder").equals("self"));
            if (entries.putIfAbsent(row.get("pos") + " " + row.get("lemma"), entry) != null) {
                throw row.error("'" + row.get("lemma") + "' stands twice as " + row.get("pos"));
            }
        }
    }

    private static Optional<Stance> stance(Table.Row row, String column) {
        return row.get(column).isEmpty() ? Optional.empty() : Optional.of(row.constant(column, Stance.class));
    }

    static Stances english() {
        return ENGLISH;
    }

    Optional<Entry> find(Token token) {
        String pos = token.is("amod") ? "attribute" : pos(token.upos());
        return Optional.ofNullable(entries.get(pos + " " + token.lemma().toLowerCase(Locale.ROOT)));
    }

    private static String pos(Upos upos) {
        return switch (upos) {
            case NOUN, PROPN -> "noun";
            case ADJ -> "adj";
            default -> "verb";
        };
    }
}
