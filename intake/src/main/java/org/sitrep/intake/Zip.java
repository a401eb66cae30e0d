package org.sitrep.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.formats.Incoming;

/**
 * The files of a zip archive, in its order, each as it would be read in a folder. Nothing is written to disk, so that the names in it can
 * point nowhere; an archive in it is not opened. Not thread-safe.
 */
final class Zip implements Articles {
    /** More entries than any collection of articles that is handed on as one file. */
    private static final int MOST_ENTRIES = 1_000_000;

    private final String name;
    private final InputStream packed;
    private final ZipInputStream in;
    private final Growth growth = new Growth();
    private final End end = new End();
    private @Nullable Articles entry;
    private int entries;
    private final PassedOver passed = new PassedOver();
    private boolean told;

    /** @param in closed with this */
    Zip(String name, InputStream in) {
        this.name = name;
        this.packed = new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                growth.in(Math.max(0, n));
                end.look(bytes, from, n);
                return n;
            }
        };
        this.in = new ZipInputStream(packed);
    }

    @Override
    public Map<String, Integer> passedOver() {
        return passed.counts();
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        while (true) {
            if (entry != null) {
                Optional<Incoming> next = entry.next();
                if (next.isPresent()) {
                    return next;
                }
                passed.add(entry.passedOver());
                entry = null;
            }
            Optional<Incoming> refused = open();
            if (refused.isPresent() || entry == null) {
                return refused;
            }
        }
    }

    /** Opens the next entry that holds articles; nothing open afterwards is the end. */
    private Optional<Incoming> open() throws IOException {
        for (ZipEntry next = nextEntry(); next != null; next = nextEntry()) {
            String path = name + "/" + next.getName();
            FileKind kind = FileKind.of(next.getName());
            if (next.isDirectory() || PathWalk.isHidden(next.getName())) {
                continue;
            }
            entries++;
            if (entries > MOST_ENTRIES) {
                return Optional.of(
                        Incoming.Refused.of(name, "too-large", "holds more than a million files; unpack it"));
            }
            if (kind == FileKind.OTHER) {
                passed.add(next.getName());
                continue;
            }
            if (kind.isRefused() || kind == FileKind.ZIP) {
                return Optional.of(
                        kind == FileKind.ZIP
                                ? Incoming.Refused.of(
                                        path, "unsupported", "is an archive in an archive; unpack the outer one")
                                : PathWalk.refused(path, kind));
            }
            entry = Inputs.open(
                    new BufferedInputStream(content()), path, Optional.of(PathWalk.stem(next.getName())), kind);
            return Optional.empty();
        }
        packed.transferTo(OutputStream.nullOutputStream());
        if (!end.seen) {
            return once(Incoming.Refused.of(name, "damaged", "is no whole zip archive; its last files may be missing"));
        }
        return entries == 0 ? once(Incoming.Refused.of(name, "empty", "holds no file")) : Optional.empty();
    }

    /** Sees whether the mark at the end of a whole archive has come. */
    private static final class End {
        private static final int MARK = 0x504b0506;

        private int last;
        private boolean seen;

        void look(byte[] bytes, int from, int n) {
            for (int i = from; i < from + n; i++) {
                last = last << 8 | (bytes[i] & 0xFF);
                seen |= last == MARK;
            }
        }
    }

    private Optional<Incoming> once(Incoming.Refused refused) {
        boolean first = !told;
        told = true;
        return first ? Optional.of(refused) : Optional.empty();
    }

    private @Nullable ZipEntry nextEntry() throws IOException {
        try {
            return in.getNextEntry();
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted"); // the JDK's word
            throw locked ? new IOException("a file in it is locked with a password; unpack it first", e) : e;
        } catch (IllegalArgumentException e) {
            throw new IOException("holds a file name that is no text", e);
        }
    }

    /** What the entry holds; the archive stays open behind it. */
    private InputStream content() {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                growth.out(Math.max(0, n));
                return n;
            }

            @Override
            public void close() {
                // the next entry follows
            }
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
