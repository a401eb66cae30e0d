package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.entry.Entries;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.OriginJson;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.story.Stories;
import org.sitrep.ledger.story.Story;
import org.sitrep.ledger.story.StoryJson;
import org.sitrep.ledger.timeline.DayJson;
import org.sitrep.ledger.timeline.Timeline;

/** The same articles in any order, in any portions, some of them twice, give the same record to the byte. */
class OrderTest {
    private static final int SHUFFLES = 20;

    @TempDir
    Path folder;

    @Test
    void onSqlite() {
        List<Address> addresses = new ArrayList<>();
        for (int i = 0; i <= SHUFFLES; i++) {
            addresses.add(Address.of(folder.resolve(i + ".sitrep")));
        }
        check(addresses);
    }

    /** Fewer, for a database takes a second to be made; the first is in a file: both keep the same record. */
    @Test
    void onPostgres() {
        check(List.of(
                Address.of(folder.resolve("file.sitrep")),
                Address.of(PostgresServer.address()),
                Address.of(PostgresServer.address())));
    }

    private static void check(List<Address> addresses) {
        String expected = derived(addresses.get(0), StoreContract.lines(), new Random(0));
        assertThat(expected)
                .contains("\"origin\":")
                .contains("\"story\":")
                .contains("\"date\":")
                .contains("copy");
        for (int i = 1; i < addresses.size(); i++) {
            Random random = new Random(i);
            List<String> lines = new ArrayList<>(StoreContract.lines());
            lines.addAll(lines.subList(0, random.nextInt(lines.size())));
            Collections.shuffle(lines, random);
            assertThat(derived(addresses.get(i), lines, random)).isEqualTo(expected);
        }
    }

    /** All that is derived, after adding in portions of one to five. */
    private static String derived(Address address, List<String> lines, Random random) {
        try (Store store = Store.open(address, Store.Mode.ADD)) {
            for (int from = 0; from < lines.size(); ) {
                int to = Math.min(lines.size(), from + 1 + random.nextInt(5));
                store.append(lines.subList(from, to).stream()
                        .map(line -> Addition.of(line, "1"))
                        .toList());
                from = to;
            }
            return derived(store);
        }
    }

    private static String derived(Store store) {
        Map<String, Recorded> articles = new TreeMap<>();
        store.readings(article -> articles.put(article.key(), article));
        List<Origin> origins = store.origins();
        List<Story> stories = store.stories(origins);
        assertThat(origins).isEqualTo(Origins.of(articles.values()));
        assertThat(stories).isEqualTo(Stories.of(articles.values(), origins));
        articles.forEach((key, article) -> assertThat(store.text(key)).isEqualTo(article.text()));
        List<String> lines = new ArrayList<>();
        for (Hits.Hit hit : store.found(Filter.ALL, Integer.MAX_VALUE).shown()) {
            lines.add(String.join("\t", Cells.of(hit.source(), hit.claim(), hit.row())));
        }
        origins.forEach(origin -> lines.add(OriginJson.line(origin, key -> key)));
        stories.forEach(story -> lines.add(StoryJson.line(story, key -> key)));
        Timeline.of(articles.values(), origins).forEach(day -> lines.add(DayJson.line(day, articles::get)));
        for (Entry entry : Entries.of(articles.values(), origins, stories)) {
            lines.add(entry.id() + " " + entry.origins());
            entry.members().forEach(member -> lines.add(member.told().id() + " " + member.reason()));
        }
        lines.add(store.facets(Filter.ALL, 10_000, 50).toString());
        lines.add(store.facets(Filter.ALL, 60, 50).toString());
        store.called().forEach(called -> lines.add(called.toString()));
        return String.join("\n", lines);
    }
}
