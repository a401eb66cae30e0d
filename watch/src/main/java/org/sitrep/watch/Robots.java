package org.sitrep.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sitrep.ledger.store.Watched.Stamp;
import org.sitrep.watch.feed.RobotRules;

/** What sites allow us, each asked once a day (RFC 9309, 2.4). Thread-safe. */
final class Robots {
    /** By this name sites may address us. */
    static final String US = "sitrep";

    private static final Duration KEPT = Duration.ofDays(1);

    /** RFC 9309, 2.5: at least 500 KiB must be read. */
    private static final int READ = 500 << 10;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(RobotRules rules, Instant until) {}

    Robots(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * The rules of a site. One that has none, or refuses to tell them, allows all; while a site is out of order, nothing is fetched of it.
     *
     * @throws FetchException if nobody can tell at the moment
     */
    RobotRules of(URI page, Optional<URI> named) throws FetchException {
        String site = page.getScheme() + "://" + Guard.origin(page);
        Kept known = kept.get(site);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.rules();
        }
        RobotRules rules = ask(page, named);
        kept.put(site, new Kept(rules, clock.instant().plus(KEPT)));
        return rules;
    }

    private RobotRules ask(URI page, Optional<URI> named) throws FetchException {
        try {
            byte[] bytes = fetcher.follow(page.resolve("/robots.txt"), named, Stamp.NONE)
                    .bytes();
            byte[] read = bytes.length > READ ? Arrays.copyOf(bytes, READ) : bytes;
            return RobotRules.of(new String(read, StandardCharsets.UTF_8), US);
        } catch (FetchException e) {
            if (e.isMissing() || e.kind() == FetchException.Kind.NEVER) {
                return RobotRules.ALL; // it is not there; a private address is refused again for the page itself
            }
            throw new FetchException(FetchException.Kind.LATER, "has a robots.txt that " + e.why(), 0, e.pause());
        }
    }

    /** Asked before a page: whether its site allows it. */
    void check(URI page, Optional<URI> named) throws FetchException {
        String path = (page.getRawPath().isEmpty() ? "/" : page.getRawPath())
                + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        if (!of(page, named).allow(path)) {
            throw new FetchException(
                    FetchException.Kind.NEVER, "is not to be fetched by programs, says its site's robots.txt");
        }
    }

    /** How long a site asks to be left alone between two requests; zero if it does not say, or was not asked yet. */
    Duration pause(URI page) {
        Kept known = kept.get(page.getScheme() + "://" + Guard.origin(page));
        return known == null ? Duration.ZERO : known.rules().pause().orElse(Duration.ZERO);
    }
}
