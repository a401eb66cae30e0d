package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.formats.Contract;
import org.sitrep.formats.Json;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingParser;
import org.sitrep.reading.Reading;

/** Every line that the whole program prints keeps the contract. */
class ContractTest {
    private static final Path DOSSIER = Path.of("..", "examples", "dossier");

    @Test
    void everyReadingOfTheDossierKeepsTheContract() {
        Run run = Run.of(Run.Setting.PIPE.with(Readers.load()), "read", "--text", DOSSIER.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        assertThat(run.lines()).hasSizeGreaterThan(15);
        for (String line : run.lines()) {
            String text = (String) Json.at(Json.object(line), "article", "text");
            assertThat(Contract.problems(line, text)).as(line).isEmpty();
            Reading again = ((ReadingParser.Parsed.Read) ReadingParser.parse(line)).reading();
            assertThat(ReadingJson.line(again, true)).isEqualTo(line);
        }
        assertThat(run.lines())
                .anyMatch(line -> !Json.at(Json.object(line), "statements").equals(List.of()));
    }

    @Test
    void bytesDoNotDependOnTheNumberOfThreads() {
        Run.Setting setting = Run.Setting.PIPE.with(Readers.load());
        assertThat(Run.of(setting, "read", "--jobs", "4", DOSSIER.toString()).out())
                .isEqualTo(Run.of(setting, "read", "--jobs", "1", DOSSIER.toString())
                        .out());
    }
}
