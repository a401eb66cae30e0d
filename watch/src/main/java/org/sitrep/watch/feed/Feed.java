package org.sitrep.watch.feed;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a feed.
 *
 * @param items each address once, as the feed orders them
 * @param passedOver entries without an address that can be fetched
 * @param damage what is wrong with it from some place on; what stood before is in the items
 */
public record Feed(List<Item> items, int passedOver, Optional<String> damage) {
    /** More than any feed holds; a news sitemap has at most 1,000 (its specification), any sitemap 50,000. */
    static final int MOST = 50_000;

    public Feed {
        items = List.copyOf(items);
    }
}
