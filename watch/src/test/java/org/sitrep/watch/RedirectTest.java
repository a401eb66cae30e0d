package org.sitrep.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.watch.Site.article;
import static org.sitrep.watch.Site.rss;
import static org.sitrep.watch.Site.status;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.store.Store;

/** Four sites that lead to a fifth. All are on loopback, so the guard that would let none lead to another lets them here. */
class RedirectTest {
    private static final int SITES = 4;
    private static final String TEXT =
            "The council of the town met on Tuesday evening and spoke for two hours about bridge number N over the river.";

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2031-03-01T10:00:00Z"));
    private final List<Site> sites =
            IntStream.range(0, SITES).mapToObj(any -> new Site()).toList();
    private final Site far = new Site();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<Event> events = new ArrayList<>();

    @BeforeEach
    void lead() {
        for (int i = 0; i < SITES; i++) {
            int number = i;
            Site site = sites.get(i);
            site.page("/feed", any -> status(200, rss(site.url("/go"), "One")));
            site.page("/go", any -> status(302, "", "Location: " + far.url("/" + number)));
            far.page("/" + number, any -> out -> {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                Thread.sleep(100); // long enough that others come in, if they may
                open.decrementAndGet();
                status(200, article("One", TEXT.replace("N", String.valueOf(number))), "Content-Type: text/html")
                        .to(out);
            });
        }
    }

    @AfterEach
    void close() {
        Stream.concat(sites.stream(), Stream.of(far)).forEach(Site::close);
    }

    private List<String> once() {
        events.clear();
        InstantSource clock = now::get;
        try (Store store = Store.open(folder.resolve("a.sitrep"), Store.Mode.ADD)) {
            Settings settings = Settings.of(Duration.ofMinutes(15), true, Duration.ZERO, 8, 2);
            Guard.Check any = (uri, named) -> InetAddress.getLoopbackAddress();
            new Watch(store, WatchTest.READER, "1", "sitrep/test", settings, clock, events::add, any)
                    .run(sites.stream().map(site -> site.url("/feed")).toList(), List.of(), () -> false);
        }
        return events.stream()
                .map(event -> event.kind() + event.why().map(why -> ": " + why).orElse(""))
                .sorted()
                .toList();
    }

    private long asked(String path) {
        return far.asked().stream().filter(path::equals).count();
    }

    @Test
    void aHostThatManyLeadToIsAskedOneThingAtATime() {
        assertThat(once()).containsExactly("ADDED", "ADDED", "ADDED", "ADDED");
        assertThat(most).hasValue(1);
        assertThat(asked("/robots.txt")).isEqualTo(1);
    }

    @Test
    void itsRobotsAreObeyed() {
        far.page("/robots.txt", any -> status(200, "User-agent: sitrep\nDisallow: /2\n"));
        assertThat(once())
                .containsExactly(
                        "ADDED",
                        "ADDED",
                        "ADDED",
                        "GIVEN_UP: is not to be fetched by programs, says its site's robots.txt");
        assertThat(asked("/2")).isZero();
    }

    @Test
    void aPauseThatItAsksForIsItsOwnAndHoldsForAll() {
        for (int i = 0; i < SITES; i++) {
            far.page("/" + i, any -> status(429, "", "Retry-After: 600"));
        }
        assertThat(once())
                .containsExactly(
                        "FAILED: answers 429",
                        "FAILED: redirects to a host that asked to be left alone",
                        "FAILED: redirects to a host that asked to be left alone",
                        "FAILED: redirects to a host that asked to be left alone");
        assertThat(IntStream.range(0, SITES).mapToLong(i -> asked("/" + i)).sum())
                .isEqualTo(1);
        lead();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(11)));
        assertThat(once()).containsExactly("ADDED", "ADDED", "ADDED", "ADDED");
    }

    @Test
    void hostsThatLeadToOneAnotherEnd() {
        sites.get(0).page("/go", any -> status(302, "", "Location: " + far.url("/back")));
        far.page("/back", any -> status(302, "", "Location: " + sites.get(0).url("/go")));
        assertThat(once()).contains("FAILED: redirects more than 5 times");
        assertThat(asked("/back")).isEqualTo(3);
    }

    @Test
    void aFeedMayBeAtAnotherHostNow() {
        Site old = sites.get(0);
        old.page("/feed", any -> status(301, "", "Location: " + far.url("/feed")));
        far.page("/feed", any -> status(200, rss(far.url("/0"), "One")));
        assertThat(once()).containsExactly("ADDED", "ADDED", "ADDED", "ADDED");
        assertThat(old.asked()).containsExactly("/feed");
    }
}
