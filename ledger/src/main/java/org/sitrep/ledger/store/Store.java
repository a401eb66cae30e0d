package org.sitrep.ledger.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sitrep.ledger.Bonds;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.correction.Wording;
import org.sitrep.ledger.origin.Fingerprint;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.story.Bag;
import org.sitrep.ledger.story.Stories;
import org.sitrep.ledger.story.Story;

/**
 * A record in an SQLite file or a PostgreSQL database. One process writes, others may read meanwhile; what {@link #append} has returned from
 * survives the end of the process and of the machine. Not thread-safe: one store a thread.
 */
public final class Store implements AutoCloseable {
    /** Readings whose rows are made again at a time. */
    private static final int BATCH = 200;

    private final Dialect dialect;
    private final Handle handle;
    private final Derived derived;
    private final ReadingTable readings;
    private final Recent recent;
    private final SourceTable sources;
    private final Moments moments;

    /** What an opened record is for. */
    public enum Mode {
        /** Makes the record if it is not there. */
        ADD,
        /** It must be there. */
        CHANGE,
        /** It must be there and is not changed. */
        READ
    }

    private Store(Dialect dialect, Handle handle, Recent recent) {
        this.recent = recent;
        this.dialect = dialect;
        this.handle = handle;
        this.derived = new Derived(handle, dialect);
        this.readings = new ReadingTable(handle, dialect);
        this.sources = new SourceTable(handle);
        this.moments = new Moments(dialect, handle, derived);
    }

    /** A record in a file; see {@link #open(Address, Mode)}. */
    public static Store open(Path file, Mode mode) {
        return open(Address.of(file), mode);
    }

    /**
     * Opens a record.
     *
     * @throws StoreException if it is not there, is no record, or is of a newer program
     */
    public static Store open(Address address, Mode mode) {
        return open(address, mode, new Recent());
    }

    /**
     * The same beside others of this record.
     *
     * @param recent which they share
     */
    public static Store open(Address address, Mode mode, Recent recent) {
        Dialect dialect = address.dialect();
        return new Store(dialect, Opening.of(dialect, mode), recent);
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    /** Whether this version of the program has read the article into the record. */
    public boolean has(String article, String version) {
        return looking(() -> readings.has(article, version));
    }

    /** The articles that this version of the program has read into the record. */
    public Set<String> keys(String version) {
        return looking(() -> readings.keys(version));
    }

    /**
     * Adds a reading; once this returns it will not be lost.
     *
     * @param line as printed with its text
     * @param version of the program that read it
     * @return whether it was new
     */
    public boolean append(String line, String version) {
        return !append(List.of(Addition.of(line, version))).isEmpty();
    }

    /**
     * Adds readings in one transaction: all of them or none. Once this returns they will not be lost.
     *
     * @return those that were new
     */
    public List<Addition> append(List<Addition> additions) {
        return append(additions, watched -> {});
    }

    /** The same, and in the same transaction what was watched. */
    public List<Addition> append(List<Addition> additions, Consumer<Watched> also) {
        return writing(() -> {
            List<Derived.Numbered> fresh = readings.insert(additions);
            derived.replace(corrected(fresh), moments.corrections());
            also.accept(watched());
            return fresh.stream().map(Derived.Numbered::addition).toList();
        });
    }

    private List<Derived.Numbered> corrected(List<Derived.Numbered> some) {
        return some.stream()
                .map(one -> new Derived.Numbered(one.seq(), one.addition().corrected(moments.corrections())))
                .toList();
    }

    private <T> T writing(Supplier<T> work) {
        return moments.writing(work);
    }

    private <T> T looking(Supplier<T> work) {
        return moments.looking(work);
    }

    /** What the record knows of the feeds that are watched into it. */
    public Watched watched() {
        return new Watched(handle, dialect);
    }

    /** What people corrected. */
    public Corrections corrections() {
        return looking(moments::corrections);
    }

    /**
     * Records corrections, all or none, and makes again what depends on them.
     *
     * @param again an article read again because of them
     * @return them with their numbers
     * @throws org.sitrep.ledger.correction.CorrectionException if one of them must not be made
     */
    public List<Correction> correct(
            List<Change> changes, String author, Instant at, Optional<String> why, Optional<Addition> again) {
        return writing(() -> {
            Corrections before = moments.corrections();
            Corrections now = before;
            List<Correction> made = new ArrayList<>();
            for (Change change : changes) {
                now.check(change);
                Correction correction = new Correction(now.next(), at, author, why, change);
                new CorrectionTable(handle).append(correction);
                made.add(correction);
                now = now.with(correction);
            }
            moments.correct(now);
            List<Long> read = now.concerned(made).map(this::seqs).orElseGet(readings::newest);
            Wording.check(made, read.stream().map(this::reading));
            derive(read, before, done -> {});
            derived.replace(corrected(readings.insert(again.stream().toList())), moments.corrections());
            return made;
        });
    }

    /** Corrections that hold but find nothing to correct: the claim they name is not read any more. */
    public Set<Long> idle() {
        return looking(() -> {
            Corrections corrections = moments.corrections();
            Set<Long> idle = new TreeSet<>();
            for (String article : corrections.articles()) {
                sources.seq(article)
                        .ifPresent(seq -> idle.addAll(
                                corrections.corrected(readings.read(seq)).idle()));
            }
            for (Correction correction : corrections.all()) {
                if (corrections.holds(correction.no())
                        && correction.change() instanceof Change.Alias alias
                        && sources.actors(alias.name()).isEmpty()) {
                    idle.add(correction.no());
                }
            }
            return idle;
        });
    }

    /** The actor that articles call so, or whose id it is; none too if they mean several by it. */
    public Optional<Wording.Actor> actor(String nameOrId) {
        return looking(() -> new Actors(handle, sources, this::recent).called(nameOrId));
    }

    /**
     * Makes the derived rows again from readings and corrections.
     *
     * @param progress told how many articles are done
     */
    public void rebuild(LongConsumer progress) {
        writing(() -> {
            derived.clear();
            List<Long> all = readings.newest();
            derive(all, moments.corrections(), progress);
            return all.size();
        });
    }

    private void derive(List<Long> seqs, Corrections before, LongConsumer progress) {
        List<Derived.Numbered> batch = new ArrayList<>();
        for (int i = 0; i < seqs.size(); i++) {
            batch.add(new Derived.Numbered(seqs.get(i), readings.kept(seqs.get(i))));
            if (batch.size() == BATCH || i == seqs.size() - 1) {
                derived.replace(corrected(batch), before);
                batch.clear();
                progress.accept(i + 1L);
            }
        }
    }

    private List<Long> seqs(Set<String> keys) {
        return keys.stream().sorted().flatMap(key -> sources.seq(key).stream()).toList();
    }

    private Recorded reading(long seq) {
        return moments.corrections().applied(readings.read(seq));
    }

    /** The same of one that is likely to be asked for again: claims of one article stand near one another in most lists. */
    private Recorded recent(long seq) {
        return moments.corrections().applied(recent.of(seq, readings::read));
    }

    /** Hands over the newest reading of each article, by their keys, one at a time. */
    public void readings(Consumer<Recorded> each) {
        looking(() -> {
            List<Long> all = sources.seqs();
            all.forEach(seq -> each.accept(reading(seq)));
            return all.size();
        });
    }

    /** The same of some articles; a key that the record has not is passed over. */
    public void readings(Set<String> keys, Consumer<Recorded> each) {
        looking(() -> {
            List<Long> some = seqs(keys);
            boolean few = some.size() <= Recent.FEW;
            some.forEach(seq -> each.accept(few ? recent(seq) : reading(seq)));
            return some.size();
        });
    }

    /** What is one text, or rests on one source. */
    public List<Origin> origins() {
        return origins(done -> {});
    }

    /**
     * The same.
     *
     * @param progress told how many articles were compared
     */
    public List<Origin> origins(LongConsumer progress) {
        List<Fingerprint> fingerprints = looking(sources::fingerprints);
        return Origins.of(fingerprints, this::text, bonds(), progress);
    }

    /** What people said of origins, and which articles stood at one address. */
    private Bonds bonds() {
        return corrections().bonds(Change.Level.ORIGIN).and(watched().bonds());
    }

    /**
     * What is about the same happening.
     *
     * @param origins of this record
     */
    public List<Story> stories(List<Origin> origins) {
        return stories(origins, done -> {});
    }

    /**
     * The same.
     *
     * @param progress told how many origins were compared
     */
    public List<Story> stories(List<Origin> origins, LongConsumer progress) {
        List<Bag> bags = looking(sources::bags);
        return Stories.ofBags(bags, origins, corrections().bonds(Change.Level.STORY), progress);
    }

    /** The text of the article with this key. */
    public String text(String key) {
        return looking(() -> readings.text(key));
    }

    /** What an article is called. */
    public record Called(String key, String id, Optional<String> outlet, Optional<String> title) {}

    /** What all articles are called. */
    public List<Called> called() {
        return looking(sources::called);
    }

    /** Takes readings as they are kept. */
    public interface Unread {
        /**
         * One of them.
         *
         * @param article key it is kept for
         * @param line what was added; empty if it is damaged
         * @param damage what is wrong with it
         */
        void accept(String article, String line, Optional<String> damage);
    }

    /** Hands over every reading that was ever added, by article and age, unread: for who wants to prove it. */
    public void unread(Unread each) {
        looking(() -> readings.unread(each));
    }

    /**
     * The article whose key begins so, or whose own id it is.
     *
     * @throws StoreException if several do
     */
    public Optional<Recorded> article(String keyOrId) {
        return looking(() -> sources.seqOf(keyOrId).map(this::recent));
    }

    /** The same article without corrections. */
    public Optional<Recorded> asRead(String keyOrId) {
        return looking(() -> sources.seqOf(keyOrId).map(readings::read));
    }

    /** The article as it was read first, before anybody corrected it. */
    public Optional<Recorded> asReadFirst(String key) {
        return looking(() -> readings.first(key).map(readings::read));
    }

    /** The version of the program that read an article last. */
    public Optional<String> version(String key) {
        return looking(() -> readings.version(key));
    }

    /** The claims that a filter lets through, newest first. */
    public Hits found(Filter filter, int limit) {
        return found(filter, limit, Optional.empty());
    }

    /**
     * The same, from some place on.
     *
     * @param behind where an earlier list ended
     */
    public Hits found(Filter filter, int limit, Optional<Cursor> behind) {
        return looking(() -> new Search(handle, dialect, filter).found(limit, behind, this::recent));
    }

    /**
     * The claims that the program is least sure of, those first.
     *
     * @param most claims that are looked at, the newest
     */
    public Hits unsure(Filter filter, int most, int limit) {
        return looking(() -> new Search(handle, dialect, filter).unsure(most, limit, this::recent));
    }

    /**
     * How many claims are of which days.
     *
     * @param most claims that are looked at, the newest
     */
    public ByDay days(Filter filter, int most) {
        return looking(() -> new DaySearch(handle, new Search(handle, dialect, filter)).days(most));
    }

    /** Articles of which not even an interval of days is known. */
    public long undated() {
        return looking(() -> count("SELECT count(*) FROM source WHERE earliest IS NULL AND latest IS NULL"));
    }

    /** Statements in which nobody has an id, neither who speaks nor to whom. */
    public long unnamed() {
        return looking(() -> count("SELECT count(*) FROM claim WHERE kind = 0 AND actors IS NULL"));
    }

    /**
     * What became of the record since a state of it.
     *
     * @param since what {@link #state} or {@link Changes#next} told
     * @throws StoreException if that is no state
     */
    public Changes changes(String since, int limit) {
        return looking(() -> readings.changes(since, limit, moments.corrections()));
    }

    /**
     * Hands over the claims that a filter lets through, newest first, one at a time: however many there are, few are held.
     *
     * @return how many there are in all
     */
    public long each(Filter filter, int limit, Consumer<Hits.Hit> each) {
        return looking(() -> new Search(handle, dialect, filter).each(limit, this::recent, each));
    }

    /** The ids of the claims that a filter lets through, in no order. */
    public Set<String> ids(Filter filter) {
        return looking(() -> new Search(handle, dialect, filter).ids(this::reading));
    }

    /** The keys of the articles that have a claim which a filter lets through, found without reading them. */
    public Set<String> articles(Filter filter) {
        return looking(() -> {
            List<Long> seqs = LongStream.of(new Search(handle, dialect, filter).readings())
                    .boxed()
                    .toList();
            return new TreeSet<>(sources.keys(seqs).values());
        });
    }

    /** Where the claims stand that a filter lets through, as {@link org.sitrep.ledger.entry.Told#at} has it, found without reading them. */
    public Set<String> places(Filter filter) {
        return looking(() -> {
            Map<Long, BitSet> places = new Search(handle, dialect, filter).places();
            Set<String> all = new HashSet<>();
            sources.keys(List.copyOf(places.keySet()))
                    .forEach((seq, key) -> places.getOrDefault(seq, new BitSet()).stream()
                            .forEach(place -> all.add(key + "." + place)));
            return all;
        });
    }

    /**
     * What the record holds, told by three numbers: it is another as soon as anything was added or corrected, or as a page that is watched has another
     * article, is gone or is back.
     */
    public String state() {
        return looking(readings::state);
    }

    /** {@link #state} and a hash of what was read and corrected, by which no two records with as many readings are taken for one. */
    public String identity() {
        return looking(readings::identity);
    }

    /**
     * What the claims are that a filter lets through: the commonest values of each field, with how many claims have them.
     *
     * @param most claims that are looked at, the newest; the more, the longer it takes
     * @param shown values of a field
     */
    public Facets facets(Filter filter, int most, int shown) {
        return looking(() -> new FacetSearch(handle, new Search(handle, dialect, filter)).facets(most, shown));
    }

    /** The key of the article that was read first: it stays whatever is read later, and tells a record from others of its name. */
    public Optional<String> first() {
        return looking(readings::first);
    }

    /** How many articles the record has. */
    public long articles() {
        return looking(() -> count("SELECT count(*) FROM source"));
    }

    @Override
    public void close() {
        try {
            if (moments.hasWritten()) {
                dialect.learn().forEach(sql -> handle.execute(sql));
            }
        } catch (JdbiException e) {
            // all is kept already; without it searches are slower, and the next time it is tried again
        } finally {
            handle.close();
        }
    }
}
