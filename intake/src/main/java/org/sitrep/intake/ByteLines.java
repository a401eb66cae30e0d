package org.sitrep.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Splits a stream of bytes at line feeds, in bounded memory. Not thread-safe. */
final class ByteLines {
    /**
     * One line.
     *
     * @param number 1-based
     * @param bytes without the line feed; only its beginning when {@code cut}
     * @param cut whether the line was longer than the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Line(int number, byte[] bytes, boolean cut) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private int number;

    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, or nothing at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        boolean any = false;
        boolean cut = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = Math.min(end - position, limit - line.size());
            line.write(buffer, position, room);
            cut |= room < end - position;
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        return any ? Optional.of(new Line(++number, line.toByteArray(), cut)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        position = 0;
        return filled > 0;
    }
}
