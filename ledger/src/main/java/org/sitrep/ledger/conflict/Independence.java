package org.sitrep.ledger.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.entry.PassedOn;
import org.sitrep.ledger.entry.Told;

/** Which reports are independent of each other. */
record Independence(Map<String, String> originOf) {
    String origin(Recorded article) {
        return originOf.getOrDefault(article.key(), article.key());
    }

    boolean areIndependent(Told a, Told b) {
        return !origin(a.source()).equals(origin(b.source())) && !PassedOn.isBetween(a, b);
    }

    /** Whether they are of several origins. */
    boolean areSeveral(List<Told> claims) {
        return claims.stream().anyMatch(told -> areIndependent(told, claims.get(0)));
    }

    Conflict.Side side(String says, List<Told> claims) {
        return new Conflict.Side(
                says, claims, claims.stream().map(told -> origin(told.source())).toList());
    }

    /**
     * What hangs together by pairs: each a list of indices in order, those in no pair left out. A pair that would bring two together that can be no one thing joins nothing.
     *
     * @param pair whether two contradict each other
     * @param fits whether two may be of one thing
     */
    static List<List<Integer>> components(
            int size, BiPredicate<Integer, Integer> pair, BiPredicate<Integer, Integer> fits) {
        int[] group = new int[size];
        boolean[] paired = new boolean[size];
        for (int i = 0; i < size; i++) {
            group[i] = i;
        }
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                if (pair.test(a, b) && areOne(group, group[a], group[b], fits)) {
                    paired[a] = true;
                    paired[b] = true;
                    int from = Math.max(group[a], group[b]);
                    int to = Math.min(group[a], group[b]);
                    for (int i = 0; i < size; i++) {
                        group[i] = group[i] == from ? to : group[i];
                    }
                }
            }
        }
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (paired[i]) {
                members.computeIfAbsent(group[i], key -> new ArrayList<>()).add(i);
            }
        }
        return members.values().stream()
                .sorted((one, other) -> Integer.compare(one.get(0), other.get(0)))
                .toList();
    }

    private static boolean areOne(int[] group, int left, int right, BiPredicate<Integer, Integer> fits) {
        for (int a = 0; a < group.length; a++) {
            for (int b = 0; b < group.length; b++) {
                if (group[a] == left && group[b] == right && a != b && !fits.test(a, b)) {
                    return false;
                }
            }
        }
        return true;
    }
}
