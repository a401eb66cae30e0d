package org.sitrep.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sitrep.export.Exported;

/** Writes files that are there whole or not at all: what was there before stays until then, on a full disk too. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file under another name, {@code .part} behind its own, until it is whole. What is no file of its own (a device, a pipe, a link) is written as it is.
     *
     * @throws Failures.OutputException if it cannot be written; nothing is left of it then
     */
    static void write(Path file, Exported.Body body) {
        boolean plain = !Files.exists(file) || (Files.isRegularFile(file) && !Files.isSymbolicLink(file));
        Path part = plain ? file.resolveSibling(file.getFileName() + ".part") : file;
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                body.to(stream);
            }
            if (plain) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            if (plain) {
                remove(part);
            }
            throw new Failures.OutputException(e);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the fault that is told is why it is not whole
        }
    }
}
