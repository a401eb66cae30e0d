package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The record of {@code examples/dossier}, whole: what changes in it is reviewed as text. {@code -Dgolden=write} rewrites
 * it; CI never does.
 */
class DossierTest {
    private static final Path DOSSIER = Path.of("..", "examples", "dossier");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "org", "sitrep", "cli", "dossier.txt");

    @Test
    void theDossierReadsAsExpected() throws IOException {
        Run run = Run.of(
                Run.Setting.PIPE.with(Readers.load()),
                "read",
                "--format",
                "text",
                "--color",
                "never",
                DOSSIER.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        String account = run.out().replace(DOSSIER.toString(), "examples/dossier");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(EXPECTED, account);
        }
        assertThat(account).isEqualTo(Files.readString(EXPECTED));
    }
}
