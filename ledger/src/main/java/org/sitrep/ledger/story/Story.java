package org.sitrep.ledger.story;

import java.util.List;
import org.sitrep.ledger.Keys;

/**
 * Articles about the same happening.
 *
 * @param id depends on the smallest key alone
 * @param keys of its articles, in order
 */
public record Story(String id, List<String> keys) {
    public Story {
        keys = List.copyOf(keys);
    }

    static Story of(List<String> keys) {
        List<String> ordered = keys.stream().sorted().toList();
        return new Story("s" + Keys.hash("story", ordered.get(0)), ordered);
    }
}
