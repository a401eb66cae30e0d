package org.sitrep.watch.feed;

/** What was taken for a feed is none; the message says what it is and what to do. */
public final class FeedException extends Exception {
    private static final long serialVersionUID = 1;

    public FeedException(String message) {
        super(message);
    }
}
