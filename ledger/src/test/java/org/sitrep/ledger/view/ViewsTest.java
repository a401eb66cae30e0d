package org.sitrep.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.formats.Golden;
import org.sitrep.formats.Json;
import org.sitrep.formats.Sheet;
import org.sitrep.ledger.Dossier;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;

/** Every list, over the readings of the dossier. */
class ViewsTest {
    private static <T> String text(View<T> view, Across across) {
        Sheet sheet = new Sheet(100, false);
        view.list(across, Chosen.ALL).forEach(thing -> view.text(across, thing, sheet));
        return sheet.toString();
    }

    private static String all(Across across) {
        return text(new EntriesView(), across) + most(across);
    }

    /** Without entries, which have a test of their own. */
    private static String most(Across across) {
        StringBuilder out = new StringBuilder();
        for (View<?> view : Views.all()) {
            if (view instanceof EntriesView) {
                continue;
            }
            out.append("## ")
                    .append(view.name())
                    .append('\n')
                    .append(view.head())
                    .append('\n');
            out.append(text(view, across)).append('\n');
        }
        return out.toString();
    }

    @Test
    void whatTheDossierSaysTogether() {
        Golden.check(
                Path.of("src/test/resources/org/sitrep/ledger/view/dossier.txt"), most(Across.of(Dossier.readings())));
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        List<Recorded> articles = new ArrayList<>(Dossier.readings());
        String expected = all(Across.of(articles));
        Random random = new Random(3);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(articles, random);
            List<Recorded> twice = new ArrayList<>(articles);
            twice.addAll(articles.subList(0, 5));
            assertThat(all(Across.of(twice))).isEqualTo(expected);
        }
    }

    @Test
    void everyFormTellsEveryThing() {
        Across across = Across.of(Dossier.readings());
        for (View<?> view : Views.all()) {
            forms(view, across);
        }
    }

    private static <T> void forms(View<T> view, Across across) {
        List<T> things = view.list(across, Chosen.ALL);
        assertThat(things).as(view.name()).isNotEmpty();
        for (T thing : things) {
            assertThat(Json.object(view.json(across, thing))).as(view.name()).isNotEmpty();
            assertThat(view.rows(across, thing))
                    .as(view.name())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(view.columns()));
        }
    }

    @Test
    void onlyWhatRestsOnAChosenClaim() {
        Across across = Across.of(Dossier.readings());
        for (View<?> view : Views.all()) {
            assertThat(view.list(across, Chosen.of(List.of()))).as(view.name()).isEmpty();
        }
        String side = across.conflicts().get(0).claims().get(0).id();
        assertThat(new ConflictsView().list(across, Chosen.of(List.of(side)))).hasSize(1);
        assertThat(new EntriesView().list(across, Chosen.of(List.of(side)))).hasSize(1);
    }
}
