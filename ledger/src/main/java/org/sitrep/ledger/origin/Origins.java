package org.sitrep.ledger.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.ledger.Recorded;

/**
 * The origins of a set of articles: what is linked, directly or through others, is one. A pure function of the set. A record that grows asks in
 * steps instead, with the same result: keep {@link Sketch#of} each text; of a new one, ask {@link Sketch#resembles} of each kept and
 * {@link #link} of the few that do; keep the links; {@link #of(Collection, Collection)}.
 */
public final class Origins {
    private Origins() {}

    /** The origins of some articles, by their smallest key; an article given twice counts once. */
    public static List<Origin> of(Collection<Recorded> articles) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        List<Recorded> ordered = List.copyOf(byKey.values());
        List<Link> links = new ArrayList<>(copies(ordered));
        links.addAll(Dependences.links(ordered));
        return of(byKey.keySet(), links);
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
        return Components.of(keys, Bridges.without(links));
    }

    private static List<Link> copies(List<Recorded> ordered) {
        List<Sketch> sketches =
                ordered.stream().map(article -> Sketch.of(article.text())).toList();
        List<Link> links = new ArrayList<>();
        Candidates.of(sketches, (first, others) -> {
            Recorded article = ordered.get(first);
            Shingles shingles = Shingles.of(article.text());
            for (int second : others) {
                Recorded other = ordered.get(second);
                Copies.of(shingles, Shingles.of(other.text()))
                        .ifPresent(overlap -> links.add(copy(article.key(), other.key(), overlap)));
            }
        });
        return links;
    }

    private static Link copy(String one, String other, Overlap overlap) {
        return Link.of(one, other, Reason.Why.COPY, overlap, "");
    }
}
