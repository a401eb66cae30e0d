package org.sitrep.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.ledger.Row;

/**
 * What is exported.
 *
 * @param whole the record it is of
 * @param sources the articles, by key
 * @param items the claims, by the key of their article and as the reading has them
 */
public record Selected(Whole whole, List<Source> sources, List<Item> items) {
    public Selected {
        sources = List.copyOf(sources);
        items = List.copyOf(items);
    }

    public List<Item> of(Row.Kind kind) {
        return items.stream().filter(item -> item.row().kind() == kind).toList();
    }

    /** The chosen claims of a kind, those of one entry together, in the order of their first. */
    public List<List<Item>> entries(Row.Kind kind) {
        Map<String, List<Item>> entries = new LinkedHashMap<>();
        of(kind).forEach(item -> entries.computeIfAbsent(item.entry(), entry -> new ArrayList<>())
                .add(item));
        return List.copyOf(entries.values());
    }
}
