package org.sitrep.ledger.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Row;

/**
 * The same thing as several claims tell it, or one claim alone.
 *
 * @param id depends on its first claim alone, so that it stays while claims join
 * @param members by article and place
 * @param origins ids of the origins of its articles, each once, and one for those that came through one another ({@link PassedOn}): so many independent reports there are
 */
public record Entry(String id, Row.Kind kind, List<Member> members, List<String> origins) {
    /**
     * A claim of an entry.
     *
     * @param reason with which other claim it is one, and why; none for a claim alone
     */
    public record Member(Told told, Optional<Reason> reason) {}

    /**
     * Why a claim tells the same as another.
     *
     * @param with id of the other claim
     * @param shared what is the same in both
     */
    public record Reason(String with, List<String> shared) {
        public Reason {
            shared = List.copyOf(shared);
        }
    }

    public Entry {
        members = members.stream().sorted(Comparator.comparing(Member::told)).toList();
        origins = origins.stream().distinct().sorted().toList();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an entry has members");
        }
    }

    static Entry of(List<Member> members, List<String> origins) {
        Told first = members.stream()
                .map(Member::told)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Entry("n" + Keys.hash("entry", first.id()), first.row().kind(), members, origins);
    }
}
