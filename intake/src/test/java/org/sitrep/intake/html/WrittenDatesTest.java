package org.sitrep.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.lexicon.Table;

/** Executes {@code dates.examples.tsv}. */
class WrittenDatesTest {
    private static final WrittenDates WRITTEN = WrittenDates.load();

    @Test
    void examplesHold() {
        for (Table.Row row : Examples.of("dates.examples.tsv")) {
            String days = WRITTEN.in(row.get("text"), row.get("language")).stream()
                    .map(written -> written.day().toString())
                    .collect(Collectors.joining(" "));
            assertThat(days).as(row.get("text")).isEqualTo(row.get("days"));
        }
    }
}
