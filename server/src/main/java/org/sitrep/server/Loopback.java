package org.sitrep.server;

import java.util.Set;

/** Names of this machine that no other machine can be reached by. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private Loopback() {}

    static boolean is(String host) {
        return NAMES.contains(host);
    }
}
