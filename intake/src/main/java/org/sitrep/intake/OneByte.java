package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;

/** A stream that can read many bytes can read one. */
final class OneByte {
    private OneByte() {}

    /** The next byte, as {@link InputStream#read()} gives it, by the stream's reading of many. */
    static int of(InputStream in) throws IOException {
        byte[] one = new byte[1];
        return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
