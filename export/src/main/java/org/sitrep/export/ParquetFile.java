package org.sitrep.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table as Parquet (github.com/apache/parquet-format): flat optional columns, plain values, no compression, so that the bytes are
 * the same on every Java. An empty cell is null. One data page a column and group of rows.
 */
final class ParquetFile {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Rows that are held in memory as bytes at a time. */
    private static final int GROUP = 20_000;

    private static final int OPTIONAL = 1;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int UNCOMPRESSED = 0;
    private static final int DATA_PAGE = 0;

    private record Chunk(Column column, int values, long offset, long size) {}

    private record Group(List<Chunk> chunks, int rows) {}

    private final Table table;
    private final OutputStream out;
    private long at;

    private ParquetFile(Table table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    static void write(Table table, OutputStream out) throws IOException {
        new ParquetFile(table, out).write();
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    private void write() throws IOException {
        put(MAGIC);
        List<Group> groups = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(row);
            if (rows.size() == GROUP) {
                groups.add(group(rows));
                rows.clear();
            }
        }
        if (!rows.isEmpty()) {
            groups.add(group(rows));
        }
        byte[] footer = footer(groups);
        put(footer);
        put(little(4).putInt(footer.length).array());
        put(MAGIC);
    }

    private Group group(List<List<String>> rows) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            chunks.add(chunk(table.columns().get(i), i, rows));
        }
        return new Group(chunks, rows.size());
    }

    private Chunk chunk(Column column, int index, List<List<String>> rows) throws IOException {
        byte[] page = page(column, index, rows);
        Compact header = new Compact()
                .i32(1, DATA_PAGE)
                .i32(2, page.length)
                .i32(3, page.length)
                .struct(
                        5,
                        data -> data.i32(1, rows.size())
                                .i32(2, PLAIN)
                                .i32(3, RLE)
                                .i32(4, RLE));
        header.stop();
        long offset = at;
        put(header.bytes());
        put(page);
        return new Chunk(column, rows.size(), offset, at - offset);
    }

    /** Definition levels (1 known, 0 null) as runs, their length before them; then the values that are known. */
    private static byte[] page(Column column, int index, List<List<String>> rows) {
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int run = 0;
        boolean before = false;
        for (List<String> row : rows) {
            String cell = row.get(index);
            boolean known = !cell.isEmpty();
            if (run > 0 && known != before) {
                run(levels, run, before);
                run = 0;
            }
            run++;
            before = known;
            if (known) {
                values.writeBytes(value(column.type(), cell));
            }
        }
        run(levels, run, before);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(little(4).putInt(levels.size()).array());
        page.writeBytes(levels.toByteArray());
        page.writeBytes(values.toByteArray());
        return page.toByteArray();
    }

    private static void run(ByteArrayOutputStream levels, int length, boolean known) {
        Compact.varint(levels, (long) length << 1);
        levels.write(known ? 1 : 0);
    }

    private static byte[] value(Column.Type type, String cell) {
        return switch (type) {
            case TEXT -> {
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                yield little(4 + bytes.length).putInt(bytes.length).put(bytes).array();
            }
            case INTEGER -> little(8).putLong(Long.parseLong(cell)).array();
            case NUMBER -> little(8).putDouble(Double.parseDouble(cell)).array();
            case DATE ->
                little(4).putInt((int) LocalDate.parse(cell).toEpochDay()).array();
        };
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A column's physical type: INT32, INT64, DOUBLE, BYTE_ARRAY. */
    private static int physical(Column.Type type) {
        return switch (type) {
            case DATE -> 1;
            case INTEGER -> 2;
            case NUMBER -> 5;
            case TEXT -> 6;
        };
    }

    private byte[] footer(List<Group> groups) {
        List<Column> columns = table.columns();
        Compact footer = new Compact().i32(1, 1);
        List<Integer> elements = new ArrayList<>();
        for (int i = -1; i < columns.size(); i++) {
            elements.add(i);
        }
        footer.structs(2, elements, (element, i) -> {
            if (i < 0) {
                element.string(4, table.name()).i32(5, columns.size());
            } else {
                element(element, columns.get(i));
            }
        });
        footer.i64(3, table.rows().size());
        footer.structs(4, groups, ParquetFile::group);
        footer.string(6, "sitrep");
        footer.stop();
        return footer.bytes();
    }

    /** Of the converted types, UTF8 is 0 and DATE 6. */
    private static void element(Compact element, Column column) {
        element.i32(1, physical(column.type())).i32(3, OPTIONAL).string(4, column.name());
        if (column.type() == Column.Type.TEXT) {
            element.i32(6, 0);
        } else if (column.type() == Column.Type.DATE) {
            element.i32(6, 6);
        }
    }

    private static void group(Compact out, Group group) {
        out.structs(
                1,
                group.chunks(),
                (chunk, of) -> chunk.i64(2, of.offset())
                        .struct(
                                3,
                                data -> data.i32(1, physical(of.column().type()))
                                        .i32s(2, List.of(PLAIN, RLE))
                                        .strings(3, List.of(of.column().name()))
                                        .i32(4, UNCOMPRESSED)
                                        .i64(5, of.values())
                                        .i64(6, of.size())
                                        .i64(7, of.size())
                                        .i64(9, of.offset())));
        out.i64(2, group.chunks().stream().mapToLong(Chunk::size).sum());
        out.i64(3, group.rows());
    }
}
