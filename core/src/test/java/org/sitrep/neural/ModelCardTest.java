package org.sitrep.neural;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelCardTest {
    private static final Path CARD = Path.of("../models/README.md");

    /** What ships is what the card describes. */
    @Test
    void theCardNamesTheFilesByTheirSums() throws Exception {
        String card = Files.readString(CARD, UTF_8);
        List<String> names = card.lines()
                .filter(line -> line.matches(" {4}[0-9a-f]{64} {2}.+"))
                .map(line -> line.substring(70))
                .toList();
        assertThat(names).hasSize(4);
        for (String name : names) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TestReader.FILES.bytes(name));
            assertThat(card).contains("    " + HexFormat.of().formatHex(digest) + "  " + name);
        }
    }
}
