package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.ledger.Mark;

/** Claims that people said to tell the same, or never to. Where the two contradict each other, claims stay apart. */
final class Ties {
    private final List<Tie> merged = new ArrayList<>();
    private final Set<Set<String>> split = new HashSet<>();

    /** Two claims by one correction. */
    record Tie(long correction, Told one, Told other) {}

    private record End(Mark.Kind kind, Told told) {}

    /** By the marks of claims, in the order of the corrections; a correction of which one claim is missing ties nothing. */
    static Ties of(Collection<Told> claims) {
        Map<Long, List<End>> ends = new TreeMap<>();
        for (Told told : claims) {
            for (Mark mark : told.source().marks().isEmpty()
                    ? List.<Mark>of()
                    : told.source().marks(told.claim().id())) {
                if (mark.kind() == Mark.Kind.MERGED || mark.kind() == Mark.Kind.SPLIT) {
                    ends.computeIfAbsent(mark.no(), no -> new ArrayList<>()).add(new End(mark.kind(), told));
                }
            }
        }
        Ties ties = new Ties();
        ends.forEach((no, both) -> {
            if (both.size() == 2 && both.get(0).kind() == Mark.Kind.MERGED) {
                ties.merged.add(new Tie(no, both.get(0).told(), both.get(1).told()));
            } else if (both.size() == 2) {
                ties.split.add(Set.copyOf(
                        List.of(both.get(0).told().id(), both.get(1).told().id())));
            }
        });
        return ties;
    }

    List<Tie> merged() {
        return merged;
    }

    /** Whether a claim of one group is never one with a claim of the other. */
    boolean part(List<Told> left, List<Told> right) {
        return !split.isEmpty()
                && left.stream().anyMatch(a -> right.stream().anyMatch(b -> split.contains(Set.of(a.id(), b.id()))));
    }
}
