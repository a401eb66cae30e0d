package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Change.Level;
import org.sitrep.ledger.correction.CorrectionException;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.Reason;

/** What people said of origins and stories holds: after a rebuild, a newer reading, and until it is undone. */
class BondsTest {
    private static final Instant THEN = Instant.parse("2031-03-09T12:00:00Z");

    @TempDir
    Path folder;

    private Store filled() {
        return filled("record");
    }

    private Store filled(String name) {
        Store store = Store.open(folder.resolve(name + ".sitrep"), Store.Mode.ADD);
        StoreContract.lines().forEach(line -> store.append(line, "1"));
        return store;
    }

    private static long correct(Store store, Change change) {
        assertThat(CorrectionJson.change(CorrectionJson.line(change))).isEqualTo(change);
        return store.correct(List.of(change), "Anna", THEN, Optional.empty(), Optional.empty())
                .get(0)
                .no();
    }

    /** The articles of each group, by keys. */
    private static List<List<String>> groups(Store store, Level level) {
        Across across = Across.of(store);
        return level == Level.ORIGIN
                ? across.origins().stream().map(Origin::keys).toList()
                : across.stories().stream().map(story -> story.keys()).toList();
    }

    private static boolean areOne(Store store, Level level, String a, String b) {
        return groups(store, level).stream().anyMatch(group -> group.contains(a) && group.contains(b));
    }

    /** What was said holds after all is made again, and all is read again. */
    private static void holds(Store store, Level level, String a, String b, boolean one) {
        assertThat(areOne(store, level, a, b)).isEqualTo(one);
        List<List<String>> before = groups(store, level);
        store.rebuild(done -> {});
        assertThat(groups(store, level)).isEqualTo(before);
        StoreContract.lines().forEach(line -> store.append(line, "2"));
        assertThat(groups(store, level)).isEqualTo(before);
    }

    private static void undone(Store store, long no, Level level, List<List<String>> before) {
        correct(store, new Change.Undo(no));
        assertThat(groups(store, level)).isEqualTo(before);
    }

    /** The first of two groups of several. */
    private static List<String> apart(Store store, Level level) {
        return groups(store, level).stream()
                .filter(group -> level == Level.ORIGIN || group.size() > 1)
                .limit(2)
                .map(group -> group.get(0))
                .toList();
    }

    private static List<String> together(Store store, Level level, int least) {
        List<List<String>> origins = groups(store, Level.ORIGIN);
        for (List<String> group : groups(store, level)) {
            for (String key : group.subList(1, group.size())) {
                boolean copies =
                        origins.stream().anyMatch(origin -> origin.contains(key) && origin.contains(group.get(0)));
                if (group.size() >= least && copies == (level == Level.ORIGIN)) {
                    return List.of(group.get(0), key);
                }
            }
        }
        throw new AssertionError("the dossier has no two articles of one " + level);
    }

    @Test
    void mergedOriginsCountOnce() {
        try (Store store = filled()) {
            List<List<String>> before = groups(store, Level.ORIGIN);
            List<String> two = apart(store, Level.ORIGIN);
            long no = correct(store, new Change.Join(Level.ORIGIN, two.get(1), two.get(0)));
            holds(store, Level.ORIGIN, two.get(0), two.get(1), true);
            assertThat(groups(store, Level.ORIGIN)).hasSize(before.size() - 1);
            assertThat(areOne(store, Level.STORY, two.get(0), two.get(1))).isTrue();
            assertThat(Across.of(store).origins().stream()
                            .flatMap(origin -> origin.members().stream())
                            .flatMap(member -> member.reason().stream())
                            .filter(reason -> reason.why() == Reason.Why.CORRECTION)
                            .map(Reason::source))
                    .isNotEmpty()
                    .containsOnly("correction " + no);
            undone(store, no, Level.ORIGIN, before);
        }
    }

    @Test
    void mergedStoriesHaveAllArticlesOfBoth() {
        try (Store store = filled()) {
            List<List<String>> before = groups(store, Level.STORY);
            List<List<String>> origins = groups(store, Level.ORIGIN);
            List<String> two = apart(store, Level.STORY);
            List<String> all = new ArrayList<>();
            before.stream()
                    .filter(group -> group.contains(two.get(0)) || group.contains(two.get(1)))
                    .forEach(all::addAll);
            long no = correct(store, new Change.Join(Level.STORY, two.get(0), two.get(1)));
            holds(store, Level.STORY, two.get(0), two.get(1), true);
            assertThat(groups(store, Level.STORY))
                    .contains(all.stream().sorted().toList());
            assertThat(groups(store, Level.ORIGIN)).isEqualTo(origins);
            undone(store, no, Level.STORY, before);
        }
    }

    @Test
    void splitOriginsAndStoriesStayApart() {
        for (Level level : Level.values()) {
            try (Store store = filled(level.word())) {
                List<List<String>> before = groups(store, level);
                List<String> two = together(store, level, 2);
                long no = correct(store, new Change.Part(level, two.get(0), two.get(1)));
                holds(store, level, two.get(0), two.get(1), false);
                assertThat(groups(store, level).stream().flatMap(List::stream).sorted())
                        .containsExactlyElementsOf(
                                before.stream().flatMap(List::stream).sorted().toList());
                undone(store, no, level, before);
            }
        }
    }

    @Test
    void theOppositeAndTheSameAgainAreRefused() {
        try (Store store = filled()) {
            List<String> two = apart(store, Level.STORY);
            correct(store, new Change.Join(Level.STORY, two.get(0), two.get(1)));
            assertThatThrownBy(() -> correct(store, new Change.Part(Level.STORY, two.get(1), two.get(0))))
                    .isInstanceOf(CorrectionException.class)
                    .hasMessageContaining("says the opposite; undo it first: 'sitrep undo 1'");
            assertThatThrownBy(() -> correct(store, new Change.Join(Level.STORY, two.get(1), two.get(0))))
                    .isInstanceOf(CorrectionException.class)
                    .hasMessage("correction 1 by Anna says so already");
            correct(store, new Change.Part(Level.ORIGIN, two.get(0), two.get(1)));
            assertThat(store.idle()).isEmpty();
        }
    }
}
