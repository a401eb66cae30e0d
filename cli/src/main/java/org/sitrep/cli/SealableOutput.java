package org.sitrep.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/** An output whose writes are all or nothing when the program is interrupted. Thread-safe. */
final class SealableOutput extends OutputStream {
    private final OutputStream out;
    private final Semaphore turn = new Semaphore(1);

    SealableOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        turn.acquireUninterruptibly();
        try {
            out.write(bytes, from, length);
        } finally {
            turn.release();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Waits for the write that is under way; later ones wait for ever. */
    void seal() {
        turn.acquireUninterruptibly();
    }
}
