package org.sitrep.cli;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess: the one thing of the program that chance decides. Nothing of a record depends on it. */
final class Secret {
    /** Bits of a secret that no guessing reaches. */
    private static final int BYTES = 16;

    private Secret() {}

    /** Letters that need no escape in an address. */
    static String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
