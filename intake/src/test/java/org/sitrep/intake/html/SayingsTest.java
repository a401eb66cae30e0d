package org.sitrep.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.lexicon.Table;

/** Executes {@code metadata.examples.tsv}. */
class SayingsTest {
    private static final Sayings SAYINGS = Sayings.load();

    @Test
    void examplesHold() {
        for (Table.Row row : Examples.of("metadata.examples.tsv")) {
            assertThat(said(row.get("where"), row.get("text")))
                    .as("%s %s", row.get("where"), row.get("text"))
                    .isEqualTo(row.get("says"));
        }
    }

    private static String said(String where, String text) {
        if (where.equals("beside")) {
            return SAYINGS.isBeside(text) ? "dated" : "";
        }
        Optional<Sayings.Kind> kind = where.equals("name") ? SAYINGS.ofNames(text) : SAYINGS.of(where, text);
        return kind.map(known -> known.field().name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
