package org.sitrep.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.sitrep.ledger.entry.Place;

/**
 * Rows that are made in no order, until all of them are there: in a file of the temporary folder, with what each is of in memory (some 40 bytes a row).
 * Rows of one place stay in the order they came in. The file goes when this is closed; it has no name from the moment it is opened where the system
 * lets an open file be deleted, so that a killed process leaves none behind.
 */
public final class Rows implements Closeable {
    private static final int BUFFER = 1 << 16;

    private record Row(Place place, long start, int length) {}

    private final FileChannel file;
    private final List<Row> rows = new ArrayList<>();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long end;
    private boolean sorted = true;

    private Rows(FileChannel file) {
        this.file = file;
    }

    /** None as yet. */
    public static Rows create() {
        try {
            return new Rows(FileChannel.open(
                    Files.createTempFile("sitrep", ".rows"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is made by putting rows in; if that fails these are closed, for nobody will ask for them. */
    public <T> T filled(Supplier<T> filling) {
        try {
            return filling.get();
        } catch (RuntimeException | Error e) {
            try {
                close();
            } catch (IOException too) {
                e.addSuppressed(too);
            }
            throw e;
        }
    }

    /**
     * Puts a row of cells in.
     *
     * @param place of the claim that it stands for
     */
    public void add(Place place, List<String> cells) {
        try {
            sorted = sorted
                    && (rows.isEmpty() || rows.get(rows.size() - 1).place().compareTo(place) <= 0);
            int before = waiting.size();
            DataOutputStream out = new DataOutputStream(waiting);
            out.writeInt(cells.size());
            for (String cell : cells) {
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            rows.add(new Row(place, end + before, waiting.size() - before));
            if (waiting.size() > BUFFER) {
                flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(waiting.toByteArray());
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
        waiting.reset();
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    /** The rows by their places, each time they are gone through from the file; no more may be added meanwhile. */
    public Collection<List<String>> sorted() {
        if (!sorted) {
            rows.sort(Comparator.comparing(Row::place));
            sorted = true;
        }
        return new Pass<>(this::size, () -> rows.stream().map(this::cells));
    }

    private List<String> cells(Row row) {
        try {
            if (waiting.size() > 0) {
                flush();
            }
            ByteBuffer all = ByteBuffer.allocate(row.length());
            while (all.hasRemaining()) {
                if (file.read(all, row.start() + all.position()) < 0) {
                    throw new EOFException("the file of waiting rows was cut short");
                }
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(all.array()));
            List<String> cells = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
