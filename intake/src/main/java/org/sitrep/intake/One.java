package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sitrep.formats.Incoming;

/** An input that holds one article. Not thread-safe. */
final class One implements Articles {
    /** What reads it, once. */
    interface Reader {
        Incoming read(InputStream in) throws IOException;
    }

    private final InputStream in;
    private final Reader reader;
    private boolean read;

    /** @param in closed with this */
    One(InputStream in, Reader reader) {
        this.in = in;
        this.reader = reader;
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        if (read) {
            return Optional.empty();
        }
        read = true;
        return Optional.of(reader.read(in));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
