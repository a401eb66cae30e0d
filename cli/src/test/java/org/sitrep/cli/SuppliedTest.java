package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that nobody can read, models and gazetteer, are those that were reviewed: their SHA-256 stand in {@code supplied.sha256}. */
class SuppliedTest {
    @Test
    void theBinariesAreThoseThatWereReviewed() throws Exception {
        List<String> listed = Files.readAllLines(Path.of("src/test/resources/org/sitrep/cli/supplied.sha256"), UTF_8);
        assertThat(listed).hasSize(5).allSatisfy(line -> {
            String[] parts = line.split(" {2}", -1);
            assertThat(sha256(parts[1])).as(parts[1]).isEqualTo(parts[0]);
        });
    }

    private static String sha256(String resource) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = SuppliedTest.class.getResourceAsStream(resource)) {
            assertThat(in).as("%s on the class path", resource).isNotNull();
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
