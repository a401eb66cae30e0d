package org.sitrep.ledger.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.words.CommonWords;

/**
 * The stories of a set of articles. Copies are in one story and count as one text, whose words are those of its longest copy. A pure function
 * of the set; as a record grows, words become rarer or more common in it and stories may change: they are derived, never kept as facts.
 */
public final class Stories {
    /** Articles whose dates of publication are known to be further apart tell of two happenings, however alike: elections, anniversaries. */
    private static final int DAYS_APART = 365;

    private static final CommonWords COMMON = CommonWords.load();

    private Stories() {}

    /**
     * The stories of some articles, by their smallest key.
     *
     * @param origins of the same articles
     */
    public static List<Story> of(Collection<Recorded> articles, List<Origin> origins) {
        return ofBags(articles.stream().map(Bag::of).toList(), origins);
    }

    /** The same by what a record keeps. */
    public static List<Story> ofBags(Collection<Bag> articles, List<Origin> origins) {
        Map<String, Bag> byKey = new HashMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        List<Bag> texts = origins.stream().map(origin -> longest(origin, byKey)).toList();
        List<Vector> vectors = Vectors.of(texts, COMMON);
        List<Edge> edges = Neighbours.of(vectors, Clusters.LEAST).stream()
                .filter(edge -> !texts.get(edge.a()).isApart(texts.get(edge.b()), DAYS_APART))
                .toList();
        return Clusters.of(vectors, edges).stream()
                .map(cluster -> Story.of(cluster.stream()
                        .flatMap(text -> origins.get(text).keys().stream())
                        .toList()))
                .sorted(Comparator.comparing(story -> story.keys().get(0)))
                .toList();
    }

    private static Bag longest(Origin origin, Map<String, Bag> byKey) {
        return origin.keys().stream()
                .map(key -> Optional.ofNullable(byKey.get(key))
                        .orElseThrow(
                                () -> new IllegalArgumentException("no article " + key + " of origin " + origin.id())))
                .max(Comparator.comparingInt(Bag::length).thenComparing(Bag::key))
                .orElseThrow();
    }
}
