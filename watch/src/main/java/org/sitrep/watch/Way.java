package org.sitrep.watch;

import java.net.URI;

/**
 * Where something is to be asked for.
 *
 * @param at the address
 * @param hops redirects that led there
 */
record Way(URI at, int hops) {
    static Way to(String url) {
        return new Way(URI.create(url), 0);
    }

    String origin() {
        return Guard.origin(at);
    }

    Way on(URI next) {
        return new Way(next, hops + 1);
    }
}
