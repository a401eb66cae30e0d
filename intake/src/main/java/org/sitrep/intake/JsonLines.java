package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sitrep.formats.Incoming;

/** The articles of a JSON Lines file. */
final class JsonLines implements Articles {
    private final String name;
    private final InputStream in;
    private final ByteLines lines;
    private boolean any;
    private boolean ended;

    /** @param in closed with this */
    JsonLines(String name, InputStream in) {
        this.name = name;
        this.in = in;
        this.lines = new ByteLines(in, Limits.LINE_BYTES);
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        for (Optional<ByteLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!isBlank(line.get().bytes())) {
                any = true;
                return Optional.of(JsonArticle.read(name, line.get()));
            }
        }
        boolean empty = !any && !ended;
        ended = true;
        return empty ? Optional.of(Incoming.Refused.of(name, "empty", "holds no article")) : Optional.empty();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
