package org.sitrep.ledger.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.ledger.Recorded;

/**
 * Articles that rest on one upstream source and say the same by it. Both halves are asked for: two outlets that cite one agency on different
 * matters are two origins, and so are two that cite it once each in what is else their own.
 */
final class Dependences {
    /** The share of the statements with the source, of the article that has fewer, that the other must have too. */
    private static final double LEAST = 0.5;

    private Dependences() {}

    /**
     * Of the articles that share a mark the 32 before each are looked at, and compared the 32 that share the most marks; what they all say joins
     * them all, and a turn of phrase that every article of an agency has costs no more than their number.
     */
    private static final int NEIGHBOURS = 32;

    /** The links between articles in a fixed order. */
    static List<Link> links(List<Fingerprint> ordered) {
        Map<Upstream.Said.Mark, List<Integer>> index = new HashMap<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Fingerprint article = ordered.get(i);
            Map<Integer, Integer> shared = new HashMap<>();
            for (Upstream.Said.Mark mark : marks(article.sources())) {
                List<Integer> postings = index.computeIfAbsent(mark, key -> new ArrayList<>());
                postings.subList(Math.max(0, postings.size() - NEIGHBOURS), postings.size())
                        .forEach(other -> shared.merge(other, 1, Integer::sum));
                postings.add(i);
            }
            for (int other : likest(shared)) {
                Fingerprint same = ordered.get(other);
                link(same.key(), same.sources(), article.key(), article.sources())
                        .ifPresent(links::add);
            }
        }
        return links;
    }

    /** Those with which an article shares the most marks, of equals the last. */
    private static List<Integer> likest(Map<Integer, Integer> shared) {
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(NEIGHBOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Upstream.Said.Mark> marks(List<Upstream> sources) {
        Set<Upstream.Said.Mark> marks = new HashSet<>();
        sources.forEach(source -> source.said().forEach(said -> marks.addAll(said.marks(source))));
        return marks;
    }

    static Optional<Link> link(Recorded one, Recorded other) {
        return link(one.key(), Upstream.of(one.reading()), other.key(), Upstream.of(other.reading()));
    }

    private static Optional<Link> link(String one, List<Upstream> ofOne, String other, List<Upstream> ofOther) {
        for (Upstream source : ofOne) {
            for (Upstream same : ofOther) {
                if (source.isSameAs(same)) {
                    Overlap overlap = overlap(source, same);
                    if (overlap.share() >= LEAST) {
                        return Optional.of(Link.of(one, other, source.why(), overlap, source.id()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** How many statements of each the other has: the fewer of both, so that one long statement does not stand for many. */
    private static Overlap overlap(Upstream one, Upstream other) {
        int shared = Math.min(found(one, other), found(other, one));
        return Overlap.of(shared, one.said().size(), other.said().size());
    }

    private static int found(Upstream one, Upstream other) {
        return (int) one.said().stream()
                .filter(said -> other.said().stream().anyMatch(said::isSameAs))
                .count();
    }
}
