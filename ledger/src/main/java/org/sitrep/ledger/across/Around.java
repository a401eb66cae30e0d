package org.sitrep.ledger.across;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.ledger.conflict.Conflicts;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.count.Series;
import org.sitrep.ledger.count.SeriesOf;
import org.sitrep.ledger.entry.Entries;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.strip.Pledge;
import org.sitrep.ledger.strip.Pledges;
import org.sitrep.ledger.strip.Steps;
import org.sitrep.ledger.strip.Strip;
import org.sitrep.ledger.strip.Strips;
import org.sitrep.ledger.strip.Strips.Ends;

/**
 * What of a record rests on some claims, or on any: the same as in the whole, found portion by portion, so that no more is held than a portion and
 * what is found.
 */
final class Around {
    /** Articles from which on groups of figures are looked at, so that an article is read for few of them; one takes some 34 KB. */
    private static final int FULL = 2000;

    private final Store store;
    private final Portions portions;
    private final Supplier<List<Origin>> origins;
    private final Predicate<String> claims;
    private final Optional<Set<String>> articles;
    private final Watch watch;

    private Around(
            Store store,
            Portions portions,
            Supplier<List<Origin>> origins,
            Predicate<String> claims,
            Optional<Set<String>> articles,
            Watch watch) {
        this.store = store;
        this.portions = portions;
        this.origins = origins;
        this.claims = claims;
        this.articles = articles;
        this.watch = watch;
    }

    /** What rests on these claims. */
    static Around some(
            Store store,
            Portions portions,
            Supplier<List<Origin>> origins,
            Set<String> claims,
            Set<String> articles,
            Watch watch) {
        return new Around(store, portions, origins, claims::contains, Optional.of(articles), watch);
    }

    /** What rests on any claim. */
    static Around all(Store store, Portions portions, Supplier<List<Origin>> origins, Watch watch) {
        return new Around(store, portions, origins, claim -> true, Optional.empty(), watch);
    }

    private boolean rests(List<Told> some) {
        return some.stream().anyMatch(told -> claims.test(told.id()));
    }

    private static List<Told> told(Entry entry) {
        return entry.members().stream().map(Entry.Member::told).toList();
    }

    /** The stories of the articles asked for, and of some others. */
    private void each(Set<String> others, Consumer<Portions.Portion> each) {
        if (articles.isEmpty()) {
            portions.each(watch, each);
            return;
        }
        Set<String> wanted = new HashSet<>(articles.get());
        wanted.addAll(others);
        portions.each(wanted, watch, each);
    }

    /** In no order. */
    void entries(Consumer<Entry> each) {
        each(
                Set.of(),
                portion -> entries(portion).stream()
                        .filter(entry -> rests(told(entry)))
                        .forEach(each));
    }

    /** In no order. */
    void series(Consumer<Series> each) {
        each(
                Set.of(),
                portion -> SeriesOf.of(portion.articles(), portion.origins(), portion.stories()).stream()
                        .filter(series -> rests(series.claims()))
                        .forEach(each));
    }

    /** In no order: those between events are within stories; for those between figures, the figures of one day are looked at together, wherever they stand. */
    void conflicts(Consumer<Conflict> each) {
        Set<String> tied = tied();
        Set<String> seen = new HashSet<>();
        Conflicts search = Conflicts.search(origins.get());
        each(tied, portion -> {
            portion.articles().forEach(article -> seen.add(article.key()));
            search.ofStories(portion.articles(), portion.origins(), portion.stories()).stream()
                    .filter(conflict -> rests(conflict.claims()))
                    .forEach(each);
        });
        if (search.groups().stream().anyMatch(this::isAsked)) {
            others(search, seen);
        }
        List<Conflicts.Group> groups = search.groups().stream()
                .filter(group -> isAsked(group) && search.areSeveral(group))
                .toList();
        int done = 0;
        for (Conflicts.Group some : Conflicts.Group.together(groups, FULL)) {
            search.of(some, read(some.articles())).stream()
                    .filter(conflict -> rests(conflict.claims()))
                    .forEach(each);
            done += some.blocks().size();
            watch.at("comparing figures", Math.min(done, groups.size()), groups.size());
        }
    }

    private boolean isAsked(Conflicts.Group group) {
        return group.claims().stream().anyMatch(claims);
    }

    /** The figures of the other stories. */
    private void others(Conflicts search, Set<String> seen) {
        Set<String> others = new TreeSet<>(articles.isEmpty() ? Set.of() : store.articles(figures()));
        others.removeAll(seen);
        int[] done = {0};
        store.readings(others, article -> {
            search.remember(article);
            watch.at("looking for other figures", ++done[0], others.size());
        });
    }

    private List<Recorded> read(Set<String> keys) {
        List<Recorded> some = new ArrayList<>();
        store.readings(keys, some::add);
        return some;
    }

    private static Filter figures() {
        return filter(Row.Kind.FIGURE, List.of(), Conflicts.figureTypes());
    }

    private static Filter filter(Row.Kind kind, List<String> by, List<String> types) {
        return new Filter(
                Optional.of(kind),
                List.of(),
                by,
                List.of(),
                List.of(),
                types,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                0);
    }

    /** Articles of which people merged or split claims. */
    private Set<String> tied() {
        Corrections corrections = store.corrections();
        Set<String> tied = new HashSet<>();
        corrections.all().stream()
                .filter(one -> corrections.holds(one.no()))
                .map(one -> one.change())
                .filter(change -> change instanceof Change.Merge || change instanceof Change.Split)
                .forEach(change -> tied.addAll(change.articles()));
        return tied;
    }

    /** The parts of the whole record. */
    void parts(Consumer<Across> each) {
        portions.each(watch, portion -> each.accept(Across.part(portion)));
    }

    /** The promises of the whole record, in no order. */
    void pledges(Consumer<Pledge> each) {
        Pledges pledges = new Pledges();
        portions.each(watch, portion -> entries(portion).forEach(pledges::add));
        pledges.each(this::again, each);
    }

    /** The strips that the claims are of, by holder and target, with all their steps. */
    void strips(Consumer<Strip> each) {
        Steps steps = new Steps();
        if (articles.isEmpty()) {
            portions.each(watch, portion -> entries(portion).forEach(steps::add));
        } else {
            ofSome(steps);
        }
        steps.strips(this::again, each);
    }

    private void ofSome(Steps steps) {
        Set<Ends> ends = new HashSet<>();
        entries(entry -> Strips.ends(entry).ifPresent(ends::add));
        if (ends.isEmpty()) {
            return;
        }
        List<String> holders =
                ends.stream().map(Ends::holder).distinct().sorted().toList();
        portions.each(
                store.articles(filter(Row.Kind.POSITION, holders, List.of())),
                watch,
                portion -> entries(portion).stream()
                        .filter(entry ->
                                Strips.ends(entry).filter(ends::contains).isPresent())
                        .forEach(steps::add));
    }

    private static List<Entry> entries(Portions.Portion portion) {
        return Entries.of(portion.articles(), portion.origins(), portion.stories());
    }

    private Readings again(Set<String> keys) {
        return one -> store.readings(keys, one);
    }
}
