package org.sitrep.ledger.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.story.Story;

/** The conflicts of a set of articles. */
public final class Conflicts {
    private Conflicts() {}

    /**
     * All conflicts, by kind and first claim. The order of articles and repetitions change nothing.
     *
     * @param origins of the same articles; claims of one origin are never in conflict
     * @param stories of the same articles; nor are events of different stories, but those that people merged
     */
    public static List<Conflict> of(Collection<Recorded> articles, List<Origin> origins, List<Story> stories) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        Map<String, String> originOf = new HashMap<>();
        origins.forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.keys().forEach(key -> storyOf.put(key, story.id())));
        Independence reports = new Independence(originOf);
        ByHand hand = ByHand.of(byKey.values(), origins, stories);
        List<Conflict> found = new ArrayList<>(FigureConflicts.of(byKey.values(), reports, hand));
        found.addAll(EventConflicts.of(byKey.values(), storyOf, reports, hand));
        return found.stream()
                .sorted(Comparator.comparing(Conflict::kind)
                        .thenComparing(
                                conflict -> conflict.sides().get(0).claims().get(0))
                        .thenComparing(Conflict::id))
                .toList();
    }
}
