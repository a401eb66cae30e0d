package org.sitrep.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Gone;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.Watched;

/**
 * Asks feeds, fetches what they tell of, and keeps it in a record. All that it knows is in the record at any moment, so it may be stopped
 * anywhere: what was told is not forgotten, and what is fetched a second time is the same article. One thread, the caller's, touches the
 * record; others fetch and read.
 */
public final class Watch {
    /** Stack of a reading thread in bytes: deep sentences recurse. */
    private static final long STACK = 16L << 20;

    /** Pages that are taken from the record at a time. */
    private static final int PORTION = 20_000;

    /** How often to look whether something is due, in milliseconds. */
    private static final long TICK = 250;

    /** A host that asks to be left alone for longer is not waited for. */
    private static final Duration HELD = Duration.ofMinutes(2);

    /** One answer, whole. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Store store;
    private final Watched watched;
    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<Event> told;
    private final Looker looker;
    private final Robots robots;
    private final Pace pace = new Pace();
    private final Set<String> known;
    private final LinkedBlockingQueue<Runnable> done = new LinkedBlockingQueue<>();
    private final Set<String> inFlight = new HashSet<>();
    private final Map<String, Watched.Feed> feeds = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    /** What redirects led to another host, and waits for its turn there, by the address that was asked for. */
    private final Map<String, Task> moved = new LinkedHashMap<>();

    private Deque<Watched.Entry> due = new ArrayDeque<>();
    private @Nullable Instant nextLook = Instant.EPOCH;
    private int failed;

    /**
     * @param store open for adding
     * @param version of the program, as readings are kept under it
     * @param agent who asks, as servers are told
     * @param told of all that happens, on the thread that runs
     */
    public Watch(
            Store store,
            Reader reader,
            String version,
            String agent,
            Settings settings,
            InstantSource clock,
            Consumer<Event> told) {
        this(store, reader, version, agent, settings, clock, told, Guard::check);
    }

    Watch(
            Store store,
            Reader reader,
            String version,
            String agent,
            Settings settings,
            InstantSource clock,
            Consumer<Event> told,
            Guard.Check guard) {
        this.store = store;
        this.watched = store.watched();
        this.settings = settings;
        this.clock = clock;
        this.told = told;
        this.known = ConcurrentHashMap.newKeySet();
        this.known.addAll(store.keys(version));
        Fetcher fetcher = new Fetcher(clock, agent, PATIENCE, guard);
        this.robots = new Robots(fetcher, clock);
        this.looker = new Looker(fetcher, robots, reader, known::contains, settings.readers(), clock);
    }

    /**
     * How it went.
     *
     * @param failed feeds and pages that failed, each time counted
     * @param waiting pages that are to be fetched later
     */
    public record Summary(int failed, Watched.Waiting waiting) {}

    /**
     * Watches until it is stopped, or once.
     *
     * @param typed addresses of feeds that a person named, as {@link org.sitrep.watch.feed.Addresses} spells them: they may be private
     * @param listed addresses out of lists that somebody else may have written
     * @param stopped asked several times a second
     */
    public Summary run(List<String> typed, List<String> listed, BooleanSupplier stopped) {
        named.addAll(typed);
        Stream.of(typed, listed).flatMap(List::stream).forEach(url -> feeds.put(url, watched.feed(url)));
        if (settings.once()) {
            feeds.values().forEach(this::leave);
        }
        ExecutorService pool = Executors.newFixedThreadPool(settings.workers(), Watch::worker);
        try {
            while (!stopped.getAsBoolean()) {
                Instant now = clock.instant();
                refill(now);
                submit(pool, now);
                if (settings.once() && isIdle() && asked.containsAll(feeds.keySet())) {
                    break;
                }
                settle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
        return new Summary(failed, watched.waiting(clock.instant()));
    }

    private boolean isIdle() {
        return inFlight.isEmpty() && moved.isEmpty() && due.isEmpty();
    }

    private boolean isUnderway(String url) {
        return inFlight.contains(url) || moved.containsKey(url);
    }

    /** What is to be left alone for a while is not asked in a single round either. */
    private void leave(Watched.Feed feed) {
        feed.due().filter(until -> clock.instant().isBefore(until)).ifPresent(until -> {
            asked.add(feed.url());
            fail(
                    Event.Kind.FAILED,
                    feed.url(),
                    "is left alone until " + until + ", for it "
                            + feed.trouble().orElse("failed"));
        });
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(null, task, "watch", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes from the record what is due by now; again when something was told, or when the next is due. */
    private void refill(Instant now) {
        Instant next = nextLook;
        if (next == null || now.isBefore(next)) {
            return;
        }
        due = new ArrayDeque<>(watched.due(now, PORTION).stream()
                .filter(entry -> feeds.containsKey(entry.feed())
                        && !isUnderway(entry.told().url()))
                .toList());
        nextLook = due.size() == PORTION
                ? now.plusSeconds(1)
                : watched.waiting(now).next().orElse(null);
    }

    private void submit(ExecutorService pool, Instant now) {
        for (Task task : List.copyOf(moved.values())) {
            Instant free = pace.free(task.way().origin());
            if (free.isAfter(now.plus(HELD))) {
                moved.remove(task.url());
                task.missed().accept(busy(now, free));
            } else if (start(pool, now, task)) {
                moved.remove(task.url());
            }
        }
        for (Watched.Feed feed : List.copyOf(feeds.values())) {
            if (!isUnderway(feed.url()) && !now.isBefore(next(feed))) {
                start(pool, now, asking(feed, Way.to(feed.url())));
            }
        }
        for (Iterator<Watched.Entry> left = due.iterator(); left.hasNext() && inFlight.size() < settings.workers(); ) {
            Watched.Entry entry = left.next();
            Task task = looking(entry, Way.to(entry.told().url()));
            Instant free = pace.free(task.way().origin());
            if (free.isAfter(now.plus(HELD))) {
                left.remove(); // stays due in the record
                lookAt(free);
            } else if (start(pool, now, task)) {
                left.remove();
            }
        }
    }

    /** What redirects to a host that asked to be left alone comes back when that time is over. */
    private static FetchException busy(Instant now, Instant free) {
        return new FetchException(
                FetchException.Kind.LATER,
                "redirects to a host that asked to be left alone",
                0,
                Optional.of(Duration.between(now, free)));
    }

    /** When a feed is to be asked; never again if this is the only round. */
    private Instant next(Watched.Feed feed) {
        if (settings.once()) {
            return asked.contains(feed.url()) ? Instant.MAX : Instant.MIN;
        }
        Instant again = feed.asked().map(at -> at.plus(settings.every())).orElse(Instant.MIN);
        Instant allowed = feed.due().orElse(Instant.MIN);
        return again.isAfter(allowed) ? again : allowed;
    }

    /** Work that tells what is to be done with its result on the thread that has the record. */
    private interface Work {
        Runnable run();
    }

    /**
     * Something to fetch.
     *
     * @param url of the feed or page
     * @param way where it is to be asked for
     * @param missed what to do if it is not asked, on the thread that has the record
     */
    private record Task(String url, Way way, Work work, Consumer<FetchException> missed) {}

    private boolean start(ExecutorService pool, Instant now, Task task) {
        String origin = task.way().origin();
        if (inFlight.size() >= settings.workers() || pace.isBusy(origin) || now.isBefore(pace.free(origin))) {
            return false;
        }
        inFlight.add(task.url());
        pace.begin(origin);
        pool.execute(() -> {
            Runnable result = task.work().run();
            Duration own = robots.pause(task.way().at());
            Duration pause = own.compareTo(settings.pause()) > 0 ? own : settings.pause();
            done.add(() -> {
                inFlight.remove(task.url());
                pace.end(origin, clock.instant(), pause);
                result.run();
            });
        });
        return true;
    }

    /** The feed, if a person named it: what its address may be depends on that. */
    private Optional<URI> named(String feed) {
        return Optional.of(feed).filter(named::contains).map(URI::create);
    }

    /** Waits for results, and keeps them. */
    private void settle() throws InterruptedException {
        Runnable first = done.poll(TICK, TimeUnit.MILLISECONDS);
        for (Runnable one = first; one != null; one = done.poll()) {
            one.run();
        }
    }

    private Task asking(Watched.Feed feed, Way way) {
        Optional<URI> home = named(feed.url());
        return new Task(feed.url(), way, () -> ask(feed, way, home), e -> silent(feed, way, e.why(), e.pause()));
    }

    private Runnable ask(Watched.Feed feed, Way way, Optional<URI> home) {
        try {
            Looker.Heard heard = looker.feed(feed, way, home);
            return () -> heard(feed, heard);
        } catch (Elsewhere e) {
            return () -> moved.put(feed.url(), asking(feed, e.way()));
        } catch (FetchException e) {
            return () -> silent(feed, way, e.why(), e.pause());
        } catch (RuntimeException e) {
            return () ->
                    silent(feed, way, "could not be read, which is a fault of Sitrep (" + e + ")", Optional.empty());
        }
    }

    private void heard(Watched.Feed feed, Looker.Heard heard) {
        Watched.Feed now = new Watched.Feed(
                feed.url(), Optional.of(clock.instant()), Optional.empty(), heard.stamp(), 0, heard.trouble());
        keep(now, heard.told());
        if (heard.passedOver() > 0) {
            String entries = heard.passedOver() == 1 ? "1 entry has" : heard.passedOver() + " entries have";
            told.accept(Event.of(
                    Event.Kind.PASSED_OVER,
                    feed.url(),
                    entries + " no address of http or https and cannot be fetched"));
        }
        heard.trouble().ifPresent(why -> fail(Event.Kind.FAILED, feed.url(), why));
    }

    private void silent(Watched.Feed feed, Way way, String why, Optional<Duration> pause) {
        Instant now = clock.instant();
        Duration wait = bounded(pause.orElse(Settings.backOff(settings.every(), feed.failures() + 1)));
        pause.ifPresent(any -> pace.hold(way.origin(), now.plus(wait)));
        keep(
                new Watched.Feed(
                        feed.url(),
                        Optional.of(now),
                        Optional.of(now.plus(wait)),
                        feed.stamp(),
                        feed.failures() + 1,
                        Optional.of(why)),
                List.of());
        fail(Event.Kind.FAILED, feed.url(), why);
    }

    private void keep(Watched.Feed feed, List<Watched.Told> items) {
        Watched.Heard news = watched.asked(feed, items);
        feeds.put(feed.url(), feed);
        asked.add(feed.url());
        if (news.fresh() + news.changed() > 0) {
            nextLook = Instant.EPOCH;
        }
    }

    private void fail(Event.Kind kind, String url, String why) {
        failed++;
        told.accept(Event.of(kind, url, why));
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(Settings.LONGEST) > 0 ? Settings.LONGEST : wait;
    }

    private Task looking(Watched.Entry entry, Way way) {
        Optional<URI> home = named(entry.feed());
        return new Task(entry.told().url(), way, () -> look(entry, way, home), e -> missed(entry, way, e));
    }

    private Runnable look(Watched.Entry entry, Way way, Optional<URI> home) {
        try {
            Looker.Found found = looker.page(entry, way, home);
            return () -> found(entry, found);
        } catch (Elsewhere e) {
            return () -> moved.put(entry.told().url(), looking(entry, e.way()));
        } catch (FetchException e) {
            return () -> missed(entry, way, e);
        } catch (RuntimeException | StackOverflowError e) {
            FetchException fault = new FetchException(
                    FetchException.Kind.NEVER, "could not be read, which is a fault of Sitrep (" + e + ")");
            return () -> missed(entry, way, fault);
        }
    }

    private void found(Watched.Entry entry, Looker.Found found) {
        Instant now = clock.instant();
        Optional<Addition> addition = found.outcome().flatMap(Reader.Outcome::addition);
        Optional<String> leftOut = found.outcome().flatMap(Reader.Outcome::leftOut);
        Optional<String> trouble =
                leftOut.map(by -> "left out by " + by).or(() -> found.outcome().flatMap(Reader.Outcome::trouble));
        Optional<String> key = found.outcome().isEmpty() ? found.key() : addition.map(Addition::key);
        boolean same = found.sha256().isEmpty();
        Optional<Duration> again = same || key.isPresent() ? again(entry.looks()) : Optional.empty();
        Optional<String> article = same ? entry.article() : key.or(entry::article);
        Watched.Entry after = new Watched.Entry(
                entry.told(),
                entry.feed(),
                again.map(now::plus),
                entry.looks() + 1,
                0,
                found.stamp(),
                same ? entry.sha256() : found.sha256(),
                article,
                same ? entry.trouble() : trouble);
        Optional<Watched.Version> version = same
                ? Optional.empty()
                : key.map(one -> new Watched.Version(
                        entry.told().url(),
                        found.page().toString(),
                        now,
                        found.sha256().orElse(""),
                        one));
        Optional<Gone> before = watched.missing(entry.told().url());
        boolean there = same || key.isPresent();
        boolean fresh = !store.append(addition.stream().toList(), kept -> {
                    if (there) {
                        kept.looked(after, version, now);
                    } else {
                        kept.missed(after, Optional.empty());
                    }
                })
                .isEmpty();
        addition.ifPresent(one -> known.add(one.key()));
        again.ifPresent(wait -> lookAt(now.plus(wait)));
        boolean other = entry.article().isPresent() && !article.equals(entry.article());
        if (there && before.flatMap(Gone::sure).isPresent()) {
            told.accept(Event.of(Event.Kind.BACK, entry.told().url(), "is there again"));
        }
        tell(entry, fresh || other ? article : Optional.empty(), leftOut, trouble);
    }

    /**
     * Tells what became of a page.
     *
     * @param article its key, if it came or is another than it was
     */
    private void tell(
            Watched.Entry entry, Optional<String> article, Optional<String> leftOut, Optional<String> trouble) {
        String url = entry.told().url();
        article.ifPresent(key ->
                told.accept(Event.added(url, key, entry.article().filter(before -> !before.equals(key)))));
        if (leftOut.isPresent()) {
            told.accept(Event.of(Event.Kind.LEFT_OUT, url, leftOut.get()));
        } else {
            trouble.ifPresent(why -> fail(article.isPresent() ? Event.Kind.FAILED : Event.Kind.GIVEN_UP, url, why));
        }
    }

    private Optional<Duration> again(int looks) {
        return looks < settings.looks().size() ? Optional.of(settings.looks().get(looks)) : Optional.empty();
    }

    private void lookAt(Instant at) {
        Instant next = nextLook;
        nextLook = next == null || at.isBefore(next) ? at : next;
    }

    /** A server that asks for a pause is not failing, only busy. */
    private void missed(Watched.Entry entry, Way way, FetchException why) {
        Instant now = clock.instant();
        Optional<Gone> before = watched.missing(entry.told().url());
        Optional<Gone> gone = Absence.of(entry, before, why, now);
        if (gone.flatMap(Gone::sure).isPresent()) {
            gone(entry, before, gone.get(), now);
            return;
        }
        int failures = entry.failures() + (why.pause().isPresent() ? 0 : 1);
        boolean never = why.kind() == FetchException.Kind.NEVER || failures >= Settings.MOST_FAILURES;
        Duration wait = bounded(why.pause().orElse(Settings.backOff(settings.again(), failures)));
        why.pause().ifPresent(any -> pace.hold(way.origin(), now.plus(wait)));
        watched.missed(
                new Watched.Entry(
                        entry.told(),
                        entry.feed(),
                        never ? Optional.empty() : Optional.of(now.plus(wait)),
                        entry.looks(),
                        failures,
                        entry.stamp(),
                        entry.sha256(),
                        entry.article(),
                        Optional.of(why.why())),
                gone);
        lookAt(now.plus(wait));
        fail(never ? Event.Kind.GIVEN_UP : Event.Kind.FAILED, entry.told().url(), why.why());
    }

    /** A page that is gone is looked at as often as one that is there: it may come back. */
    private void gone(Watched.Entry entry, Optional<Gone> before, Gone gone, Instant now) {
        Optional<Instant> again = again(entry.looks()).map(now::plus);
        watched.missed(
                new Watched.Entry(
                        entry.told(),
                        entry.feed(),
                        again,
                        entry.looks() + 1,
                        0,
                        Watched.Stamp.NONE,
                        entry.sha256(),
                        entry.article(),
                        Optional.of(gone.why())),
                Optional.of(gone));
        again.ifPresent(this::lookAt);
        if (before.flatMap(Gone::sure).isEmpty()) {
            told.accept(Event.of(Event.Kind.GONE, entry.told().url(), "is gone: it " + gone.why()));
        }
    }
}
