package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Things among which rules look for pairs, each in a block of a name; blocks that people tied together are one. */
public final class Blocks<T> {
    private final Map<String, List<Placed<T>>> byName = new TreeMap<>();
    private final Map<String, String> next = new HashMap<>();

    /**
     * A thing and the block in which rules look for others like it.
     *
     * @param block stays its own where blocks are united
     */
    public record Placed<T>(T thing, String block) {}

    /** Puts a thing into a block, behind those that are there. */
    public void add(String block, T thing) {
        byName.computeIfAbsent(block, name -> new ArrayList<>()).add(new Placed<>(thing, block));
    }

    /** Has all of both looked at together. */
    public void unite(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            boolean inOrder = first.compareTo(second) < 0;
            next.put(inOrder ? second : first, inOrder ? first : second);
        }
    }

    private String root(String name) {
        String root = name;
        for (String further = next.get(root); further != null; further = next.get(root)) {
            root = further;
        }
        return root;
    }

    /** All blocks, the united as one, by name. */
    public List<List<Placed<T>>> all() {
        Map<String, List<Placed<T>>> united = new TreeMap<>();
        byName.forEach((name, things) ->
                united.computeIfAbsent(root(name), root -> new ArrayList<>()).addAll(things));
        return List.copyOf(united.values());
    }
}
