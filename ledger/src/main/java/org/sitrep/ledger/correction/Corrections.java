package org.sitrep.ledger.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Published;
import org.sitrep.document.Interval;
import org.sitrep.ledger.Bonds;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Names;
import org.sitrep.ledger.Recorded;

/** All corrections of a record, and what readings are with those that hold. Immutable. */
public final class Corrections {
    public static final Corrections NONE = new Corrections(List.of());

    private final List<Correction> all;
    private final Map<Long, Long> undone = new HashMap<>();
    private final Map<String, List<Correction>> byArticle = new HashMap<>();
    private final List<Correction> everywhere = new ArrayList<>();

    /** @param all in the order of their numbers */
    public Corrections(List<Correction> all) {
        this.all = List.copyOf(all);
        for (int i = all.size() - 1; i >= 0; i--) { // an undo that was undone later undoes nothing
            Correction correction = all.get(i);
            if (correction.change() instanceof Change.Undo undo && !undone.containsKey(correction.no())) {
                undone.put(undo.no(), correction.no());
            }
        }
        for (Correction correction : all) {
            if (holds(correction.no())) {
                correction
                        .change()
                        .articles()
                        .forEach(article -> byArticle
                                .computeIfAbsent(article, key -> new ArrayList<>())
                                .add(correction));
                if (correction.change() instanceof Change.Alias) {
                    everywhere.add(correction);
                }
            }
        }
    }

    /** All, also those that were undone, in the order of their numbers. */
    public List<Correction> all() {
        return all;
    }

    /** The correction with a number. */
    public Optional<Correction> no(long no) {
        return all.stream().filter(one -> one.no() == no).findFirst();
    }

    /** The number of the one that is made next. */
    public long next() {
        return all.isEmpty() ? 1 : all.get(all.size() - 1).no() + 1;
    }

    /** These and one more. */
    public Corrections with(Correction next) {
        List<Correction> more = new ArrayList<>(all);
        more.add(next);
        return new Corrections(more);
    }

    /** Keys of the articles in which something is corrected. */
    public Set<String> articles() {
        return Set.copyOf(byArticle.keySet());
    }

    /** Keys of the articles that are others by some of these corrections; nothing if it may be any. */
    public Optional<Set<String>> concerned(List<Correction> some) {
        Set<String> articles = new TreeSet<>();
        for (Correction correction : some) {
            Change change = meant(correction.change());
            if (change instanceof Change.Alias) {
                return Optional.empty();
            }
            articles.addAll(change.articles());
        }
        return Optional.of(articles);
    }

    /** What an undo undoes in the end, be it an undo of an undo. */
    public Change meant(Change change) {
        Change meant = change;
        while (meant instanceof Change.Undo undo) {
            meant = no(undo.no()).orElseThrow().change();
        }
        return meant;
    }

    /** Whether it was not undone. */
    public boolean holds(long no) {
        return !undone.containsKey(no);
    }

    /** The number of the correction that undid it, if one did. */
    public Optional<Long> undoneBy(long no) {
        return Optional.ofNullable(undone.get(no));
    }

    /** The reading as corrected. */
    public Recorded applied(Recorded asRead) {
        return corrected(asRead).recorded();
    }

    /** The reading as corrected, and which corrections found nothing in it to correct. */
    public Corrected corrected(Recorded asRead) {
        List<Correction> own = byArticle.getOrDefault(asRead.key(), List.of());
        if (own.isEmpty() && everywhere.isEmpty()) {
            return new Corrected(asRead, List.of());
        }
        return new Correcting(asRead).corrected(everywhere, own);
    }

    /** What people said of articles that are of one origin, or tell one story. */
    public Bonds bonds(Change.Level level) {
        List<Bonds.Bond> joined = new ArrayList<>();
        Set<Set<String>> parted = new HashSet<>();
        for (Correction correction : all) {
            List<String> pair = correction.change().pair();
            if (!pair.isEmpty() && holds(correction.no()) && level(correction.change()) == level) {
                if (correction.change() instanceof Change.Join) {
                    joined.add(new Bonds.Bond(correction.no(), pair.get(0), pair.get(1)));
                } else {
                    parted.add(Set.copyOf(pair));
                }
            }
        }
        return new Bonds(joined, parted);
    }

    private static Change.@Nullable Level level(Change change) {
        if (change instanceof Change.Join join) {
            return join.level();
        }
        return change instanceof Change.Part part ? part.level() : null;
    }

    /** When an article was published, if a correction says it. */
    public Optional<Published> published(String article) {
        return byArticle.getOrDefault(article, List.of()).stream()
                .filter(one -> one.change() instanceof Change.Date)
                .reduce((earlier, later) -> later)
                .map(one -> published(one, (Change.Date) one.change()));
    }

    static Published published(Correction correction, Change.Date date) {
        Interval days = date.days();
        Published.Reason reason = new Published.Reason(
                "correction " + correction.no() + " by " + correction.author() + " says " + Days.written(days),
                Optional.empty(),
                days.earliest(),
                days.latest());
        return new Published(days.earliest(), days.latest(), Published.Basis.GIVEN, List.of(reason));
    }

    /**
     * Says why a change must not be made: it does nothing, or says the opposite of one that holds.
     *
     * @throws CorrectionException if it must not
     */
    public void check(Change change) {
        if (change instanceof Change.Undo undo) {
            if (no(undo.no()).isEmpty()) {
                throw new CorrectionException("there is no correction " + undo.no() + "; 'sitrep log' lists all");
            }
            undoneBy(undo.no()).ifPresent(by -> {
                throw new CorrectionException("correction " + undo.no() + " was undone already, by " + by
                        + "; 'sitrep undo " + by + "' makes it hold again");
            });
            return;
        }
        List<Correction> held = all.stream().filter(other -> holds(other.no())).toList();
        held.forEach(other -> opposes(change, other));
        held.stream()
                .filter(other -> about(other.change()).equals(about(change)))
                .reduce((earlier, later) -> later)
                .filter(last -> says(last.change()).equals(says(change)))
                .ifPresent(last -> {
                    throw new CorrectionException(
                            "correction " + last.no() + " by " + last.author() + " says so already");
                });
    }

    /** What a change is about: of two about the same the later counts. */
    private static List<Object> about(Change change) {
        if (change instanceof Change.Edit edit) {
            return List.of(Change.Edit.class, edit.claim(), edit.field());
        }
        if (change instanceof Change.Date date) {
            return List.of(Change.Date.class, date.article());
        }
        if (!change.pair().isEmpty()) {
            return List.of(change.getClass(), Optional.ofNullable(level(change)), change.pair());
        }
        return change instanceof Change.Alias alias
                ? List.of(Change.Alias.class, Names.folded(alias.name()))
                : List.of(change.getClass(), Set.copyOf(change.claims()));
    }

    private static Object says(Change change) {
        if (change instanceof Change.Edit edit) {
            return edit.values();
        }
        if (change instanceof Change.Date date) {
            return date.days();
        }
        return change instanceof Change.Alias alias ? alias.actor() : "";
    }

    private static void opposes(Change change, Correction other) {
        boolean opposed = (change instanceof Change.Merge && other.change() instanceof Change.Split)
                || (change instanceof Change.Split && other.change() instanceof Change.Merge);
        opposed &= Set.copyOf(change.claims()).equals(Set.copyOf(other.change().claims()));
        opposed |= !change.pair().isEmpty()
                && change.pair().equals(other.change().pair())
                && level(change) == level(other.change())
                && change.getClass() != other.change().getClass();
        if (opposed) {
            throw new CorrectionException("correction " + other.no() + " by " + other.author()
                    + " says the opposite; undo it first: 'sitrep undo " + other.no() + "'");
        }
    }
}
