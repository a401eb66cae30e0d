package org.sitrep.watch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.store.Watched.Stamp;
import org.sitrep.watch.feed.Addresses;

/**
 * Fetches one thing at a time by HTTP, within limits of time, bytes and redirects. Thread-safe.
 *
 * <p>Check and connection are one step: over http the address that {@link Guard} allowed is connected to as a number, so that a name cannot
 * mean another one in between; over https the certificate proves the name before anything is asked.
 */
final class Fetcher {
    /** Longest feed, page and robots.txt, unpacked. */
    static final int MOST_BYTES = 16 << 20;

    /** Redirects in a row; browsers follow 20, no site needs more than a few. */
    private static final int MOST_REDIRECTS = 5;

    private static final int MANY_CHOICES = 300;
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;

    /** Answers that will be the same next time: not for us, gone, or not like this. A page that is missing may well come. */
    private static final Set<Integer> FINAL = Set.of(401, 402, 403, 405, 406, 410, 414, 451);

    static {
        // the name stands in the request, the number in the connection; must be set before the client's classes are
        // loaded
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client;
    private final InstantSource clock;
    private final String agent;
    private final Duration patience;
    private final Guard.Check guard;

    /**
     * @param agent who asks, as servers are told
     * @param patience for one answer, whole
     * @param guard of what may be asked
     */
    Fetcher(InstantSource clock, String agent, Duration patience, Guard.Check guard) {
        this.guard = guard;
        this.clock = clock;
        this.agent = agent;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * What was answered.
     *
     * @param page the address that answered, behind redirects
     * @param fresh false: it is what it was, by its stamp; there are no bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Answer(URI page, boolean fresh, Stamp stamp, Optional<String> contentType, byte[] bytes) {}

    /** Asked before each address, also those that redirects lead to. */
    interface Gate {
        /**
         * Lets an address through.
         *
         * @throws FetchException if it must not be fetched
         */
        void check(URI uri) throws FetchException;
    }

    /**
     * Fetches from one host: redirects are followed as long as they do not leave it.
     *
     * @param named the feed that was named and leads there: see {@link Guard}
     * @param stamp of the last answer
     * @throws Elsewhere if another host is to be asked
     */
    Answer get(Way way, Optional<URI> named, Stamp stamp, Gate gate) throws FetchException, Elsewhere {
        Way at = way;
        while (at.hops() <= MOST_REDIRECTS) {
            gate.check(at.at());
            HttpResponse<byte[]> response = send(at.at(), guard.of(at.at(), named), stamp);
            int status = response.statusCode();
            if (status < MANY_CHOICES || status >= BAD_REQUEST || status == NOT_MODIFIED) {
                return answer(at.at(), stamp, response);
            }
            Way next = at.on(redirected(at.at(), response.headers()));
            if (!next.origin().equals(way.origin())) {
                throw new Elsewhere(next);
            }
            at = next;
        }
        throw new FetchException(FetchException.Kind.LATER, "redirects more than " + MOST_REDIRECTS + " times");
    }

    /** Fetches, wherever redirects lead. */
    Answer follow(URI uri, Optional<URI> named, Stamp stamp) throws FetchException {
        Way way = new Way(uri, 0);
        while (true) {
            try {
                return get(way, named, stamp, any -> {});
            } catch (Elsewhere e) {
                way = e.way();
            }
        }
    }

    private static URI redirected(URI from, HttpHeaders headers) throws FetchException {
        Optional<String> to = headers.firstValue("location").flatMap(written -> Addresses.of(written, from));
        return URI.create(to.orElseThrow(
                () -> new FetchException(FetchException.Kind.LATER, "redirects to nothing that can be fetched")));
    }

    private Answer answer(URI at, Stamp stamp, HttpResponse<byte[]> response) throws FetchException {
        int status = response.statusCode();
        HttpHeaders headers = response.headers();
        if (status == NOT_MODIFIED && !stamp.equals(Stamp.NONE)) {
            return new Answer(at, false, stamp, Optional.empty(), new byte[0]);
        }
        if (status != 200) {
            throw new FetchException(
                    FINAL.contains(status) ? FetchException.Kind.NEVER : FetchException.Kind.LATER,
                    "answers " + status,
                    status,
                    status == 429 || status == 503
                            ? headers.firstValue("retry-after").flatMap(this::pause)
                            : Optional.empty());
        }
        return new Answer(
                at,
                true,
                new Stamp(headers.firstValue("etag"), headers.firstValue("last-modified")),
                headers.firstValue("content-type"),
                unpacked(headers.firstValue("content-encoding").orElse(""), response.body()));
    }

    /** Retry-After: seconds or a date (RFC 9110, 10.2.3). */
    private Optional<Duration> pause(String value) {
        if (value.strip().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
        }
        try {
            Instant until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration pause = Duration.between(clock.instant(), until);
            return pause.isNegative() ? Optional.empty() : Optional.of(pause);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<byte[]> send(URI uri, InetAddress address, Stamp stamp) throws FetchException {
        boolean pinned = uri.getScheme().equals("http");
        HttpRequest.Builder request = HttpRequest.newBuilder(pinned ? numbered(uri, address) : uri)
                .timeout(patience)
                .header("User-Agent", agent)
                .header("Accept-Encoding", "gzip")
                .header(
                        "Accept",
                        "text/html, application/xhtml+xml, application/xml, application/json;q=0.9, */*;q=0.5");
        if (pinned) {
            request.header("Host", uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
        }
        stamp.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        stamp.modified().ifPresent(modified -> request.header("If-Modified-Since", modified));
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request.build(), any -> new Limited());
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new FetchException(
                    FetchException.Kind.LATER, "has not answered whole in " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Kind.LATER, "was interrupted");
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static FetchException failed(Throwable cause) {
        if (cause instanceof TooLarge) {
            return new FetchException(FetchException.Kind.NEVER, tooLarge());
        }
        String message =
                String.valueOf(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        String flat = message.replaceAll("\\s+", " ");
        return new FetchException(
                FetchException.Kind.LATER,
                "cannot be fetched (" + flat.substring(0, Math.min(200, flat.length())) + ")");
    }

    private static String tooLarge() {
        return "is more than " + (MOST_BYTES >> 20) + " MiB";
    }

    private static URI numbered(URI uri, InetAddress address) {
        String number = address.getHostAddress().replaceFirst("%.*$", "");
        String host = address instanceof Inet6Address ? "[" + number + "]" : number;
        return URI.create(uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private static byte[] unpacked(String encoding, byte[] bytes) throws FetchException {
        String packed = encoding.strip().toLowerCase(Locale.ROOT);
        if (packed.isEmpty() || packed.equals("identity")) {
            return bytes;
        }
        if (!packed.equals("gzip") && !packed.equals("x-gzip")) {
            throw new FetchException(
                    FetchException.Kind.LATER, "is packed by something else than gzip, which was not asked for");
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] all = in.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new FetchException(FetchException.Kind.NEVER, tooLarge());
            }
            return all;
        } catch (IOException e) {
            throw new FetchException(FetchException.Kind.LATER, "is not the gzip that it says it is");
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Gathers a body, and hangs up when it is more than any page is. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                if (!whole.isDone()) {
                    body.write(bytes, 0, bytes.length);
                }
            }
            if (body.size() > MOST_BYTES && !whole.isDone()) {
                whole.completeExceptionally(new TooLarge());
                Flow.Subscription held = subscription;
                if (held != null) {
                    held.cancel();
                }
            }
        }

        @Override
        public void onError(Throwable fault) {
            whole.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            whole.complete(body.toByteArray());
        }
    }
}
