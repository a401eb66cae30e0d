package org.sitrep.watch.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands in a feed.
 *
 * @param items each address once, as the feed orders them
 * @param passedOver entries without an address that can be fetched
 * @param isCut whether it has more items than {@link #MOST}, which were not read
 * @param damage what is wrong with it from some place on; what stood before is in the items
 */
public record Feed(List<Item> items, int passedOver, boolean isCut, Optional<String> damage) {
    /** More than any feed holds; a news sitemap has at most 1,000 (its specification), any sitemap 50,000. */
    static final int MOST = 50_000;

    public Feed {
        items = List.copyOf(items);
    }

    /** What a person is to know of it: what is wrong, or that it was not read to its end. */
    public Optional<String> trouble() {
        return damage.or(() -> Optional.of(String.format(
                        Locale.ROOT,
                        "has more than %,d entries; those behind are not read: watch a feed of what is new, if the site has one",
                        MOST))
                .filter(any -> isCut));
    }
}
