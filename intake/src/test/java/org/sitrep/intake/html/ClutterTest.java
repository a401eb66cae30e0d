package org.sitrep.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitrep.lexicon.Table;

/** Executes {@code clutter.examples.tsv}. */
class ClutterTest {
    private static final Clutter CLUTTER = Clutter.load();

    @Test
    void examplesHold() {
        for (Table.Row row : Examples.of("clutter.examples.tsv")) {
            String text = row.get("text");
            Enum<?> said = row.get("where").equals("name") ? CLUTTER.ofNames(text) : CLUTTER.line(text);
            assertThat(said.name().toLowerCase(Locale.ROOT)).as(text).isEqualTo(row.get("means"));
        }
    }
}
