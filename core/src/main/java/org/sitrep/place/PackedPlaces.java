package org.sitrep.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.sitrep.document.PlaceMention.Point;

/**
 * The gazetteer's file, kept as the bytes it came in: no object per place or name. Its layout stands in
 * {@code docs/decisions/0005-gazetteer.md}; {@code gazetteer/build/pack.mjs} writes it.
 */
final class PackedPlaces {
    private static final int MAGIC = 0x5347415A;
    private static final int VERSION = 1;
    private static final int HEADER = 36;
    /** Far above any real gazetteer; a length beyond it is garbage and must not be allocated. */
    private static final int LARGEST = 256 << 20;

    /** As numbered in the file. */
    private static final List<Place.Kind> KINDS = List.of(
            Place.Kind.COUNTRY,
            Place.Kind.REGION,
            Place.Kind.DISTRICT,
            Place.Kind.CAPITAL,
            Place.Kind.SEAT1,
            Place.Kind.SEAT2,
            Place.Kind.SEAT3,
            Place.Kind.TOWN,
            Place.Kind.SECTION);

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final double DEGREE = 1e5;

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final int size;
    private final int names;
    private final int block;
    private final int displayNames;
    private final int starts;
    private final int index;
    /** Offset of each place's display name from {@link #displayNames}, and the end of the last. */
    private final int[] nameOffsets;

    private PackedPlaces(byte[] body, int size, int names, int block, int displayBytes, int indexBytes) {
        this.bytes = body;
        this.buffer = ByteBuffer.wrap(body);
        this.size = size;
        this.names = names;
        this.block = block;
        this.displayNames = size * 24;
        this.starts = displayNames + displayBytes;
        this.index = body.length - indexBytes;
        this.nameOffsets = new int[size + 1];
        for (int i = 0; i < size; i++) {
            nameOffsets[i + 1] = nameOffsets[i] + (body[size * 23 + i] & 0xff);
        }
    }

    /**
     * Reads and verifies a gazetteer.
     *
     * @param in not closed
     * @throws GazetteerException if the bytes are not a gazetteer, or not all of one
     */
    static PackedPlaces read(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEADER);
        if (head.length < HEADER || ByteBuffer.wrap(head).getInt() != MAGIC) {
            throw new GazetteerException("it does not begin like a gazetteer");
        }
        int[] fields = new int[8];
        ByteBuffer.wrap(head, 4, HEADER - 4).asIntBuffer().get(fields);
        if (fields[0] != VERSION) {
            throw new GazetteerException("it has version " + fields[0] + ", this program reads " + VERSION);
        }
        checkLengths(fields);
        byte[] body = in.readNBytes(fields[6]);
        if (body.length < fields[6] || in.read() >= 0) {
            throw new GazetteerException(
                    "it is cut short or has something added: " + fields[6] + " bytes were written");
        }
        CRC32 crc = new CRC32();
        crc.update(body);
        if ((int) crc.getValue() != fields[7]) {
            throw new GazetteerException("its bytes are damaged: the checksum differs");
        }
        PackedPlaces places = new PackedPlaces(body, fields[1], fields[2], fields[3], fields[4], fields[5]);
        if (places.nameOffsets[places.size] != fields[4]) {
            throw new GazetteerException("its names are not as long as its header says");
        }
        return places;
    }

    private static void checkLengths(int[] fields) {
        long size = fields[1];
        long names = fields[2];
        long block = fields[3];
        boolean counts = size >= 0 && names >= 0 && block > 0 && fields[4] >= 0 && fields[5] >= 0;
        long blocks = counts ? (names + block - 1) / block : 0;
        long sum = size * 24 + fields[4] + blocks * 4 + fields[5];
        if (!counts || sum != fields[6] || sum > LARGEST) {
            throw new GazetteerException("the lengths in its header do not fit together");
        }
    }

    int size() {
        return size;
    }

    Place.Kind kind(int place) {
        return KINDS.get(bytes[size * 20 + place]);
    }

    int parent(int place) {
        return buffer.getInt(size * 16 + place * 4);
    }

    String country(int place) {
        return new String(bytes, size * 21 + place * 2, 2, StandardCharsets.US_ASCII);
    }

    int population(int place) {
        return buffer.getInt(size * 12 + place * 4);
    }

    Place place(int place) {
        int offset = displayNames + nameOffsets[place];
        int length = nameOffsets[place + 1] - nameOffsets[place];
        return new Place(
                place,
                new String(bytes, offset, length, StandardCharsets.UTF_8),
                kind(place),
                point(place),
                country(place),
                parent(place),
                population(place));
    }

    Optional<Point> point(int place) {
        int latitude = buffer.getInt(place * 4);
        if (latitude == UNKNOWN) {
            return Optional.empty();
        }
        int id = buffer.getInt(size * 8 + place * 4);
        double longitude = buffer.getInt(size * 4 + place * 4) / DEGREE;
        return Optional.of(new Point(id == 0 ? Optional.empty() : Optional.of(id), latitude / DEGREE, longitude));
    }

    /**
     * The places of a name.
     *
     * @param key folded name
     * @return for each place its index times two, plus one if this is its own name and not an alias; the most
     *     populous first
     */
    List<Integer> find(String key) {
        byte[] sought = key.getBytes(StandardCharsets.US_ASCII);
        int low = 0;
        int high = (names + block - 1) / block - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compareFirst(middle, sought) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 || sought.length == 0 ? List.of() : scan(low, sought);
    }

    /** How the first name of a block compares with the sought one. */
    private int compareFirst(int number, byte[] sought) {
        Cursor cursor = new Cursor(start(number));
        cursor.varint();
        int length = cursor.varint();
        return java.util.Arrays.compare(bytes, cursor.at, cursor.at + length, sought, 0, sought.length);
    }

    private int start(int number) {
        return index + buffer.getInt(starts + number * 4);
    }

    private List<Integer> scan(int number, byte[] sought) {
        Cursor cursor = new Cursor(start(number));
        int count = Math.min(block, names - number * block);
        byte[] name = new byte[255];
        for (int i = 0; i < count; i++) {
            int shared = cursor.varint();
            int rest = cursor.varint();
            System.arraycopy(bytes, cursor.at, name, shared, rest);
            cursor.at += rest;
            int postings = cursor.varint();
            int order = java.util.Arrays.compare(name, 0, shared + rest, sought, 0, sought.length);
            if (order == 0) {
                return decode(cursor, cursor.at + postings);
            } else if (order > 0) {
                return List.of();
            }
            cursor.at += postings;
        }
        return List.of();
    }

    private static List<Integer> decode(Cursor cursor, int end) {
        List<Integer> found = new ArrayList<>();
        int code = 0;
        while (cursor.at < end) {
            code += cursor.varint();
            found.add(code);
        }
        return found;
    }

    /** A reading position in the bytes of the name index. */
    private final class Cursor {
        private int at;

        private Cursor(int at) {
            this.at = at;
        }

        private int varint() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 127) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }
}
