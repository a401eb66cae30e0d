package org.sitrep.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Values in Thrift's compact protocol, as far as the footer of a Parquet file needs them
 * (github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md). Fields must come in the order of their ids.
 */
final class Compact {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    /** Lists longer than this have their size apart. */
    private static final int SHORT_LIST = 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    Compact i32(int id, int value) {
        field(id, I32);
        varint(zigzag(value));
        return this;
    }

    Compact i64(int id, long value) {
        field(id, I64);
        varint(zigzag(value));
        return this;
    }

    Compact string(int id, String value) {
        field(id, BINARY);
        binary(value);
        return this;
    }

    Compact struct(int id, Consumer<Compact> fields) {
        field(id, STRUCT);
        nested(fields);
        return this;
    }

    <T> Compact structs(int id, List<T> items, java.util.function.BiConsumer<Compact, T> fields) {
        list(id, STRUCT, items.size());
        items.forEach(item -> nested(compact -> fields.accept(compact, item)));
        return this;
    }

    Compact i32s(int id, List<Integer> items) {
        list(id, I32, items.size());
        items.forEach(item -> varint(zigzag(item)));
        return this;
    }

    Compact strings(int id, List<String> items) {
        list(id, BINARY, items.size());
        items.forEach(this::binary);
        return this;
    }

    /** Ends the struct. */
    void stop() {
        out.write(0);
    }

    private void nested(Consumer<Compact> fields) {
        int outer = last;
        last = 0;
        fields.accept(this);
        stop();
        last = outer;
    }

    private void field(int id, int type) {
        int step = id - last;
        if (step < 1 || step > 15) {
            throw new IllegalArgumentException("field " + id + " after " + last);
        }
        out.write(step << 4 | type);
        last = id;
    }

    private void list(int id, int type, int size) {
        field(id, LIST);
        if (size <= SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(0xf0 | type);
            varint(size);
        }
    }

    private void binary(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.write(bytes, 0, bytes.length);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        varint(out, value);
    }

    /** Seven bits a byte, the lowest first. */
    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
