package org.sitrep.cli;

import java.nio.file.Path;

/** Where a record is opened each time: a browser keeps what it remembers by address, port and all. */
final class Ports {
    /** Below those that systems give to connections that go out (Linux from 32768, others from 49152), above most that services have. */
    private static final int FIRST = 20_000;

    private static final int MANY = 10_000;

    private Ports() {}

    /** The port of a record, by its whole path or address. */
    static int of(String record) {
        String whole = record.contains("://")
                ? record
                : Path.of(record).toAbsolutePath().normalize().toString();
        return FIRST + Math.floorMod(whole.hashCode() * 0x9e3779b1, MANY);
    }
}
