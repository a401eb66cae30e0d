package org.sitrep.ledger.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.story.Story;

/**
 * A record in portions of whole stories: what never reaches beyond a story is the same in a portion as in the record. Stories that people tied, by
 * merging or splitting claims of theirs, are in one portion.
 */
final class Portions {
    /** Articles of which on, a portion is full; a reading takes some 34 KB, so that a portion takes 70 MB and the largest story. */
    private static final int FULL = 2000;

    private final Store store;
    private final Supplier<Grouped> grouped;
    private final int full;

    /** Articles with all that is told of them, and their origins and stories. */
    record Portion(List<Recorded> articles, List<Origin> origins, List<Story> stories) {}

    /**
     * How a record falls into groups of stories that nothing reaches beyond.
     *
     * @param groups of stories that people tied together; most are of one story
     * @param groupOf the place of an article's group, by its key
     */
    record Grouped(Map<String, Origin> originOf, List<List<Story>> groups, Map<String, Integer> groupOf) {
        static Grouped of(Corrections corrections, List<Origin> origins, List<Story> stories) {
            Map<String, Origin> originOf = new HashMap<>();
            origins.forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin)));
            List<List<Story>> groups = tied(corrections, stories);
            Map<String, Integer> groupOf = new HashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                for (Story story : groups.get(i)) {
                    for (String key : story.keys()) {
                        groupOf.put(key, i);
                    }
                }
            }
            return new Grouped(originOf, groups, groupOf);
        }
    }

    Portions(Store store, Supplier<Grouped> grouped) {
        this(store, grouped, FULL);
    }

    /** @param full from how many articles on a portion is full */
    Portions(Store store, Supplier<Grouped> grouped, int full) {
        this.store = store;
        this.grouped = grouped;
        this.full = full;
    }

    /** Hands over all stories, one portion after the other. */
    void each(Watch watch, Consumer<Portion> each) {
        each(grouped.get().groups(), watch, each);
    }

    /** The same of those stories that have one of these articles, by their keys. */
    void each(Set<String> wanted, Watch watch, Consumer<Portion> each) {
        Grouped all = grouped.get();
        each(
                wanted.stream()
                        .flatMap(key -> Optional.ofNullable(all.groupOf().get(key)).stream())
                        .distinct()
                        .sorted()
                        .map(all.groups()::get)
                        .toList(),
                watch,
                each);
    }

    private void each(List<List<Story>> groups, Watch watch, Consumer<Portion> each) {
        Map<String, Origin> originOf = grouped.get().originOf();
        long all = groups.stream().mapToLong(Portions::size).sum();
        long done = 0;
        List<Story> some = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            some.addAll(groups.get(i));
            int size = size(some);
            if (size >= full || i == groups.size() - 1) {
                each.accept(portion(some, originOf, watch, done, all));
                done += size;
                some.clear();
            }
        }
    }

    private static int size(List<Story> stories) {
        return stories.stream().mapToInt(story -> story.keys().size()).sum();
    }

    private Portion portion(List<Story> some, Map<String, Origin> originOf, Watch watch, long before, long all) {
        Set<String> keys = new TreeSet<>();
        some.forEach(story -> keys.addAll(story.keys()));
        List<Recorded> articles = new ArrayList<>();
        store.readings(keys, article -> {
            articles.add(article);
            watch.at("reading", before + articles.size(), all);
        });
        List<Origin> own = keys.stream().map(originOf::get).distinct().toList();
        return new Portion(articles, own, List.copyOf(some));
    }

    /** The stories, those that people tied together. */
    private static List<List<Story>> tied(Corrections corrections, List<Story> all) {
        Map<String, Integer> storyOf = new HashMap<>();
        int[] group = new int[all.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (String key : all.get(i).keys()) {
                storyOf.put(key, i);
            }
        }
        corrections.all().stream()
                .filter(one -> corrections.holds(one.no()))
                .map(one -> one.change())
                .filter(change -> change instanceof Change.Merge || change instanceof Change.Split)
                .forEach(change -> {
                    int[] ends = change.articles().stream()
                            .filter(storyOf::containsKey)
                            .mapToInt(key -> storyOf.getOrDefault(key, 0))
                            .map(story -> group[story])
                            .sorted()
                            .toArray();
                    for (int i = 0; ends.length > 1 && i < group.length; i++) {
                        group[i] = group[i] == ends[1] ? ends[0] : group[i];
                    }
                });
        Map<Integer, List<Story>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], first -> new ArrayList<>()).add(all.get(i));
        }
        return List.copyOf(groups.values());
    }
}
