package org.sitrep.ledger.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.sitrep.ledger.Bonds;
import org.sitrep.ledger.Recorded;

/**
 * The origins of a set of articles: what is linked, directly or through others, is one. A pure function of the set. A record keeps the
 * {@link Fingerprint} of each article, and asks for the texts of the few that may be copies.
 */
public final class Origins {
    private Origins() {}

    /** The origins of some articles, by their smallest key; an article given twice counts once. */
    public static List<Origin> of(Collection<Recorded> articles) {
        Map<String, String> texts = new HashMap<>();
        articles.forEach(article -> texts.putIfAbsent(article.key(), article.text()));
        return of(
                articles.stream().map(Fingerprint::of).toList(),
                key -> texts.getOrDefault(key, ""),
                Bonds.NONE,
                done -> {});
    }

    /**
     * The same by what a record keeps.
     *
     * @param text of the article with this key
     * @param bonds what people said of them
     * @param progress told how many articles were compared
     */
    public static List<Origin> of(
            Collection<Fingerprint> articles, Function<String, String> text, Bonds bonds, LongConsumer progress) {
        Map<String, Fingerprint> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        List<Fingerprint> ordered = List.copyOf(byKey.values());
        List<Link> links = new ArrayList<>(copies(ordered, text, progress));
        links.addAll(Dependences.links(ordered));
        return Components.of(byKey.keySet(), Bridges.without(links), bonds);
    }

    /** The link between two articles, if they are of one origin by themselves. Symmetric. */
    public static Optional<Link> link(Recorded one, Recorded other) {
        if (one.key().equals(other.key())) {
            return Optional.empty();
        }
        Optional<Link> copy = Copies.of(Shingles.of(one.text()), Shingles.of(other.text()))
                .map(overlap -> copy(one.key(), other.key(), overlap));
        return copy.or(() -> Dependences.link(one, other));
    }

    /** The origins of articles with these keys and links, by their smallest key; links of articles that are not among them count nothing. */
    public static List<Origin> of(Collection<String> keys, Collection<Link> links) {
        return Components.of(keys, Bridges.without(links), Bonds.NONE);
    }

    private static List<Link> copies(List<Fingerprint> ordered, Function<String, String> text, LongConsumer progress) {
        List<Link> links = new ArrayList<>();
        Candidates.of(ordered.stream().map(Fingerprint::sketch).toList(), (first, others) -> {
            progress.accept(first);
            String key = ordered.get(first).key();
            Shingles shingles = Shingles.of(text.apply(key));
            for (int second : others) {
                String other = ordered.get(second).key();
                Copies.of(shingles, Shingles.of(text.apply(other)))
                        .ifPresent(overlap -> links.add(copy(key, other, overlap)));
            }
        });
        return links;
    }

    private static Link copy(String one, String other, Overlap overlap) {
        return Link.of(one, other, Reason.Why.COPY, overlap, "");
    }
}
