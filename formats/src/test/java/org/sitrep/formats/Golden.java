package org.sitrep.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected output kept in files; {@code -Dgolden=write} rewrites them, and the difference is reviewed as text. */
public final class Golden {
    private Golden() {}

    /**
     * Fails if the file does not hold exactly the text.
     *
     * @param file relative to the module
     */
    public static void check(Path file, String actual) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s is out of date? -Dgolden=write rewrites it", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
