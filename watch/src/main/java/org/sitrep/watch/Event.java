package org.sitrep.watch;

import java.util.Optional;

/**
 * Something that happened while watching.
 *
 * @param url of the feed or page
 * @param article key, of what was added
 * @param before key of what stood there until now
 * @param why what went wrong
 */
public record Event(Kind kind, String url, Optional<String> article, Optional<String> before, Optional<String> why) {
    /** What it is. */
    public enum Kind {
        /** An article came into the record. */
        ADDED,
        /** An article is another than it was; the new one came into the record. */
        CHANGED,
        /** A feed or page failed, and is tried again. */
        FAILED,
        /** A page that had an article has it no more. */
        GONE,
        /** A page that was gone has an article again. */
        BACK,
        /** A page is not tried again. */
        GIVEN_UP,
        /** A page was left out, as was asked. */
        LEFT_OUT,
        /** Entries of a feed have no address that can be fetched. */
        PASSED_OVER
    }

    static Event added(String url, String article, Optional<String> before) {
        return new Event(
                before.isPresent() ? Kind.CHANGED : Kind.ADDED, url, Optional.of(article), before, Optional.empty());
    }

    static Event of(Kind kind, String url, String why) {
        return new Event(kind, url, Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
