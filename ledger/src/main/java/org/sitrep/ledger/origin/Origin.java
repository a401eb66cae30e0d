package org.sitrep.ledger.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.ledger.Keys;

/**
 * Articles that are one text or rest on one source: together they count once. An article that shares its text with no other is an origin alone.
 *
 * @param id depends on the smallest key alone, so that it stays while articles join
 * @param members by key
 */
public record Origin(String id, List<Member> members) {
    /**
     * An article of an origin.
     *
     * @param key of the article
     * @param reason the surest of those it has; none for an article alone
     */
    public record Member(String key, Optional<Reason> reason) {}

    public Origin {
        members = members.stream().sorted(Comparator.comparing(Member::key)).toList();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an origin has members");
        }
    }

    static Origin of(List<Member> members) {
        String smallest =
                members.stream().map(Member::key).min(Comparator.naturalOrder()).orElseThrow();
        return new Origin("o" + Keys.hash("origin", smallest), members);
    }

    public List<String> keys() {
        return members.stream().map(Member::key).toList();
    }

    /** The surest reason of any member. */
    public Optional<Reason.Why> why() {
        return members.stream()
                .map(Member::reason)
                .flatMap(Optional::stream)
                .map(Reason::why)
                .min(Comparator.naturalOrder());
    }

    /** The keys of all members, of many origins. */
    static Stream<String> keys(List<Origin> origins) {
        return origins.stream().flatMap(origin -> origin.keys().stream());
    }
}
