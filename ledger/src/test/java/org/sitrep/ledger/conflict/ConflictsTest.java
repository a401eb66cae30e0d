package org.sitrep.ledger.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.Dossier;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.story.Stories;

/** What must hold of conflicts whatever the articles are, on drawn parts of the dossier with copies; the rules are in the command's test. */
class ConflictsTest {
    private static List<Conflict> conflicts(List<Recorded> articles) {
        List<Origin> origins = Origins.of(articles);
        return Conflicts.of(articles, origins, Stories.of(articles, origins));
    }

    private static List<String> told(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> conflict.kind() + " " + conflict.difference() + " "
                        + conflict.sides().stream()
                                .map(side ->
                                        side.says() + " by " + side.origins().size())
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    @Test
    void copiesAndOrderChangeNothing() {
        List<String> lines = Dossier.lines();
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 30; i++) {
            List<Recorded> some = new ArrayList<>();
            List<Recorded> more = new ArrayList<>();
            for (String line : lines) {
                if (random.nextInt(4) > 0) {
                    some.add(Dossier.recorded(line));
                    more.add(Dossier.recorded(line));
                    for (int copies = random.nextInt(3); copies > 0; copies--) {
                        more.add(Dossier.copy(line, "copy-" + random.nextInt()));
                    }
                }
            }
            Collections.shuffle(more, random);
            List<Conflict> expected = conflicts(some);
            assertThat(told(conflicts(more))).isEqualTo(told(expected));
            found += expected.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void groupsThatAreLookedAtTogetherGiveWhatEachGives() {
        List<Recorded> articles = new ArrayList<>(Dossier.readings());
        List<Origin> origins = Origins.of(articles);
        Map<String, Recorded> byKey = new HashMap<>();
        articles.forEach(article -> byKey.put(article.key(), article));
        Conflicts search = Conflicts.search(origins);
        search.ofStories(articles, origins, Stories.of(articles, origins));
        List<Conflicts.Group> groups = search.groups();
        List<String> alone = told(found(search, groups, byKey));
        assertThat(alone).isNotEmpty();
        for (int full : new int[] {1, 3, 1000}) {
            List<Conflicts.Group> together = Conflicts.Group.together(groups, full);
            assertThat(told(found(search, together, byKey))).isEqualTo(alone);
        }
        assertThat(Conflicts.Group.together(groups, 1000)).hasSize(1);
    }

    private static List<Conflict> found(Conflicts search, List<Conflicts.Group> groups, Map<String, Recorded> byKey) {
        List<Conflict> found = new ArrayList<>();
        groups.forEach(group -> found.addAll(
                search.of(group, group.articles().stream().map(byKey::get).toList())));
        return found;
    }

    @Test
    void sidesAreOfIndependentOriginsAndQuoteTheirArticles() {
        List<Recorded> articles = new ArrayList<>();
        for (String line : Dossier.lines()) {
            articles.add(Dossier.recorded(line));
            articles.add(Dossier.copy(line, "copy-of-" + articles.size()));
        }
        Map<String, String> originOf = new HashMap<>();
        Origins.of(articles).forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
        List<Conflict> all = conflicts(articles);
        assertThat(all).isNotEmpty();
        for (Conflict conflict : all) {
            assertThat(conflict.claims().stream()
                            .map(claim -> originOf.get(claim.source().key()))
                            .distinct())
                    .hasSizeGreaterThan(1);
            assertThat(conflict.same()).isNotEmpty();
            for (Conflict.Side side : conflict.sides()) {
                assertThat(side.origins()).doesNotHaveDuplicates().isNotEmpty();
                for (Told claim : side.claims()) {
                    assertThat(claim.claim().evidence().span().in(claim.text()))
                            .isEqualTo(claim.claim().evidence().exact());
                }
            }
        }
    }

    @Test
    void nothingOfNothing() {
        assertThat(conflicts(List.of())).isEmpty();
        assertThat(conflicts(Dossier.readings().subList(0, 1))).isEmpty();
    }
}
