package org.sitrep.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.formats.Golden;
import org.sitrep.ledger.Dossier;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.story.Stories;

/** Over the readings of the dossier. */
class EntriesTest {
    private static List<Entry> entries(List<Recorded> articles) {
        List<Origin> origins = Origins.of(articles);
        return Entries.of(articles, origins, Stories.of(articles, origins));
    }

    static String told(List<Entry> entries) {
        StringBuilder out = new StringBuilder();
        for (Entry entry : entries) {
            if (entry.members().size() > 1) {
                out.append(entry.kind().word())
                        .append(", ")
                        .append(entry.origins().size())
                        .append(entry.origins().size() == 1 ? " origin" : " origins")
                        .append('\n');
                for (Entry.Member member : entry.members()) {
                    Told told = member.told();
                    out.append("  ")
                            .append(told.source().reading().document().article().id())
                            .append(' ')
                            .append(told.row().words().replace(" \ue000 ", " | "))
                            .append(member.reason()
                                    .map(reason -> "  " + reason.shared())
                                    .orElse(""))
                            .append('\n');
                }
            }
        }
        return out.toString();
    }

    @Test
    void whatIsOneInTheDossier() {
        Golden.check(
                Path.of("src/test/resources/org/sitrep/ledger/entry/dossier.txt"), told(entries(Dossier.readings())));
    }

    @Test
    void everyClaimIsInOneEntryWhateverTheOrder() {
        List<Recorded> articles = new ArrayList<>(Dossier.readings());
        List<Entry> expected = entries(articles);
        long claims =
                articles.stream().mapToLong(a -> a.reading().claims().size()).sum();
        assertThat(expected.stream().mapToLong(entry -> entry.members().size()).sum())
                .isEqualTo(claims);
        Random random = new Random(5);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(articles, random);
            List<Recorded> twice = new ArrayList<>(articles);
            twice.addAll(articles.subList(0, 4));
            assertThat(entries(twice)).isEqualTo(expected);
        }
    }
}
