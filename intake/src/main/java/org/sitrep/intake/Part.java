package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, and no more. Closing it closes nothing. Not thread-safe. */
final class Part extends InputStream {
    private final InputStream in;
    private long left;

    Part(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int c = left > 0 ? in.read() : -1;
        left -= c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n = left > 0 ? in.read(bytes, from, (int) Math.min(length, left)) : -1;
        left -= Math.max(0, n);
        return n;
    }

    /** How many bytes of it were not read. */
    long left() {
        return left;
    }

    /** Skips to its end; whether the stream ended before. */
    boolean skipRest() throws IOException {
        byte[] buffer = new byte[1 << 14];
        while (left > 0) {
            if (read(buffer, 0, buffer.length) < 0) {
                return true;
            }
        }
        return false;
    }
}
