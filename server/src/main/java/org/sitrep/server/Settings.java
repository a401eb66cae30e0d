package org.sitrep.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sitrep.ledger.store.Address;

/**
 * What a server serves, and to whom.
 *
 * @param record must be there
 * @param host address that it listens on
 * @param port 0 for any that is free
 * @param token what every request must know; needed where others than this machine can ask
 * @param writer what a request must know that corrects the record; nobody can without
 * @param clock the time of day, for corrections
 * @param version of the program, part of what tells an answer from another
 */
public record Settings(
        Address record,
        String host,
        int port,
        Optional<String> token,
        Optional<String> writer,
        InstantSource clock,
        String version) {
    public Settings {
        if (!Loopback.is(host) && token.isEmpty()) {
            throw new IllegalArgumentException("an address that other machines can reach wants a token");
        }
    }

    /** A server that changes nothing. */
    public static Settings readOnly(Address record, String host, int port, Optional<String> token, String version) {
        return new Settings(record, host, port, token, Optional.empty(), InstantSource.fixed(Instant.EPOCH), version);
    }

    String name() {
        return name(record);
    }

    /** What a record is called: its file without the ending. */
    public static String name(Address record) {
        String shown = record.toString();
        return shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.sitrep$", "");
    }
}
