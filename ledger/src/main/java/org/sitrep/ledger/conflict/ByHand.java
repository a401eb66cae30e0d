package org.sitrep.ledger.conflict;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.entry.Entries;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Ties;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.story.Story;

/**
 * What people said of the sameness of claims, which holds for all claims of their entries: what never tells the same cannot contradict each other, and
 * what tells the same can, whatever the rules make of it.
 */
final class ByHand {
    private final Map<String, String> entryOf = new HashMap<>();
    private final Set<String> merged = new HashSet<>();
    private final Set<Set<String>> split = new HashSet<>();

    private ByHand() {}

    static ByHand of(Collection<Recorded> articles, List<Origin> origins, List<Story> stories) {
        ByHand hand = new ByHand();
        Ties ties = Ties.of(articles);
        if (ties.merged().isEmpty() && ties.split().isEmpty()) {
            return hand;
        }
        for (Entry entry : Entries.of(articles, origins, stories)) {
            entry.members().forEach(member -> hand.entryOf.put(member.told().id(), entry.id()));
        }
        for (Ties.Tie tie : ties.merged()) {
            if (hand.entry(tie.one()).equals(hand.entry(tie.other()))) {
                hand.merged.add(hand.entry(tie.one()));
            }
        }
        for (Ties.Tie tie : ties.split()) {
            if (!hand.entry(tie.one()).equals(hand.entry(tie.other()))) {
                hand.split.add(Set.of(hand.entry(tie.one()), hand.entry(tie.other())));
            }
        }
        return hand;
    }

    /** What is known of one portion of a record is known of all. */
    void add(ByHand portion) {
        entryOf.putAll(portion.entryOf);
        merged.addAll(portion.merged);
        split.addAll(portion.split);
    }

    static ByHand none() {
        return new ByHand();
    }

    /** The id of its entry where anything was merged or split, else its own. */
    String entry(Told told) {
        return entryOf.getOrDefault(told.id(), told.id());
    }

    /** Whether people merged claims of its entry. */
    boolean isMerged(Told told) {
        return !merged.isEmpty() && merged.contains(entry(told));
    }

    /** Whether both are of an entry that people merged. */
    boolean areMerged(Told a, Told b) {
        return isMerged(a) && entry(a).equals(entry(b));
    }

    /** Whether two of some are of such an entry. */
    boolean anyMerged(List<Told> some) {
        List<String> entries =
                some.stream().filter(this::isMerged).map(this::entry).toList();
        return new HashSet<>(entries).size() < entries.size();
    }

    /** Whether people split their entries. */
    boolean areSplit(Told a, Told b) {
        return !split.isEmpty() && !entry(a).equals(entry(b)) && split.contains(Set.of(entry(a), entry(b)));
    }
}
