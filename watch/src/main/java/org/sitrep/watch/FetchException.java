package org.sitrep.watch;

import java.time.Duration;
import java.util.Optional;

/** Something could not be fetched; the message says why, and begins behind an address. */
final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;

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
    private final boolean isFrontPage;

    FetchException(Kind kind, String message) {
        this(kind, message, 0, Optional.empty());
    }

    /** A page that was there leads to the first page of its site now, which is how many sites say that they have it no more. */
    static FetchException toFrontPage() {
        return new FetchException(Kind.LATER, "leads to the front page of its site", 0, Optional.empty(), true);
    }

    /**
     * An answer that is none.
     *
     * @param status of HTTP; 0 if there was no answer
     * @param wait how long the server asks not to be asked
     */
    FetchException(Kind kind, String message, int status, Optional<Duration> wait) {
        this(kind, message, status, wait, false);
    }

    private FetchException(Kind kind, String message, int status, Optional<Duration> wait, boolean isFrontPage) {
        super(message);
        this.isFrontPage = isFrontPage;
        this.kind = kind;
        this.status = status;
        this.wait = wait;
    }

    /** Whether a page that was there is taken down, by what the server says itself: gone (RFC 9110, 15.5.11), or kept from us by law (RFC 7725). */
    boolean isTakenDown() {
        return status == GONE || status == UNAVAILABLE_FOR_LEGAL_REASONS;
    }

    /** Whether there is nothing where a page was; which may pass, unless it {@link #isTakenDown}. */
    boolean isNothing() {
        return isTakenDown() || status == NOT_FOUND || isFrontPage;
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
