package org.sitrep.ledger.view;

import java.util.List;

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
}
