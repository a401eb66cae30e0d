package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String COMMAND = "    $ ./sitrep read examples/dossier";

    /** What the README shows is what the program prints, in its order; "..." stands for what was left out. */
    @Test
    void theSampleIsRealOutput() throws Exception {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"), UTF_8);
        List<String> sample = readme.subList(readme.indexOf(COMMAND) + 1, readme.size()).stream()
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .toList();
        String printed = Files.readString(Path.of("src/test/resources/org/sitrep/cli/dossier.txt"), UTF_8);
        assertThat(sample).hasSizeGreaterThan(10);
        int from = 0;
        for (String line : sample) {
            if (!line.equals("...")) {
                int at = printed.indexOf(line + "\n", from);
                assertThat(at).as("README shows '%s'", line).isNotNegative();
                from = at + line.length();
            }
        }
    }
}
