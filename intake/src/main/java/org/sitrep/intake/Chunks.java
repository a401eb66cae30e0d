package org.sitrep.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The body of an HTTP answer that was sent in chunks (RFC 9112, 7.1). Not thread-safe. */
final class Chunks extends InputStream {
    private final BufferedInputStream in;
    private Part chunk;
    private boolean ended;
    private boolean plain;

    Chunks(InputStream in) {
        this.in = new BufferedInputStream(in);
        this.chunk = new Part(this.in, 0);
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int n = plain ? in.read(bytes, from, length) : chunk.read(bytes, from, length);
            if (n > 0 || plain || ended) {
                return n > 0 ? n : -1;
            }
            begin();
        }
    }

    /** The next chunk. Archives often keep the header and join the chunks: then no size stands at the beginning. */
    private void begin() throws IOException {
        in.mark(64);
        Optional<String> line;
        try {
            line = Headers.line(in).filter(String::isEmpty).isPresent() ? Headers.line(in) : again();
        } catch (IOException e) {
            line = Optional.empty();
        }
        String size = line.orElse("0").split(";", 2)[0].strip();
        if (!size.matches("[0-9A-Fa-f]{1,8}")) {
            plain = true;
            in.reset();
            return;
        }
        long length = Long.parseLong(size, 16);
        ended = length == 0;
        chunk = new Part(in, length);
    }

    private Optional<String> again() throws IOException {
        in.reset();
        return Headers.line(in);
    }
}
