package org.sitrep.ledger.conflict;

import java.util.ArrayList;
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
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                List<Integer> left = groups.get(a);
                List<Integer> right = groups.get(b);
                if (left != right && pair.test(a, b) && areOne(left, right, fits)) {
                    left.addAll(right);
                    right.forEach(member -> groups.set(member, left));
                }
            }
        }
        return groups.stream()
                .distinct()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted().toList())
                .sorted((one, other) -> Integer.compare(one.get(0), other.get(0)))
                .toList();
    }

    private static boolean areOne(List<Integer> left, List<Integer> right, BiPredicate<Integer, Integer> fits) {
        return left.stream().allMatch(a -> right.stream().allMatch(b -> fits.test(a, b)));
    }
}
