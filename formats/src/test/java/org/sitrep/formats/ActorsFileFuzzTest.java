package org.sitrep.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.sitrep.actor.Actors;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/**
 * Any bytes are a table of actors or are refused in one line that names the file. The normal build runs the kept inputs;
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=ActorsFileFuzzTest} looks for new ones.
 */
class ActorsFileFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytesAreATableOrAreRefused(byte[] bytes) {
        try {
            Table table = ActorsFile.read("mine.tsv", bytes);
            Actors.check(table);
            assertThat(table.rows()).allSatisfy(row -> {
                assertThat(row.get("id")).matches("[A-Z0-9]+(-[A-Z0-9]+)*");
                assertThat(row.get("name")).isNotBlank();
            });
        } catch (LexiconException e) {
            assertThat(e).hasMessageStartingWith("mine.tsv:");
        }
    }
}
