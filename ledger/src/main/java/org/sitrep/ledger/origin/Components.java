package org.sitrep.ledger.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What hangs together by links. */
final class Components {
    private final Map<String, String> parents = new TreeMap<>();

    private Components() {}

    static List<Origin> of(Collection<String> keys, Collection<Link> links) {
        Components components = new Components();
        keys.forEach(key -> components.parents.put(key, key));
        Map<String, Link> surest = new TreeMap<>();
        for (Link link : new TreeSet<>(links)) {
            if (components.parents.containsKey(link.a()) && components.parents.containsKey(link.b())) {
                components.join(link.a(), link.b());
                surest.putIfAbsent(link.a(), link);
                surest.putIfAbsent(link.b(), link);
            }
        }
        Map<String, List<Origin.Member>> members = new TreeMap<>();
        for (String key : components.parents.keySet()) {
            Optional<Reason> reason = Optional.ofNullable(surest.get(key)).map(link -> link.reasonOf(key));
            members.computeIfAbsent(components.root(key), root -> new ArrayList<>())
                    .add(new Origin.Member(key, reason));
        }
        return members.values().stream().map(Origin::of).toList();
    }

    /** The smaller root stays, so that a component's root is its smallest key. */
    private void join(String a, String b) {
        String one = root(a);
        String other = root(b);
        if (one.compareTo(other) <= 0) {
            parents.put(other, one);
        } else {
            parents.put(one, other);
        }
    }

    private String root(String key) {
        String at = key;
        while (true) {
            String parent = parents.getOrDefault(at, at);
            if (parent.equals(at)) {
                return at;
            }
            String grandparent = parents.getOrDefault(parent, parent);
            parents.put(at, grandparent);
            at = grandparent;
        }
    }
}
