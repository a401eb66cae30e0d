package org.sitrep.server;

import java.util.Optional;
import org.sitrep.ledger.store.Address;

/**
 * What a server serves, and to whom.
 *
 * @param record must be there
 * @param host address that it listens on
 * @param port 0 for any that is free
 * @param token what every request must know; needed where others than this machine can ask
 * @param version of the program, part of what tells an answer from another
 */
public record Settings(Address record, String host, int port, Optional<String> token, String version) {
    public Settings {
        if (!Loopback.is(host) && token.isEmpty()) {
            throw new IllegalArgumentException("an address that other machines can reach wants a token");
        }
    }
}
