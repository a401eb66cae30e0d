package org.sitrep.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Printed things that come in no order, until they can be handed over in order: the first few are held, of very many only where each stands in a
 * file.
 */
final class Spool implements AutoCloseable {
    /** So many are held in memory. */
    private static final int FEW = 1000;

    private record Place(String order, long start, int length) {}

    private final int limit;
    private final TreeMap<String, String> held = new TreeMap<>();
    private final List<Place> places = new ArrayList<>();
    private Path file = Path.of("");
    private OutputStream out = OutputStream.nullOutputStream();
    private long end;
    private long size;

    /** @param limit how many of the first are wanted */
    Spool(int limit) {
        this.limit = limit;
    }

    /** How many were put in. */
    long size() {
        return size;
    }

    /**
     * Puts a thing in.
     *
     * @param order where it stands among the others
     * @param printed is asked for only if it is wanted
     */
    void add(String order, Supplier<String> printed) {
        size++;
        if (limit > FEW) {
            write(order, printed.get());
            return;
        }
        if (held.size() < limit || (limit > 0 && order.compareTo(held.lastKey()) < 0)) {
            held.put(order, printed.get());
            if (held.size() > limit) {
                held.pollLastEntry();
            }
        }
    }

    private void write(String order, String printed) {
        try {
            if (places.isEmpty()) {
                file = Files.createTempFile("sitrep", ".list");
                out = new BufferedOutputStream(Files.newOutputStream(file));
            }
            byte[] bytes = printed.getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            places.add(new Place(order, end, bytes.length));
            end += bytes.length;
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
    }

    /** Hands over the first in their order. */
    void each(Consumer<String> one) {
        held.values().forEach(one);
        if (places.isEmpty()) {
            return;
        }
        places.sort(Comparator.comparing(Place::order));
        try {
            out.flush();
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                for (Place place : places.subList(0, Math.min(limit, places.size()))) {
                    byte[] bytes = new byte[place.length()];
                    in.seek(place.start());
                    in.readFully(bytes);
                    one.accept(new String(bytes, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            if (!places.isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Failures.OutputException(e);
        }
    }
}
