package org.sitrep.intake;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks zstd (RFC 8878) of any number of frames, in bounded memory: a window of more than 8 MiB is refused. Not thread-safe. */
final class Unzstd extends InputStream {
    private final InputStream in;
    private final ZstdInputStream unpacked;
    private final Growth growth = new Growth();
    private final byte[] one = new byte[1];

    /** What went wrong: it is so again for who reads on. */
    private @Nullable String fault;

    /** @param in closed with this */
    Unzstd(InputStream in) {
        this.in = in;
        this.unpacked = new ZstdInputStream(new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                growth.in(Math.max(0, n));
                return n;
            }
        });
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (fault != null) {
            throw new IOException(fault);
        }
        try {
            int n = unpacked.read(bytes, from, length);
            growth.out(Math.max(0, n));
            return n;
        } catch (RuntimeException e) { // how the library tells of broken bytes
            fault = "is damaged zstd";
            throw new IOException(fault, e);
        } catch (IOException e) {
            fault = e.getMessage();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
