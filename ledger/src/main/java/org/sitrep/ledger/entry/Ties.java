package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Recorded;

/** Claims that people said to tell the same, or never to. Where the two contradict each other, claims stay apart. */
public final class Ties {
    private static final Set<Mark.Kind> TYING = EnumSet.of(Mark.Kind.MERGED, Mark.Kind.SPLIT);

    private final List<Tie> merged = new ArrayList<>();
    private final List<Tie> split = new ArrayList<>();
    private final Set<Set<String>> apart = new HashSet<>();

    /** Two claims by one correction. */
    public record Tie(long correction, Told one, Told other) {}

    private record End(Mark.Kind kind, Told told) {}

    private Ties() {}

    /** By the marks of articles, in the order of the corrections; a correction of which one claim is missing ties nothing. */
    public static Ties of(Collection<Recorded> articles) {
        Map<Long, List<End>> ends = new TreeMap<>();
        for (Recorded article : articles) {
            if (article.marks().stream().anyMatch(mark -> TYING.contains(mark.kind()))) {
                for (Told told : Told.of(article)) {
                    article.marks(told.claim().id()).stream()
                            .filter(mark -> TYING.contains(mark.kind()))
                            .forEach(mark -> ends.computeIfAbsent(mark.no(), no -> new ArrayList<>())
                                    .add(new End(mark.kind(), told)));
                }
            }
        }
        Ties ties = new Ties();
        ends.forEach((no, both) -> {
            if (both.size() == 2 && both.get(0).kind() == Mark.Kind.MERGED) {
                ties.merged.add(new Tie(no, both.get(0).told(), both.get(1).told()));
            } else if (both.size() == 2) {
                ties.split.add(new Tie(no, both.get(0).told(), both.get(1).told()));
                ties.apart.add(
                        Set.of(both.get(0).told().id(), both.get(1).told().id()));
            }
        });
        return ties;
    }

    /** What tells the same, in the order of the corrections. */
    public List<Tie> merged() {
        return List.copyOf(merged);
    }

    /** What never tells the same, in that order. */
    public List<Tie> split() {
        return List.copyOf(split);
    }

    /** Whether a claim of one group is never one with a claim of the other. */
    boolean part(List<Told> left, List<Told> right) {
        return !apart.isEmpty()
                && left.stream().anyMatch(a -> right.stream().anyMatch(b -> apart.contains(Set.of(a.id(), b.id()))));
    }
}
