package org.sitrep.ledger.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.ledger.Bonds;

/** What hangs together by links. */
final class Components {
    private final Map<String, String> parents = new TreeMap<>();
    /** Who is in the component of a root; kept only where some are to be parted. */
    private final Map<String, Set<String>> members = new HashMap<>();

    private Components() {}

    /** The surest links join first, behind what people joined; none joins what they parted. */
    static List<Origin> of(Collection<String> keys, Collection<Link> links, Bonds bonds) {
        Components components = new Components();
        keys.forEach(key -> components.parents.put(key, key));
        Map<String, Link> surest = new TreeMap<>();
        List<Link> ordered = new ArrayList<>();
        bonds.joined().forEach(bond -> ordered.add(Link.of(bond)));
        ordered.addAll(new TreeSet<>(links));
        for (Link link : ordered) {
            if (components.parents.containsKey(link.a())
                    && components.parents.containsKey(link.b())
                    && components.joined(link.a(), link.b(), bonds)) {
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

    /** Whether both are one now. The smaller root stays, so that a component's root is its smallest key. */
    private boolean joined(String a, String b, Bonds bonds) {
        String one = root(a);
        String other = root(b);
        if (one.equals(other)) {
            return true;
        }
        String root = one.compareTo(other) < 0 ? one : other;
        String gone = root.equals(one) ? other : one;
        if (!bonds.parted().isEmpty()) {
            Set<String> left = members.getOrDefault(root, Set.of(root));
            Set<String> right = members.getOrDefault(gone, Set.of(gone));
            if (bonds.part(left, right)) {
                return false;
            }
            Set<String> both = new HashSet<>(left);
            both.addAll(right);
            members.put(root, both);
        }
        parents.put(gone, root);
        return true;
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
