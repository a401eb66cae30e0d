package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.claim.Position.Stance;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** The predicates that take a stance: {@code stances.tsv}. */
final class Stances {
    /**
     * One predicate.
     *
     * @param stance when affirmed; absent where only the negation is a stance ("will not tolerate")
     * @param negated when negated; absent where negation leaves no stance
     * @param future under "will" and its like
     * @param targets where the target stands: {@code obj}, {@code subj}, a preposition ...; first filled wins
     * @param holder who takes the stance
     */
    record Entry(
            Optional<Stance> stance,
            Optional<Stance> negated,
            Optional<Stance> future,
            List<String> targets,
            Holder holder) {
        Entry {
            targets = List.copyOf(targets);
        }

        boolean self() {
            return holder == Holder.SELF || holder == Holder.SPEAKER;
        }
    }

    /** Who takes the stance of a predicate. */
    enum Holder {
        /** Its subject, or whose it is, speaker or not: "we condemn", "our support", "Norvik condemned". */
        SELF,
        /** The same, but of others it tells a deed, no stance: "we will help". */
        SPEAKER,
        /** Who says it; its subject is the target: "Norvik is guilty". */
        OTHER,
        /** Whom the noun names: "Dalen, a critic of Norvik". */
        NAMED
    }

    private static final Stances ENGLISH = new Stances(Table.english("stances.tsv"));

    private final Map<String, List<Entry>> entries = new HashMap<>();

    private Stances(Table table) {
        for (Table.Row row : table.rows()) {
            Optional<Stance> stance = stance(row, "stance");
            Entry entry = new Entry(
                    stance,
                    stance(row, "negated"),
                    stance(row, "future").or(() -> stance),
                    row.list("target"),
                    row.constant("holder", Holder.class));
            entries.computeIfAbsent(row.get("pos") + " " + row.get("lemma"), key -> new ArrayList<>())
                    .add(entry);
        }
    }

    private static Optional<Stance> stance(Table.Row row, String column) {
        return row.get(column).isEmpty() ? Optional.empty() : Optional.of(row.constant(column, Stance.class));
    }

    static Stances english() {
        return ENGLISH;
    }

    /** The line of a word; of several ("voted for", "voted against") the first whose target is there, else the first. */
    Optional<Entry> find(Document document, Token token) {
        String pos = token.is("amod") ? "attribute" : pos(token.upos());
        List<Entry> lines = entries.getOrDefault(pos + " " + token.lemma().toLowerCase(Locale.ROOT), List.of());
        return lines.stream()
                .filter(line -> lines.size() > 1
                        && Clauses.target(document, token, line.targets()).isPresent())
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    /** The stance towards what one calls so: by a line for names, for attributes, or for what one says of a subject ("is illegal"). */
    Optional<Stance> name(Token word) {
        return Stream.of("name ", "attribute ", "adj ")
                .flatMap(pos -> Stream.concat(Words.spellings(word).stream(), Stream.of(Words.lower(word)))
                        .map(spelling -> pos + spelling))
                .flatMap(key -> entries.getOrDefault(key, List.of()).stream())
                .filter(line -> line.holder() == Holder.OTHER)
                .flatMap(line -> line.stance().stream())
                .findFirst();
    }

    private static String pos(Upos upos) {
        return switch (upos) {
            case NOUN, PROPN -> "noun";
            case ADJ -> "adj";
            default -> "verb";
        };
    }
}
