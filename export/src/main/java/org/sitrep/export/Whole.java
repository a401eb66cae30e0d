package org.sitrep.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Told;

/**
 * All of a record, and what is one across its articles.
 *
 * @param sources those that are held, by key
 * @param originOf the origin of each article, by its key
 */
public record Whole(Across across, Map<String, Source> sources, Map<String, String> originOf) {
    /** What is one among some articles; their order does not matter. */
    public static Whole of(Collection<Recorded> articles) {
        return of(Across.of(articles));
    }

    /** Its articles are held. */
    public static Whole of(Across across) {
        Whole whole = unread(across);
        across.articles().forEach(article -> whole.sources.put(article.key(), whole.source(article)));
        return whole;
    }

    /** No article is held: each is read when it is asked for, and at each pass again. */
    public static Whole unread(Across across) {
        Map<String, String> originOf = new HashMap<>();
        across.origins().forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
        return new Whole(across, new TreeMap<>(), originOf);
    }

    private Source source(Recorded article) {
        return new Source(article, originOf.getOrDefault(article.key(), article.key()), () -> across.versions(article));
    }

    public Source source(String key) {
        return Optional.ofNullable(sources.get(key)).orElseGet(() -> source(across.reading(key)));
    }

    /** All claims, by article and as the reading has them. */
    public Selected all() {
        return selected(Source.sorted(sources), Optional.empty());
    }

    /** The same of articles that are not held. */
    public Selected passes() {
        Entered entered = new Entered(across);
        List<String> keys = across.keys();
        return new Selected(
                this,
                new Pass<>(keys::size, () -> keys.stream().map(this::source)),
                new Pass<>(entered::size, () -> keys.stream().flatMap(key -> items(source(key), entered.of(key)))),
                entered::count);
    }

    private static Stream<Item> items(Source source, List<String> entries) {
        return Told.of(source.recorded()).stream().map(told -> new Item(source, told, entries.get(told.place())));
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
        return Selected.held(this, cited, items);
    }
}
