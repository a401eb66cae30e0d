package org.sitrep.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Told;

/**
 * All of a record, and what is one across its articles.
 *
 * @param sources by key
 */
public record Whole(Across across, Map<String, Source> sources) {
    /** What is one among some articles; their order does not matter. */
    public static Whole of(Collection<Recorded> articles) {
        return of(Across.of(articles));
    }

    public static Whole of(Across across) {
        Map<String, String> originOf = new HashMap<>();
        across.origins().forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
        Map<String, Source> sources = new TreeMap<>();
        across.articles()
                .forEach(article -> sources.put(
                        article.key(), new Source(article, originOf.getOrDefault(article.key(), article.key()))));
        return new Whole(across, sources);
    }

    public Source source(String key) {
        return Optional.ofNullable(sources.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no article " + key));
    }

    /** All claims, by article and as the reading has them. */
    public Selected all() {
        return selected(Source.sorted(sources), Optional.empty());
    }

    /** Claims by their ids, with the articles they are of. */
    public Selected only(Set<String> ids) {
        List<Source> cited = sources.values().stream()
                .filter(source -> source.recorded().reading().claims().stream()
                        .anyMatch(claim -> ids.contains(source.key() + "." + claim.id())))
                .toList();
        return selected(cited, Optional.of(ids));
    }

    private Selected selected(List<Source> cited, Optional<Set<String>> ids) {
        Map<String, String> entryOf = new HashMap<>();
        across.entries()
                .forEach(entry -> entry.members()
                        .forEach(member -> entryOf.put(member.told().id(), entry.id())));
        List<Item> items = new ArrayList<>();
        for (Source source : cited) {
            for (Told told : Told.of(source.recorded())) {
                if (ids.isEmpty() || ids.get().contains(told.id())) {
                    items.add(new Item(source, told, entryOf.getOrDefault(told.id(), told.id())));
                }
            }
        }
        return new Selected(this, cited, items);
    }
}
