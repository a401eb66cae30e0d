package org.sitrep.ledger.directory;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts by name, and in which articles. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> articles = new HashSet<>();

    void add(String what, String article) {
        counts.merge(what, 1, Integer::sum);
        articles.add(article);
    }

    int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    int articles() {
        return articles.size();
    }

    int origins(Map<String, String> originOf) {
        return (int) articles.stream()
                .map(article -> Optional.ofNullable(originOf.get(article)).orElse(article))
                .distinct()
                .count();
    }
}
