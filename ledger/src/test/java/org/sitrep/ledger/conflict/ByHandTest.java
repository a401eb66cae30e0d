package org.sitrep.ledger.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Dossier;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.ClaimRef;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.correction.Wording;
import org.sitrep.ledger.count.SeriesOf;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.story.Stories;

/** What people said of the dossier's claims holds for its conflicts. */
class ByHandTest {
    /** The claim told by the words behind the bar, which stand behind those before it. */
    private static Told told(String article, Row.Kind kind, String words) {
        int bar = words.indexOf('|');
        String all = words.replace("|", "");
        return Dossier.readings().stream()
                .filter(recorded -> recorded.reading().document().article().id().equals(article))
                .flatMap(recorded -> Told.of(recorded).stream())
                .filter(told -> told.row().kind() == kind
                        && told.text().startsWith(all, Cells.span(told.claim()).start() - bar))
                .findFirst()
                .orElseThrow();
    }

    private static ClaimRef ref(Told told) {
        return ClaimRef.of(told.source(), told.claim());
    }

    private static Change edit(Told told, String typed) {
        return new Wording(told.source(), told.claim(), name -> Optional.empty()).edit(typed);
    }

    private static List<Recorded> articles(Change... changes) {
        List<Correction> all = new ArrayList<>();
        for (Change change : changes) {
            all.add(new Correction(
                    all.size() + 1, Instant.parse("2031-03-09T12:00:00Z"), "Anna", Optional.empty(), change));
        }
        Corrections corrections = new Corrections(all);
        return Dossier.readings().stream().map(corrections::applied).toList();
    }

    private static void check(String expected, Change... changes) {
        List<Recorded> articles = articles(changes);
        List<Origin> origins = Origins.of(articles);
        List<String> found = Conflicts.of(articles, origins, Stories.of(articles, origins)).stream()
                .map(conflict -> conflict.kind().word() + ": " + conflict.difference()
                        + (conflict.same().contains("one by a correction") ? ", by hand" : ""))
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected);
    }

    private static boolean areInOneSeries(Told a, Told b, Change... changes) {
        List<Recorded> articles = articles(changes);
        List<Origin> origins = Origins.of(articles);
        return SeriesOf.of(articles, origins, Stories.of(articles, origins)).stream()
                .anyMatch(series -> series.claims().containsAll(List.of(a, b)));
    }

    @Test
    void mergedNumbersStandInOneSeries() {
        Told nineteen = told("mpa-0305", Row.Kind.FIGURE, "rose to |19");
        Told civilians = told("tervia-0305", Row.Kind.FIGURE, "on Wednesday that |31 civilians");
        assertThat(areInOneSeries(nineteen, civilians)).isFalse();
        assertThat(areInOneSeries(nineteen, civilians, new Change.Merge(ref(nineteen), ref(civilians))))
                .isTrue();
        assertThat(areInOneSeries(nineteen, civilians, new Change.Merge(ref(civilians), ref(nineteen))))
                .isTrue();
    }

    @Test
    void whatIsSplitDoesNotContradictAndWhatIsMergedMay() {
        String usual = "figure: 19 against 31 civilians";
        Told nineteen = told("mpa-0305", Row.Kind.FIGURE, "rose to |19");
        Told sixteen = told("mpa-0305", Row.Kind.FIGURE, "dead at |16");
        Told civilians = told("tervia-0305", Row.Kind.FIGURE, "on Wednesday that |31 civilians");
        Told dead = told("mpa-0303", Row.Kind.FIGURE, "|At least 12 people");
        Told wounded = told("mpa-0303", Row.Kind.EVENT, "more than 40 |wounded");
        Told sunday = told("post-0309", Row.Kind.EVENT, "shells had |hit");
        check(usual);
        check("", new Change.Split(ref(nineteen), ref(civilians)));
        check("", new Change.Split(ref(civilians), ref(nineteen)));
        check(usual, new Change.Split(ref(sixteen), ref(civilians)));
        check("", new Change.Reject(ref(nineteen)));
        check("figure: 16 against 19 against 31 civilians, by hand", new Change.Merge(ref(sixteen), ref(civilians)));
        check(usual, new Change.Merge(ref(dead), ref(civilians)));
        check("", edit(nineteen, "high=31"));
        check(usual + "; date: 2031-03-03 against 2031-03-09, by hand", new Change.Merge(ref(wounded), ref(sunday)));
    }

    @Test
    void aCorrectedNumberIsToldAsCorrected() {
        Told nineteen = told("mpa-0305", Row.Kind.FIGURE, "rose to |19");
        check(
                "figure: 19 (corrected: high 24, best 24, low 24) against 31 civilians",
                edit(nineteen, "high=24"),
                edit(nineteen, "best=24"),
                edit(nineteen, "low=24"));
    }
}
