package org.sitrep.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitrep.watch.Site.raw;
import static org.sitrep.watch.Site.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.store.Watched.Stamp;

/** Over a real connection on loopback, to a site that behaves as none should. */
class FetcherTest {
    private static final Instant NOW = Instant.parse("2031-03-01T10:00:00Z");

    private final Site site = new Site();
    private final Fetcher fetcher =
            new Fetcher(InstantSource.fixed(NOW), "sitrep/test", Duration.ofSeconds(2), Guard::check);

    @AfterEach
    void close() {
        site.close();
    }

    private Fetcher.Answer get(String path) throws FetchException {
        return get(path, Stamp.NONE);
    }

    private Fetcher.Answer get(String path, Stamp stamp) throws FetchException {
        URI uri = URI.create(site.url(path));
        return fetcher.follow(uri, Optional.of(uri), stamp);
    }

    private AbstractThrowableAssert<?, ?> fails(String path) {
        return assertThatThrownBy(() -> get(path));
    }

    @Test
    void aPageComesWithItsStampAndTheAddressBehindRedirects() throws FetchException {
        site.page("/a", any -> status(301, "", "Location: b?x=1"));
        site.page("/b?x=1", any -> status(200, "Hello", "ETag: \"7\"", "Last-Modified: Sat, 01 Mar 2031 09:00:00 GMT"));
        Fetcher.Answer answer = get("/a");
        assertThat(answer.page()).hasToString(site.url("/b?x=1"));
        assertThat(new String(answer.bytes(), UTF_8)).isEqualTo("Hello");
        assertThat(answer.stamp())
                .isEqualTo(new Stamp(Optional.of("\"7\""), Optional.of("Sat, 01 Mar 2031 09:00:00 GMT")));
        assertThat(site.requests().get(0).headers())
                .containsEntry("host", site.url("").substring("http://".length()))
                .containsEntry("user-agent", "sitrep/test");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws FetchException {
        site.page(
                "/",
                request -> "\"7\"".equals(request.headers().get("if-none-match"))
                        ? raw("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n")
                        : status(200, "Hello", "ETag: \"7\""));
        Fetcher.Answer first = get("/");
        assertThat(first.fresh()).isTrue();
        Fetcher.Answer second = get("/", first.stamp());
        assertThat(second.fresh()).isFalse();
        assertThat(second.stamp()).isEqualTo(first.stamp());
    }

    @Test
    void a304ThatNobodyAskedForIsNoPage() {
        site.page("/", any -> raw("HTTP/1.1 304 Not Modified\r\n\r\n"));
        fails("/").hasMessage("answers 304");
    }

    @Test
    void redirectsEnd() {
        site.page("/loop", any -> status(302, "", "Location: /loop"));
        fails("/loop").hasMessage("redirects more than 5 times");
        site.page("/nowhere", any -> status(302, ""));
        fails("/nowhere").hasMessage("redirects to nothing that can be fetched");
        site.page("/file", any -> status(302, "", "Location: file:///etc/passwd"));
        fails("/file").hasMessage("redirects to nothing that can be fetched");
        site.page("/out", any -> status(302, "", "Location: http://127.0.0.1:8081/"));
        fails("/out").hasMessageContaining("private address").satisfies(e -> kind(e, FetchException.Kind.NEVER));
        site.page("/meta", any -> status(302, "", "Location: http://169.254.169.254/latest/meta-data/"));
        fails("/meta").hasMessageContaining("private address");
    }

    private static void kind(Throwable e, FetchException.Kind kind) {
        assertThat(((FetchException) e).kind()).isEqualTo(kind);
    }

    @Test
    void anAnswerMustComeWholeInTime() {
        site.page("/slow", any -> out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        });
        fails("/slow").hasMessage("has not answered whole in 2 s").satisfies(e -> kind(e, FetchException.Kind.LATER));
        site.page("/silent", any -> out -> Thread.sleep(10_000));
        fails("/silent").isInstanceOf(FetchException.class);
        site.page("/head", any -> out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write("X-More: yes\r\n".getBytes(UTF_8));
                out.flush();
                Thread.sleep(100);
            }
        });
        fails("/head").isInstanceOf(FetchException.class);
    }

    @Test
    void wrongLengthsAreNoPages() throws FetchException {
        site.page("/short", any -> raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this"));
        fails("/short").hasMessageContaining("cannot be fetched").satisfies(e -> kind(e, FetchException.Kind.LATER));
        site.page("/chunk", any -> raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHel"));
        fails("/chunk").hasMessageContaining("cannot be fetched");
        site.page("/bad", any -> raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nHello"));
        fails("/bad").hasMessageContaining("cannot be fetched");
        site.page("/minus", any -> raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nHello"));
        fails("/minus").hasMessageContaining("cannot be fetched");
        site.page("/none", any -> raw(""));
        fails("/none").hasMessageContaining("cannot be fetched");
        site.page("/what", any -> raw("SSH-2.0-OpenSSH_9.2\r\n"));
        fails("/what").hasMessageContaining("cannot be fetched");
        site.page(
                "/long", any -> raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nHello and more"));
        assertThat(new String(get("/long").bytes(), UTF_8)).isEqualTo("Hello");
    }

    @Test
    void nobodyFillsTheMemory() throws IOException {
        site.page("/endless", any -> out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            byte[] much = new byte[1 << 16];
            for (int i = 0; i < 100_000; i++) {
                out.write(much);
            }
        });
        fails("/endless").hasMessage("is more than 16 MiB").satisfies(e -> kind(e, FetchException.Kind.NEVER));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(much);
            }
        }
        site.page("/bomb", any -> status(200, packed.toByteArray(), "Content-Encoding: gzip"));
        fails("/bomb").hasMessage("is more than 16 MiB");
    }

    @Test
    void packedPagesAreUnpacked() throws IOException, FetchException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("Hello".getBytes(UTF_8));
        }
        site.page("/", any -> status(200, packed.toByteArray(), "Content-Encoding: gzip"));
        assertThat(new String(get("/").bytes(), UTF_8)).isEqualTo("Hello");
        site.page("/not", any -> status(200, "Hello", "Content-Encoding: gzip"));
        fails("/not").hasMessage("is not the gzip that it says it is");
        site.page("/br", any -> status(200, "Hello", "Content-Encoding: br"));
        fails("/br").hasMessageContaining("packed by something else");
    }

    @Test
    void aServerThatAsksForAPauseGetsIt() {
        site.page("/a", any -> status(429, "", "Retry-After: 120"));
        fails("/a").satisfies(e -> assertThat(((FetchException) e).pause()).contains(Duration.ofMinutes(2)));
        site.page("/b", any -> status(503, "", "Retry-After: Sat, 01 Mar 2031 10:05:00 GMT"));
        fails("/b").satisfies(e -> assertThat(((FetchException) e).pause()).contains(Duration.ofMinutes(5)));
        site.page("/c", any -> status(503, "", "Retry-After: soon"));
        fails("/c").satisfies(e -> assertThat(((FetchException) e).pause()).isEmpty());
    }

    @Test
    void whatWillNotComeIsTold() {
        site.page("/gone", any -> status(410, ""));
        fails("/gone").hasMessage("answers 410").satisfies(e -> kind(e, FetchException.Kind.NEVER));
        fails("/missing").hasMessage("answers 404").satisfies(e -> kind(e, FetchException.Kind.LATER));
        site.page("/broken", any -> status(500, ""));
        fails("/broken").hasMessage("answers 500").satisfies(e -> kind(e, FetchException.Kind.LATER));
    }
}
