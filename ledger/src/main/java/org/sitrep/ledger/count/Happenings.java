package org.sitrep.ledger.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.ledger.words.Word;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/** What a sentence says has happened, by {@code happenings.tsv}. */
final class Happenings {
    private final Map<String, Happening> kinds = new HashMap<>();

    private Happenings(Table table) {
        table.rows()
                .forEach(row -> kinds.put(
                        row.get("word"), new Happening(row.get("kind"), row.constant("reach", Happening.Reach.class))));
    }

    static Happenings load() {
        String name = "happenings.tsv";
        try (InputStream in = Happenings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "it does not lie beside the program");
            }
            return new Happenings(Table.read(name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds that some words name. */
    Set<Happening> of(Collection<Word> words) {
        return words.stream()
                .flatMap(word -> Optional.ofNullable(kinds.get(word.form())).stream())
                .collect(Collectors.toSet());
    }
}
