package org.sitrep.watch;

import java.time.Duration;
import java.util.Optional;

/** Something could not be fetched; the message says why, and begins behind an address. */
final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    private static final int TOO_MANY = 429;

    private final transient Kind kind;
    private final transient Optional<Duration> wait;

    /** Whether it is worth trying again. */
    enum Kind {
        /** It must not be asked, or will never answer otherwise. */
        NEVER,
        /** It may well be there some time later. */
        LATER
    }

    private final int status;

    FetchException(Kind kind, String message) {
        this(kind, message, 0, Optional.empty());
    }

    /**
     * An answer that is none.
     *
     * @param status of HTTP; 0 if there was no answer
     * @param wait how long the server asks not to be asked
     */
    FetchException(Kind kind, String message, int status, Optional<Duration> wait) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.wait = wait;
    }

    /** Whether the server answers, and has nothing there for us (RFC 9309, 2.3.1.3: of a robots.txt, all is allowed). */
    boolean isMissing() {
        return status >= 400 && status < 500 && status != TOO_MANY;
    }

    Kind kind() {
        return kind;
    }

    Optional<Duration> pause() {
        return wait;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
