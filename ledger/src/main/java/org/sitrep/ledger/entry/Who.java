package org.sitrep.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.claim.Party;
import org.sitrep.ledger.entry.Agreement.Verdict;

/**
 * Somebody who takes part in a claim, as such are compared.
 *
 * @param actor id, if it is known
 * @param words by which the article calls them, in small letters; none for a pronoun
 */
public record Who(Optional<String> actor, Set<String> words) {
    public Who {
        words = Set.copyOf(words);
    }

    static List<Who> of(Told told, List<Party> parties) {
        return parties.stream()
                .map(party -> new Who(party.actor(), Fields.words(told, party.span())))
                .toList();
    }

    /**
     * Whether two lists share somebody; a pronoun that is not resolved is nobody. Different only where both name actors with ids, none of them the same: other words can
     * mean the same people. Symmetric.
     */
    static Verdict compared(List<Who> some, List<Who> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Verdict.OPEN;
        }
        boolean known = true;
        for (Who one : some) {
            for (Who other : others) {
                boolean ids = one.actor.isPresent() && other.actor.isPresent();
                if (ids ? one.actor.equals(other.actor) : !one.words.isEmpty() && one.words.equals(other.words)) {
                    return Verdict.SAME;
                }
                known &= ids;
            }
        }
        return known ? Verdict.DIFFERENT : Verdict.OPEN;
    }

    /** Lists that share somebody share one of these. */
    static Set<String> keys(List<Who> some) {
        Set<String> keys = new HashSet<>();
        for (Who one : some) {
            one.actor.ifPresent(id -> keys.add("id " + id));
            if (!one.words.isEmpty()) {
                keys.add("words " + new TreeSet<>(one.words));
            }
        }
        return keys;
    }
}
