package org.sitrep.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.sitrep.ledger.Row;

/**
 * What is exported. Of a large record neither articles nor claims are held: each pass reads them again.
 *
 * @param whole the record it is of
 * @param sources the articles, by key
 * @param items the claims, by the key of their article and as the reading has them
 * @param counts how many claims there are of a kind
 */
public record Selected(
        Whole whole, Collection<Source> sources, Collection<Item> items, ToIntFunction<Row.Kind> counts) {
    /** What is held. */
    static Selected held(Whole whole, List<Source> sources, List<Item> items) {
        Map<Row.Kind, Integer> counts = new EnumMap<>(Row.Kind.class);
        items.forEach(item -> counts.merge(item.row().kind(), 1, Integer::sum));
        return new Selected(whole, List.copyOf(sources), List.copyOf(items), kind -> counts.getOrDefault(kind, 0));
    }

    public Collection<Item> of(Row.Kind kind) {
        return Pass.some(items, item -> item.row().kind() == kind, () -> counts.applyAsInt(kind));
    }

    /** What is chosen in parts, each held while it is looked at: what is one across articles is in one part. In no order. */
    public void parts(Consumer<Selected> each) {
        if (items instanceof Pass) {
            whole.across().parts(part -> each.accept(Whole.of(part).all()));
        } else {
            each.accept(this);
        }
    }

    /** The chosen claims of a kind, those of one entry together, in the order of their first. They are held. */
    public List<List<Item>> entries(Row.Kind kind) {
        Map<String, List<Item>> entries = new LinkedHashMap<>();
        of(kind).forEach(item -> entries.computeIfAbsent(item.entry(), entry -> new ArrayList<>())
                .add(item));
        return List.copyOf(entries.values());
    }
}
