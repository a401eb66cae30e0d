package org.sitrep.intake.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sitrep.lexicon.Table;

/** The places where pages say what they are: {@code metadata.tsv}. Immutable. */
final class Sayings {
    /** What a place tells. */
    record Kind(Said.Field field, double surety) {}

    /** Longer names tell of more than one thing. */
    private static final int MOST_WORDS = 3;

    private final Map<String, Map<String, Kind>> kinds;

    /** Those that class or id of an element may have, by their first word. */
    private final Map<String, List<Name>> names;

    private record Name(List<String> words, Kind kind) {}

    private Sayings(Map<String, Map<String, Kind>> kinds) {
        this.kinds = kinds;
        this.names = new HashMap<>();
        kinds.getOrDefault("name", Map.of()).forEach((words, kind) -> {
            List<String> each = List.of(words.split(" ", -1));
            names.computeIfAbsent(each.get(0), any -> new ArrayList<>()).add(new Name(each, kind));
        });
    }

    static Sayings load() {
        try (InputStream in = Sayings.class.getResourceAsStream("metadata.tsv")) {
            Map<String, Map<String, Kind>> kinds = new HashMap<>();
            for (Table.Row row :
                    Table.read("metadata.tsv", Objects.requireNonNull(in)).rows()) {
                Kind kind = new Kind(row.constant("says", Said.Field.class), Double.parseDouble(row.get("surety")));
                for (String word : row.list("words")) {
                    kinds.computeIfAbsent(row.get("where"), any -> new HashMap<>())
                            .putIfAbsent(word, kind);
                }
            }
            return new Sayings(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param where {@code ld}, {@code meta}, {@code itemprop} or {@code label} */
    Optional<Kind> of(String where, String name) {
        return Optional.ofNullable(kinds.getOrDefault(where, Map.of()).get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether class or id of an element say that it is of something else than the article: other articles, comments. */
    boolean isBeside(String attribute) {
        Map<String, Kind> beside = kinds.getOrDefault("beside", Map.of());
        for (String name : attribute.split("\\s+", -1)) {
            List<String> words = Clutter.words(name);
            if (words.size() <= MOST_WORDS && words.stream().anyMatch(beside::containsKey)) {
                return true;
            }
        }
        return false;
    }

    /** What class or id of an element say: of several names the surest. */
    Optional<Kind> ofNames(String attribute) {
        Kind best = null;
        for (String name : attribute.split("\\s+", -1)) {
            if (name.isEmpty()) {
                continue;
            }
            List<String> words = Clutter.words(name);
            for (int at = 0; at < words.size(); at++) {
                List<String> rest = words.subList(at, words.size());
                for (Name known : names.getOrDefault(words.get(at), List.of())) {
                    boolean stands = rest.size() >= known.words().size()
                            && rest.subList(0, known.words().size()).equals(known.words());
                    boolean surer = best == null || known.kind().surety() > best.surety();
                    if (stands && surer) {
                        best = known.kind();
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
