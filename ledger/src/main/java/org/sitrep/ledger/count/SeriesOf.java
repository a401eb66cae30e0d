package org.sitrep.ledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.claim.Figure;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.count.Count.Doubt;
import org.sitrep.ledger.entry.Ties;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.story.Story;

/** Puts the figures of many articles into series. */
public final class SeriesOf {
    /** What says that a number is of something else than those beside it. */
    private static final Set<Doubt> ELSEWHERE =
            EnumSet.of(Doubt.PART, Doubt.ONE, Doubt.HABIT, Doubt.LONG_AGO, Doubt.UNREAL);

    private SeriesOf() {}

    /**
     * The series of some articles that have two numbers or more. A pure function of the set.
     *
     * @param origins of the same articles
     * @param stories of the same articles; numbers of different stories share no series
     */
    public static List<Series> of(Collection<Recorded> articles, List<Origin> origins, List<Story> stories) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        Map<String, String> originOf = new HashMap<>();
        origins.forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.keys().forEach(key -> storyOf.put(key, story.id())));
        Map<String, Count> counted = new TreeMap<>();
        for (Recorded article : byKey.values()) {
            for (Count count : Count.of(article)) {
                if (count.doubts().stream().noneMatch(ELSEWHERE::contains)) {
                    counted.put(count.told().id(), count);
                }
            }
        }
        Map<String, Count> likes = merged(Ties.of(byKey.values()), counted);
        Map<String, List<Count>> groups = new TreeMap<>();
        counted.forEach((id, count) -> {
            Count like = likes.getOrDefault(id, count);
            String article = like.told().source().key();
            groups.computeIfAbsent(key(like, storyOf.getOrDefault(article, article)), key -> new ArrayList<>())
                    .add(count);
        });
        List<Series> all = new ArrayList<>();
        groups.forEach((key, group) -> byDay(group, likes).forEach((day, counts) -> {
            Series series = series(key + " " + day, counts, originOf);
            if (series.points().size() > 1) {
                all.add(series);
            }
        }));
        all.sort(Comparator.comparing((Series series) -> series.claims().get(0)).thenComparing(Series::id));
        return all;
    }

    /** For each number that people merged with others, the first of them: it stands where that one does. */
    private static Map<String, Count> merged(Ties ties, Map<String, Count> counted) {
        Map<String, String> first = new HashMap<>();
        for (Ties.Tie tie : ties.merged()) {
            String one = tie.one().id();
            String other = tie.other().id();
            if (counted.containsKey(one) && counted.containsKey(other)) {
                String a = first.getOrDefault(one, one);
                String b = first.getOrDefault(other, other);
                String least = a.compareTo(b) <= 0 ? a : b;
                first.put(one, least);
                first.put(other, least);
                first.replaceAll((id, root) -> root.equals(a) || root.equals(b) ? least : root);
            }
        }
        Map<String, Count> likes = new HashMap<>();
        first.forEach((id, root) -> Optional.ofNullable(counted.get(root)).ifPresent(like -> likes.put(id, like)));
        return likes;
    }

    private static String key(Count count, String story) {
        Figure figure = count.figure();
        return figure.unit()
                + " " + count.population().told()
                + " " + count.where().map(PlaceMention::name).orElse("")
                + " " + (figure.kind() == Figure.Kind.INCREMENT)
                + " "
                + (isOne(count.when())
                        ? ""
                        : count.when().earliest() + ".." + count.when().latest())
                + " " + story;
    }

    /** Unknown days and single days: those are told apart below. */
    private static boolean isOne(Interval days) {
        return !days.isKnown() || day(days).isPresent();
    }

    private static Optional<LocalDate> day(Interval days) {
        return days.earliest().filter(day -> days.latest().filter(day::equals).isPresent());
    }

    /** Two days are two happenings, and a number without a day belongs to the only one there is, or to none. */
    private static Map<String, List<Count>> byDay(List<Count> group, Map<String, Count> likes) {
        Set<LocalDate> days = new TreeSet<>();
        group.forEach(count -> day(like(count, likes).when()).ifPresent(days::add));
        Map<String, List<Count>> parts = new TreeMap<>();
        for (Count count : group) {
            String day = days.size() < 2
                    ? ""
                    : day(like(count, likes).when()).map(LocalDate::toString).orElse("");
            parts.computeIfAbsent(day, key -> new ArrayList<>()).add(count);
        }
        return parts;
    }

    private static Count like(Count count, Map<String, Count> likes) {
        return likes.getOrDefault(count.told().id(), count);
    }

    private static Series series(String key, List<Count> counts, Map<String, String> originOf) {
        Map<String, List<Count>> points = new TreeMap<>();
        for (Count count : counts) {
            Figure figure = count.figure();
            String point = count.asOf() + " " + figure.low() + " " + figure.best() + " " + figure.high();
            points.computeIfAbsent(point, same -> new ArrayList<>()).add(count);
        }
        Count first = counts.get(0);
        Interval period = counts.stream()
                .map(Count::when)
                .filter(Interval::isKnown)
                .findFirst()
                .orElse(Interval.UNKNOWN);
        return new Series(
                "r" + Keys.hash("series", key),
                first.figure().unit(),
                first.population().told(),
                first.where().map(PlaceMention::name),
                period,
                first.figure().kind() == Figure.Kind.INCREMENT,
                points.values().stream().map(same -> point(same, originOf)).toList());
    }

    private static Series.Point point(List<Count> same, Map<String, String> originOf) {
        Figure figure = same.get(0).figure();
        return new Series.Point(
                same.get(0).asOf(),
                figure.low(),
                figure.best(),
                figure.high(),
                same.stream().map(Count::told).toList(),
                same.stream()
                        .map(count -> count.told().source().key())
                        .map(article -> originOf.getOrDefault(article, article))
                        .toList());
    }
}
