package org.sitrep.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/** A record's pages as files. */
class SiteTest {
    @Test
    void hasEveryClaimEveryListAndEveryPage(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("site");
        try (Store store = Store.open(folder.resolve("dossier.sitrep"), Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> store.append(line, "1"));
            if (!Server.hasPage()) { // built without Node
                assertThatThrownBy(() -> Site.write(store, out, "dossier", "test"))
                        .hasMessageContaining("built without its page");
                return;
            }
            assertThat(Site.write(store, out, "dossier", "test")).isGreaterThan(200);
            Hits all = store.found(Filter.ALL, Integer.MAX_VALUE);
            List<String> lines = Files.readAllLines(out.resolve("data/claims.jsonl"));
            assertThat(lines).hasSize((int) all.total());
            for (Hits.Hit hit : all.shown()) {
                assertThat(lines).anyMatch(line -> line.contains("\"id\":\"" + hit.id() + "\""));
                assertThat(Files.readString(out.resolve("r/" + hit.id() + ".html")))
                        .contains("<link rel=\"stylesheet\" href=\"../record.css\">", "../source/?key=");
                assertThat(out.resolve("data/articles/" + hit.source().key() + ".json"))
                        .exists();
            }
        }
        for (View<?> view : Views.all()) {
            assertThat(out.resolve("data/" + view.name() + ".jsonl")).isNotEmptyFile();
        }
        for (String page : Pages.NAMES) {
            String shell = Files.readString(out.resolve(page + "/index.html"));
            assertThat(shell)
                    .contains("content=\"../\"", "name=\"sitrep-static\"", "src=\"../assets/")
                    .doesNotContain("\"/");
        }
        for (String asset : Pages.assets()) {
            assertThat(out.resolve(asset)).isNotEmptyFile();
        }
    }
}
