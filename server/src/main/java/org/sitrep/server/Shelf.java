package org.sitrep.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sitrep.formats.Csv;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.Streamed;
import org.sitrep.ledger.view.View;

/**
 * A whole list of one state of a record, printed: a file of the temporary folder has the lines, and what is held is where each begins and on what it
 * rests (some 30 bytes and 8 a claim). For many threads.
 */
final class Shelf implements AutoCloseable {
    private final String state;
    private final FileChannel file;
    private final List<Thing> things;
    private final long[] rests;

    /** Who may still read it: the file is closed by the last. */
    private int readers = 1;

    /**
     * One printed thing.
     *
     * @param start of its line of JSON, in bytes; its rows of CSV come behind it
     * @param from where in {@link #rests} the hashes of what it rests on begin
     * @param to where they end
     */
    private record Thing(String order, long start, int json, int csv, int from, int to) {}

    private Shelf(String state, FileChannel file, List<Thing> things, long[] rests) {
        this.state = state;
        this.file = file;
        this.rests = rests;
        this.things = things;
    }

    /**
     * Makes a list.
     *
     * @param state of the record
     */
    static <T> Shelf of(View<T> view, Across across, String state) {
        try {
            Path path = Files.createTempFile("sitrep", ".list");
            // it goes when the program ends, however that ends, where the system allows it
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
                Writing<T> writing = new Writing<>(view, across, out);
                List<Thing> things = writing.things;
                if (view instanceof Streamed<T> streamed) {
                    streamed.each(across, Chosen.ALL, thing -> writing.add(streamed.order(thing), thing));
                    things.sort(Comparator.comparing(Thing::order));
                } else {
                    view.list(across, Chosen.ALL).forEach(thing -> writing.add("", thing));
                }
                out.flush();
                things.replaceAll(
                        thing -> new Thing("", thing.start(), thing.json(), thing.csv(), thing.from(), thing.to()));
                return new Shelf(state, file, List.copyOf(things), Arrays.copyOf(writing.rests, writing.resting));
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Writing<T> {
        private final View<T> view;
        private final Across across;
        private final OutputStream out;
        private final List<Thing> things = new ArrayList<>();
        private long[] rests = new long[1024];
        private int resting;
        private long end;

        Writing(View<T> view, Across across, OutputStream out) {
            this.view = view;
            this.across = across;
            this.out = out;
        }

        void add(String order, T thing) {
            byte[] json = (view.json(across, thing).strip() + "\n").getBytes(StandardCharsets.UTF_8);
            StringBuilder rows = new StringBuilder();
            view.rows(across, thing).forEach(row -> rows.append(Csv.line(row)));
            byte[] csv = rows.toString().getBytes(StandardCharsets.UTF_8);
            try {
                out.write(json);
                out.write(csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            int from = resting;
            for (String id : view.rests(thing)) {
                rests = resting < rests.length ? rests : Arrays.copyOf(rests, 2 * resting);
                rests[resting++] = hash(id);
            }
            things.add(new Thing(order, end, json.length, csv.length, from, resting));
            end += json.length + csv.length;
        }
    }

    /** Two of 10 million claims have the same by a chance of 1 to 400,000. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L; // FNV-1a, then mixed: ids differ in their ends
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 29);
    }

    /** The state of the record that it was made of. */
    String state() {
        return state;
    }

    /** The places of all things. */
    int[] all() {
        return IntStream.range(0, things.size()).toArray();
    }

    /**
     * The places of the things that rest on any of these.
     *
     * @param ids as {@link View#rests} tells them
     */
    int[] resting(Set<String> ids) {
        long[] wanted = ids.stream().mapToLong(Shelf::hash).sorted().distinct().toArray();
        return IntStream.range(0, things.size())
                .filter(place -> Arrays.stream(
                                rests,
                                things.get(place).from(),
                                things.get(place).to())
                        .anyMatch(one -> Arrays.binarySearch(wanted, one) >= 0))
                .toArray();
    }

    /** The line of JSON at a place, without line end. */
    String json(int place) {
        Thing thing = things.get(place);
        return read(thing.start(), thing.json()).strip();
    }

    /** The rows at a place, with line ends. */
    String csv(int place) {
        Thing thing = things.get(place);
        return read(thing.start() + thing.json(), thing.csv());
    }

    private String read(long start, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, start + bytes.position()) < 0) {
                    throw new IOException("a list of the temporary folder was cut off");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    /** For one more reader, who closes it too. */
    synchronized Shelf taken() {
        readers++;
        return this;
    }

    @Override
    public synchronized void close() {
        readers--;
        if (readers > 0) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
