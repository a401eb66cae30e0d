package org.sitrep.ledger.view;

import java.util.List;
import java.util.Optional;

/** All lists there are. */
public final class Views {
    private Views() {}

    public static List<View<?>> all() {
        return List.of(
                new ArticlesView(),
                new EntriesView(),
                new ConflictsView(),
                new SeriesView(),
                new StripsView(),
                new PledgesView(),
                new ActorsView(),
                new PlacesView(),
                new SourcesView(),
                new OriginsView(),
                new StoriesView(),
                new TimelineView());
    }

    /** The list whose ids look like this one. */
    public static Optional<ById<?>> of(String id) {
        for (View<?> view : all()) {
            if (view instanceof ById<?> one && one.mayHave(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
