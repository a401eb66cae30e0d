package org.sitrep.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip (RFC 1952) of any number of members, as web archives are written, also from a pipe, and in bounded memory.
 * Checksums are not looked at: the text of an article with a wrong one is still its text. Not thread-safe.
 */
final class Gunzip extends InputStream {
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final BufferedInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] packed = new byte[1 << 14];
    private final byte[] one = new byte[1];
    private final Growth growth = new Growth();
    private int filled;
    private boolean ended;
    private boolean begun;

    /** What went wrong: it is so again for who reads on. */
    private @Nullable String fault;

    /** @param in closed with this */
    Gunzip(BufferedInputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (fault != null) {
            throw new IOException(fault);
        }
        try {
            return unpack(bytes, from, length);
        } catch (DataFormatException e) {
            fault = "is damaged gzip";
            throw new IOException(fault, e);
        } catch (IOException e) {
            fault = e.getMessage();
            throw e;
        }
    }

    private int unpack(byte[] bytes, int from, int length) throws IOException, DataFormatException {
        while (!ended) {
            if (!begun && !begin()) {
                ended = true;
                break;
            }
            int n = inflater.inflate(bytes, from, length);
            growth.out(n);
            if (n > 0) {
                return n;
            }
            if (inflater.finished() || inflater.needsDictionary()) {
                end();
            } else if (inflater.needsInput()) {
                fill();
            }
        }
        return -1;
    }

    /** More packed bytes; what the inflater leaves of them goes back, so that the next member begins where it does. */
    private void fill() throws IOException {
        in.mark(packed.length);
        int n = in.read(packed);
        if (n < 0) {
            throw new EOFException("ends in the middle of its gzip");
        }
        growth.in(n);
        filled = n;
        inflater.setInput(packed, 0, n);
    }

    private void end() throws IOException {
        int taken = filled - inflater.getRemaining();
        in.reset();
        in.skipNBytes(taken);
        inflater.reset();
        begun = false;
        in.readNBytes(8); // checksum and length
    }

    /** Reads the header of a member, if there is one more; zeros may fill the end. */
    private boolean begin() throws IOException {
        int first = in.read();
        while (first == 0) {
            first = in.read();
        }
        if (first < 0) {
            return false;
        }
        if (first != MAGIC_1 || in.read() != MAGIC_2 || in.read() != 8) {
            throw new IOException("is damaged gzip");
        }
        int flags = in.read();
        in.skipNBytes(6);
        if ((flags & EXTRA) != 0) {
            in.skipNBytes(in.read() | (long) in.read() << 8);
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            for (int c = (flags & flag) == 0 ? 0 : in.read(); c > 0; c = in.read()) {}
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            in.skipNBytes(2);
        }
        begun = true;
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
