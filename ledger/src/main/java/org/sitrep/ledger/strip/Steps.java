package org.sitrep.ledger.strip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Place;

/**
 * Positions of a record that is too large to be held: where those of each holder on each target stand. A strip is laid out once all are known, and its
 * articles are read again for that, few strips at a time.
 */
public final class Steps {
    private record Step(String id, List<Place> members, List<String> origins) {}

    /** By holder and target. */
    private final Map<Strips.Ends, List<Step>> steps =
            new TreeMap<>(Comparator.comparing((Strips.Ends ends) -> ends.holder() + "\n" + ends.target()));

    /** An entry, if it is a step of a strip. In any order. */
    public void add(Entry entry) {
        Strips.ends(entry)
                .ifPresent(ends -> steps.computeIfAbsent(ends, key -> new ArrayList<>())
                        .add(new Step(
                                entry.id(),
                                entry.members().stream()
                                        .map(member -> Place.of(member.told()))
                                        .toList(),
                                entry.origins())));
    }

    /**
     * Hands over the strips by holder and target.
     *
     * @param read readings by their keys
     */
    public void strips(Function<Set<String>, Readings> read, Consumer<Strip> each) {
        List<Step> some = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (List<Step> strip : steps.values()) {
            some.addAll(strip);
            strip.forEach(step -> step.members().forEach(place -> keys.add(place.key())));
            if (keys.size() >= Again.FULL) {
                lay(some, keys, read, each);
            }
        }
        lay(some, keys, read, each);
    }

    private static void lay(
            List<Step> some, Set<String> keys, Function<Set<String>, Readings> read, Consumer<Strip> each) {
        Again again = Again.of(keys, read);
        Strips.of(some.stream()
                        .map(step -> new Entry(
                                step.id(),
                                Row.Kind.POSITION,
                                step.members().stream()
                                        .map(place -> new Entry.Member(again.told(place), Optional.empty()))
                                        .toList(),
                                step.origins()))
                        .toList())
                .forEach(each);
        some.clear();
        keys.clear();
    }
}
