package org.sitrep.ledger.strip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sitrep.ledger.words.Words;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/** Which stage a word tells, by {@code rungs.tsv}. */
final class Rungs {
    private final Map<String, Pledge.Stage> stages = new HashMap<>();

    private Rungs(Table table) {
        table.rows().forEach(row -> stages.put(row.get("word"), row.constant("rung", Pledge.Stage.class)));
    }

    static Rungs load() {
        String name = "rungs.tsv";
        try (InputStream in = Rungs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "it does not lie beside the program");
            }
            return new Rungs(Table.read(name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stage of the first word of a text that tells one. */
    Optional<Pledge.Stage> of(String text) {
        return Words.of(text).stream()
                .flatMap(word -> Optional.ofNullable(stages.get(word.form())).stream())
                .findFirst();
    }
}
