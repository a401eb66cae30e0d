package org.sitrep.ledger.view;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.directory.Directory;

/** Which claims were asked for. What rests on any of them is shown. */
public final class Chosen {
    /** Everything, articles without claims too. */
    public static final Chosen ALL = new Chosen(Optional.empty(), Set.of());

    private final Optional<Set<String>> claims;
    private final Set<String> articles;

    private Chosen(Optional<Set<String>> claims, Set<String> articles) {
        this.claims = claims;
        this.articles = articles;
    }

    /**
     * Some claims.
     *
     * @param claims their ids: the key of an article, a full stop, the claim's id in it
     */
    public static Chosen of(Collection<String> claims) {
        return new Chosen(
                Optional.of(Set.copyOf(claims)),
                claims.stream().map(id -> id.substring(0, id.indexOf('.'))).collect(Collectors.toSet()));
    }

    /** Whether the claim with this id is. */
    public boolean hasClaim(String id) {
        return claims.isEmpty() || claims.get().contains(id);
    }

    /** Whether some claim of the article is. */
    public boolean hasArticle(String key) {
        return claims.isEmpty() || articles.contains(key);
    }

    /** The readings of which something is chosen, one after the other. */
    Readings readings(Across across) {
        return claims.isEmpty() ? across.readings() : across.readings(articles);
    }

    /** Who and what is in it. */
    Directory directory(Across across) {
        return new Directory(readings(across), across.origins(), told -> hasClaim(told.id()), claims.isEmpty());
    }

    boolean hasAny(Collection<String> keys) {
        return keys.stream().anyMatch(this::hasArticle);
    }
}
