package org.sitrep.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sitrep.formats.ReadingParser;

/** The readings of the dossier, as they were printed once. */
public final class Dossier {
    private Dossier() {}

    public static List<Recorded> readings() {
        return lines().stream().map(Dossier::recorded).toList();
    }

    public static List<String> lines() {
        try (var in = Dossier.class.getResourceAsStream("/org/sitrep/ledger/store/dossier.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Recorded recorded(String line) {
        return Recorded.of(((ReadingParser.Parsed.Read) ReadingParser.parse(line)).reading());
    }

    /** The same text under another id: a copy in another place. */
    public static Recorded copy(String line, String id) {
        return recorded(line.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\""));
    }
}
