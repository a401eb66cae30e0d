package org.sitrep.ledger.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.sitrep.ledger.Bonds;
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
        return ofBags(articles.stream().map(Bag::of).toList(), origins, Bonds.NONE, done -> {});
    }

    /**
     * The same by what a record keeps.
     *
     * @param bonds what people said of them: what they parted never meets while texts are put together, whose stories they joined is joined then; copies stay in one
     *     story whatever they said
     * @param progress told how many origins were compared
     */
    public static List<Story> ofBags(
            Collection<Bag> articles, List<Origin> origins, Bonds bonds, LongConsumer progress) {
        Map<String, Bag> byKey = new HashMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        List<Bag> texts = origins.stream().map(origin -> longest(origin, byKey)).toList();
        List<Vector> vectors = Vectors.of(texts, COMMON);
        List<Edge> edges = Neighbours.of(vectors, Clusters.LEAST, progress).stream()
                .filter(edge -> !texts.get(edge.a()).isApart(texts.get(edge.b()), DAYS_APART))
                .toList();
        List<Set<String>> clusters = Clusters.of(vectors, edges, parted(origins, bonds)).stream()
                .map(cluster -> cluster.stream()
                        .flatMap(text -> origins.get(text).keys().stream())
                        .collect(Collectors.toSet()))
                .toList();
        return joined(clusters, bonds).stream()
                .map(keys -> Story.of(List.copyOf(keys)))
                .sorted(Comparator.comparing(story -> story.keys().get(0)))
                .toList();
    }

    /** Whether two groups of texts have articles that people parted. */
    private static BiPredicate<List<Integer>, List<Integer>> parted(List<Origin> origins, Bonds bonds) {
        if (bonds.parted().isEmpty()) {
            return (one, other) -> false;
        }
        Map<String, Integer> textOf = new HashMap<>();
        for (int text = 0; text < origins.size(); text++) {
            for (String key : origins.get(text).keys()) {
                textOf.put(key, text);
            }
        }
        List<List<Integer>> pairs = bonds.parted().stream()
                .map(pair ->
                        pair.stream().map(key -> textOf.getOrDefault(key, -1)).toList())
                .toList();
        return (one, other) -> pairs.stream()
                .anyMatch(pair -> (one.contains(pair.get(0)) && other.contains(pair.get(1)))
                        || (one.contains(pair.get(1)) && other.contains(pair.get(0))));
    }

    private static List<Set<String>> joined(List<Set<String>> clusters, Bonds bonds) {
        List<Set<String>> all = new ArrayList<>(clusters);
        for (Bonds.Bond bond : bonds.joined()) {
            Optional<Set<String>> one = with(bond.one(), all);
            Optional<Set<String>> other = with(bond.other(), all);
            if (one.isPresent()
                    && other.isPresent()
                    && one.get() != other.get()
                    && !bonds.part(one.get(), other.get())) {
                Set<String> both = new HashSet<>(one.get());
                both.addAll(other.get());
                all.removeIf(cluster -> cluster == one.get() || cluster == other.get());
                all.add(both);
            }
        }
        return all;
    }

    private static Optional<Set<String>> with(String key, List<Set<String>> clusters) {
        return clusters.stream().filter(cluster -> cluster.contains(key)).findFirst();
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
