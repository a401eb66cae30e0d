package org.sitrep.intake;

import java.io.IOException;

/** Watches how packed bytes grow, so that a small file made to fill a machine is seen as one. Not thread-safe. */
final class Growth {
    /** Text packs to a tenth, of great sameness to a fiftieth; the most gzip can do is 1,032. */
    private static final int MOST = 200;

    /** Below this it does no harm: 64 MiB. */
    private static final long HARMLESS = 64L << 20;

    private long in;
    private long out;

    void in(long bytes) {
        in += bytes;
    }

    /** @throws IOException if so much cannot be meant */
    void out(long bytes) throws IOException {
        out += bytes;
        if (out > HARMLESS && out / MOST > in) {
            throw new IOException(
                    "grows more than " + MOST + "-fold when unpacked, as no text does; it was left there");
        }
    }
}
