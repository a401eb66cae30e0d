package org.sitrep.server;

/** A server that could not be started: its port is taken, or the address is none of this machine; or a page that this build has not. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerException(String what) {
        super(what);
    }

    ServerException(Settings settings, RuntimeException cause) {
        super(
                "cannot listen on " + settings.host() + ":" + settings.port() + ": " + cause.getMessage()
                        + "; another port may be free (--port)",
                cause);
    }
}
