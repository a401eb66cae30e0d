package org.sitrep.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.words.CommonWords;

/**
 * The stories of a set of articles. Copies are in one story and count as one text, whose words are those of its longest copy. A pure function
 * of the set; as a record grows, words become rarer or more common in it and stories may change: they are derived, never kept as facts.
 */
public final class Stories {
    /** Articles whose dates of publication are known to be further apart tell of two happenings, however alike: elections, anniversaries. */
    private static final long DAYS_APART = 365;

    private static final CommonWords COMMON = CommonWords.load();

    private Stories() {}

    /**
     * The stories of some articles, by their smallest key.
     *
     * @param origins of the same articles
     */
    public static List<Story> of(Collection<Recorded> articles, List<Origin> origins) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        List<Recorded> texts =
                origins.stream().map(origin -> longest(origin, byKey)).toList();
        List<Vector> vectors = Vectors.of(texts.stream().map(Recorded::text).toList(), COMMON);
        List<Edge> edges = Neighbours.of(vectors, Clusters.LEAST).stream()
                .filter(edge -> !areApart(texts.get(edge.a()), texts.get(edge.b())))
                .toList();
        return Clusters.of(vectors, edges).stream()
                .map(cluster -> Story.of(cluster.stream()
                        .flatMap(text -> origins.get(text).keys().stream())
                        .toList()))
                .sorted(Comparator.comparing(story -> story.keys().get(0)))
                .toList();
    }

    private static Recorded longest(Origin origin, Map<String, Recorded> byKey) {
        return origin.keys().stream()
                .map(key -> Optional.ofNullable(byKey.get(key))
                        .orElseThrow(
                                () -> new IllegalArgumentException("no article " + key + " of origin " + origin.id())))
                .max(Comparator.comparingInt(
                                (Recorded article) -> article.text().length())
                        .thenComparing(Recorded::key))
                .orElseThrow();
    }

    private static boolean areApart(Recorded one, Recorded other) {
        return isBefore(one, other) || isBefore(other, one);
    }

    private static boolean isBefore(Recorded one, Recorded other) {
        Optional<LocalDate> latest =
                one.reading().document().article().published().latest();
        Optional<LocalDate> earliest =
                other.reading().document().article().published().earliest();
        return latest.isPresent()
                && earliest.isPresent()
                && ChronoUnit.DAYS.between(latest.get(), earliest.get()) > DAYS_APART;
    }
}
