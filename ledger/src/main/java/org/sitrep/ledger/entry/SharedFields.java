package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of many things that may have several fields in common, without comparing all pairs. Whatever has {@code k} fields in common with another has a key of each of
 * some {@code k} fields in common: so things are looked up by {@code k} keys at once. Nothing is missed; some pairs have less in common.
 */
final class SharedFields {
    private final List<List<Set<String>>> things;
    private final Map<Long, List<Integer>> having = new HashMap<>();

    private SharedFields(List<List<Set<String>>> things) {
        this.things = things;
    }

    /**
     * Every pair that may share a key in so many fields.
     *
     * @param things the keys of each field of each thing; all have the same fields, and one that is not told has no keys
     */
    static void pairs(List<List<Set<String>>> things, int enough, SharedWords.Pairs each) {
        SharedFields fields = new SharedFields(things);
        for (int thing = 0; thing < things.size(); thing++) {
            for (long key : fields.keys(thing, enough)) {
                fields.having.computeIfAbsent(key, one -> new ArrayList<>()).add(thing);
            }
        }
        int[] seen = new int[things.size()];
        for (int thing = 0; thing < things.size(); thing++) {
            for (long key : fields.keys(thing, enough)) {
                for (int other : fields.having.getOrDefault(key, List.of())) {
                    if (other > thing && seen[other] != thing + 1) {
                        seen[other] = thing + 1;
                        each.of(thing, other);
                    }
                }
            }
        }
    }

    private List<Long> keys(int thing, int enough) {
        List<Long> keys = new ArrayList<>();
        collect(things.get(thing), 0, enough, 1, keys);
        return keys;
    }

    /** Of each choice of so many fields from one on, each choice of their keys, as one number. */
    private static void collect(List<Set<String>> fields, int from, int enough, long before, List<Long> keys) {
        if (enough == 0) {
            keys.add(before);
            return;
        }
        for (int field = from; field <= fields.size() - enough; field++) {
            for (String key : fields.get(field)) {
                collect(fields, field + 1, enough - 1, mixed(before, field, key), keys);
            }
        }
    }

    /** Two choices that have one number by chance give a pair too many. */
    private static long mixed(long before, int field, String key) {
        return (before * 31 + field) * 0x9e3779b97f4a7c15L + key.hashCode() * 0xbf58476d1ce4e5b9L;
    }
}
