package org.sitrep.ledger.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sitrep.claim.Figure;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.count.Count;
import org.sitrep.ledger.count.Happening;
import org.sitrep.ledger.count.Range;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.ledger.entry.Blocks;
import org.sitrep.ledger.entry.Fields;
import org.sitrep.ledger.entry.Scene;

/** Numbers of the same people, place and day that exclude each other. */
final class FigureConflicts {
    /** What can be done to people once: the same are counted whoever counts. Money, soldiers, vehicles are of many sets at once. */
    static final Set<Figure.Unit> UNITS = Set.of(
            Figure.Unit.KILLED, Figure.Unit.INJURED, Figure.Unit.MISSING, Figure.Unit.DETAINED, Figure.Unit.DISPLACED);

    /** Where no place ties them, numbers further apart are of another scope: a house, a town, a country. */
    private static final double FACTOR = 4;

    /** Days after which the dead of one attack or crash are counted; set by reason. */
    private static final long SETTLED = 3;

    private FigureConflicts() {}

    /**
     * The conflicts among some figures.
     *
     * @param looked the blocks that are looked at, with all their figures
     */
    static List<Conflict> of(
            Collection<Recorded> articles, Independence reports, ByHand hand, Predicate<String> looked) {
        Blocks<Count> blocks = new Blocks<>();
        for (Recorded article : articles) {
            place(article, hand, looked, blocks, count -> count);
        }
        List<Conflict> found = new ArrayList<>();
        for (List<Blocks.Placed<Count>> block : blocks.all()) {
            List<Blocks.Placed<Count>> counts = block.stream()
                    .sorted(Comparator.comparing(placed -> placed.thing().told()))
                    .toList();
            Map<Integer, Scene> scenes = new HashMap<>();
            IntFunction<Scene> scene =
                    at -> scenes.computeIfAbsent(at, i -> scene(counts.get(i).thing()));
            Independence.components(
                            counts.size(),
                            (a, b) -> isConflict(counts.get(a), counts.get(b), reports, hand),
                            (a, b) -> hand.areMerged(
                                            counts.get(a).thing().told(),
                                            counts.get(b).thing().told())
                                    || !scene.apply(a).isApart(scene.apply(b)))
                    .forEach(members -> found.add(conflict(
                            members.stream()
                                    .map(counts::get)
                                    .map(Blocks.Placed::thing)
                                    .toList(),
                            reports,
                            hand)));
        }
        return found;
    }

    /**
     * Puts the figures of an article into the blocks in which others are looked for.
     *
     * @param as what is put there for a figure
     */
    static <T> void place(
            Recorded article, ByHand hand, Predicate<String> looked, Blocks<T> blocks, Function<Count, T> as) {
        for (Count count : Count.of(article)) {
            boolean merged = hand.isMerged(count.told());
            Optional<String> block = block(count).or(() -> merged ? Optional.of("") : Optional.empty());
            if (block.filter(looked).isPresent()) {
                blocks.add(block.get(), as.apply(count));
                if (merged) {
                    blocks.unite(block.get(), hand.entry(count.told()));
                }
            }
        }
    }

    /** Where rules look for a contradiction; none where they look for none. */
    private static Optional<String> block(Count count) {
        Figure.Unit unit = count.figure().unit();
        return UNITS.contains(unit) && count.isFirm()
                ? stand(count).map(stand -> unit + " " + stand)
                : Optional.empty();
    }

    /** The day of a block, by which blocks can be ordered. */
    static String day(String block) {
        return block.substring(block.lastIndexOf(' ') + 1);
    }

    private static boolean isConflict(
            Blocks.Placed<Count> one, Blocks.Placed<Count> other, Independence reports, ByHand hand) {
        Count a = one.thing();
        Count b = other.thing();
        if (!reports.areIndependent(a.told(), b.told()) || hand.areSplit(a.told(), b.told())) {
            return false;
        }
        return hand.areMerged(a.told(), b.told())
                ? a.range().excludes(b.range())
                : one.block().equals(other.block()) && !one.block().isEmpty() && areInConflict(a, b);
    }

    /**
     * What both must have the same of to speak of one state of things: the day they hold for; or the day of the happening, where its dead are no
     * longer being counted.
     */
    private static Optional<String> stand(Count count) {
        return isSettled(count)
                ? day(count.when()).map(day -> "of " + day)
                : day(count.asOf()).map(day -> "as of " + day);
    }

    /** Days behind an attack or a crash, not behind what goes on or buries whole towns. */
    private static boolean isSettled(Count count) {
        Optional<LocalDate> when = day(count.when());
        Optional<LocalDate> asOf = day(count.asOf());
        return when.isPresent()
                && asOf.isPresent()
                && !asOf.get().isBefore(when.get().plusDays(SETTLED))
                && !count.happenings().isEmpty()
                && count.happenings().stream().allMatch(kind -> kind.reach() == Happening.Reach.PLACE);
    }

    private static boolean areInConflict(Count a, Count b) {
        return a.checked().equals(b.checked())
                && isSamePeriod(a.when(), b.when())
                && excludes(a, b)
                && areOneThing(a, b);
    }

    private static Scene scene(Count count) {
        return Scene.of(count.told(), count.figure().span(), count.where());
    }

    /**
     * Both of one place, with the day or the happening; or of one happening that a country has but one of, where neither is of a part of it; or of
     * what spreads, counted in one country.
     */
    private static boolean areOneThing(Count a, Count b) {
        boolean day = Fields.days(a.when(), b.when()) == Verdict.SAME;
        Set<Happening> shared = new HashSet<>(a.happenings());
        shared.retainAll(b.happenings());
        if (isOnePlace(a, b)) {
            return day || !shared.isEmpty();
        }
        if (!areComparable(a, b)) {
            return false;
        }
        boolean country =
                isWide(a) && isWide(b) && a.setting().isPresent() && a.setting().equals(b.setting());
        return shared.stream().anyMatch(kind -> switch (kind.reach()) {
            case PLACE -> false;
            case COUNTRY -> country;
            case WORLD -> isOneCountry(a, b);
        });
    }

    /** Of one country, by the words beside both numbers. */
    private static boolean isOneCountry(Count a, Count b) {
        return a.isTied()
                && b.isTied()
                && a.where().isPresent()
                && !isNarrow(a)
                && !isNarrow(b)
                && a.where().map(PlaceMention::name).equals(b.where().map(PlaceMention::name));
    }

    /** The same town; where one of them is told none, the same name in both sentences. */
    private static boolean isOnePlace(Count a, Count b) {
        if (a.where().isPresent() && b.where().isPresent()) {
            return Fields.place(a.where(), b.where()) == Verdict.SAME;
        }
        return !Collections.disjoint(a.scenes(), b.scenes())
                || ((isNarrow(a) || isNarrow(b)) && !Collections.disjoint(a.named(), b.named()));
    }

    private static boolean isNarrow(Count count) {
        return count.where()
                .filter(place -> place.level() != PlaceMention.Level.COUNTRY)
                .isPresent();
    }

    /** Of the whole country that the article is about, as far as it tells. */
    private static boolean isWide(Count count) {
        return count.where().isEmpty()
                || (count.where().get().level() == PlaceMention.Level.COUNTRY
                        && count.where().get().country().equals(count.setting()));
    }

    private static boolean areComparable(Count a, Count b) {
        Range less = a.range().isAbove(b.range()) ? b.range() : a.range();
        Range more = less.equals(a.range()) ? b.range() : a.range();
        return more.low() <= FACTOR * less.high();
    }

    /** The same people and no number in both; or more of some of them than there are of all. */
    private static boolean excludes(Count a, Count b) {
        if (a.population().equals(b.population())) {
            return a.range().excludes(b.range());
        }
        return (b.population().isAnybody() && a.range().isAbove(b.range()))
                || (a.population().isAnybody() && b.range().isAbove(a.range()));
    }

    /** The same days; or neither tells, and then one day of report speaks for one state of things. */
    private static boolean isSamePeriod(Interval a, Interval b) {
        if (a.isKnown() && b.isKnown()) {
            return a.equals(b) || Fields.days(a, b) == Verdict.SAME;
        }
        return !isLong(a) && !isLong(b);
    }

    /** A period told in one and not in the other may be another: "since 2014". */
    private static boolean isLong(Interval days) {
        return days.isKnown() && Fields.days(days, days) != Verdict.SAME;
    }

    private static Optional<LocalDate> day(Interval days) {
        return days.earliest().filter(day -> days.latest().filter(day::equals).isPresent());
    }

    private static Conflict conflict(List<Count> members, Independence reports, ByHand hand) {
        List<List<Count>> sides = sides(members, hand);
        Count first = members.get(0);
        List<String> same = new ArrayList<>();
        boolean all = members.stream().allMatch(count -> count.population().equals(first.population()));
        String who = !all
                ? "people (one side only some of them)"
                : first.population().isAnybody() ? "people" : first.figure().counted();
        same.add("all count " + who + " " + first.figure().unit().name().toLowerCase(Locale.ROOT));
        members.stream()
                .flatMap(count -> count.where().stream())
                .map(PlaceMention::name)
                .distinct()
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .ifPresent(places -> same.add("in " + places));
        members.stream()
                .flatMap(count -> count.happenings().stream())
                .map(Happening::kind)
                .filter(kind -> members.stream()
                        .allMatch(count -> count.happenings().stream()
                                .anyMatch(one -> one.kind().equals(kind))))
                .distinct()
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .ifPresent(kinds -> same.add("all of the " + kinds));
        stand(first)
                .filter(stand -> members.stream().allMatch(count -> stand(count).equals(Optional.of(stand))))
                .ifPresent(stand -> same.add("all " + stand));
        if (hand.anyMerged(members.stream().map(Count::told).toList())) {
            same.add("one by a correction");
        }
        return Conflict.of(
                Conflict.Kind.FIGURE,
                sides.stream()
                        .map(side -> reports.side(
                                says(side), side.stream().map(Count::told).toList()))
                        .toList(),
                same,
                sides.stream().map(FigureConflicts::says).collect(Collectors.joining(" against ")));
    }

    /** The fewest sides, from the lowest number up, in each of which all agree. */
    private static List<List<Count>> sides(List<Count> members, ByHand hand) {
        List<Count> ordered = members.stream()
                .sorted(Comparator.comparingDouble(
                                (Count count) -> count.range().high())
                        .thenComparingDouble(count -> count.range().low())
                        .thenComparing(Count::told))
                .toList();
        List<List<Count>> sides = new ArrayList<>();
        for (Count count : ordered) {
            Optional<List<Count>> fitting = sides.stream()
                    .filter(side -> side.stream().noneMatch(one -> isApart(one, count, hand)))
                    .findFirst();
            if (fitting.isPresent()) {
                fitting.get().add(count);
            } else {
                sides.add(new ArrayList<>(List.of(count)));
            }
        }
        return sides;
    }

    private static boolean isApart(Count a, Count b, ByHand hand) {
        return excludes(a, b)
                || (hand.areMerged(a.told(), b.told()) && a.range().excludes(b.range()));
    }

    private static String says(List<Count> side) {
        return side.stream()
                .map(Count::told)
                .map(Count::words)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
