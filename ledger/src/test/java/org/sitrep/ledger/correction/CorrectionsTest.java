package org.sitrep.ledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Statement;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingParser;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.reading.Reading;

/** Over readings of the dossier. */
class CorrectionsTest {
    private static List<Recorded> dossier() {
        try (var in = CorrectionsTest.class.getResourceAsStream("/org/sitrep/ledger/store/dossier.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(CorrectionsTest::recorded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recorded recorded(String line) {
        return Recorded.of(((ReadingParser.Parsed.Read) ReadingParser.parse(line)).reading());
    }

    private static Corrections corrections(Change... changes) {
        List<Correction> all = new ArrayList<>();
        for (Change change : changes) {
            all.add(new Correction(
                    all.size() + 1, Instant.parse("2031-03-09T12:00:00Z"), "Anna", Optional.of("seen"), change));
        }
        return new Corrections(all);
    }

    private static Change edit(Recorded source, Claim claim, String typed) {
        return new Wording(source, claim, name -> Optional.of(new Wording.Actor("ANNA", "Anna"))).edit(typed);
    }

    /** The same reading as another version would print it: ids are others. */
    private static Recorded renumbered(Recorded source) {
        String line = ReadingJson.line(source.reading(), true);
        return recorded(line.replaceAll(
                "\"(id|within|derived_from|statement|asserted_by)\":\"([sefp])(\\d+)\"", "\"$1\":\"$29$3\""));
    }

    private static String json(Recorded recorded) {
        return ReadingJson.line(recorded.reading(), true);
    }

    private static List<String> ids(Recorded recorded) {
        return recorded.reading().claims().stream().map(Claim::id).toList();
    }

    @Test
    void everyClaimIsFoundByItsWordsWhateverItsId() {
        int claims = 0;
        for (Recorded source : dossier()) {
            Recorded moved = renumbered(source);
            assertThat(moved.key()).isEqualTo(source.key());
            for (int i = 0; i < source.reading().claims().size(); i++) {
                ClaimRef ref = ClaimRef.of(source, source.reading().claims().get(i));
                assertThat(ref.in(source)).contains(source.reading().claims().get(i));
                assertThat(ref.in(moved)).contains(moved.reading().claims().get(i));
                claims++;
            }
        }
        assertThat(claims).isGreaterThan(200);
    }

    @Test
    void aClaimWhoseWordsMovedALittleIsTheSameAndOneThatIsGoneIsNone() {
        Recorded source = dossier().get(0);
        for (Claim claim : source.reading().claims()) {
            ClaimRef ref = ClaimRef.of(source, claim);
            if (ref.end() - ref.start() > 20) {
                ClaimRef longer =
                        new ClaimRef(ref.article(), ref.kind(), ref.start() + 2, ref.end(), ref.words(), ref.type(), 0);
                assertThat(longer.in(source)).contains(claim);
                ClaimRef other =
                        new ClaimRef(ref.article(), ref.kind(), ref.start() + 2, ref.end(), ref.words(), "other", 0);
                assertThat(other.in(source)).isEmpty();
            }
        }
        Recorded empty = new Recorded(
                source.key(), new Reading(source.reading().document(), List.of(), List.of(), List.of(), List.of()));
        Change reject =
                new Change.Reject(ClaimRef.of(source, source.reading().claims().get(0)));
        Corrected corrected = corrections(reject).corrected(empty);
        assertThat(corrected.idle()).containsExactly(1L);
        assertThat(corrected.recorded().marks()).isEmpty();
    }

    @Test
    void whatIsRejectedIsGoneWithWhatRestsOnIt() {
        int dependents = 0;
        for (Recorded source : dossier()) {
            for (Claim claim : source.reading().claims()) {
                Corrected corrected = corrections(new Change.Reject(ClaimRef.of(source, claim)))
                        .corrected(source);
                Recorded after = corrected.recorded();
                assertThat(corrected.idle()).isEmpty();
                assertThat(ids(after)).doesNotContain(claim.id());
                List<String> marked = after.marks().stream().map(Mark::claim).toList();
                Set<String> gone = new HashSet<>(ids(source));
                gone.removeAll(ids(after));
                assertThat(gone).containsExactlyInAnyOrderElementsOf(marked);
                assertThat(json(after)).doesNotContain("\"" + claim.id() + "\"");
                dependents += gone.size() - 1;
            }
        }
        assertThat(dependents).isPositive();
    }

    @Test
    void editsOfEachField() {
        Recorded source = dossier().get(0);
        Event event = source.reading().events().get(0);
        edited(source, event, "modality=denied", "modality");
        edited(source, event, "type=mobilize", "type");
        edited(source, event, "place=", "place");
        edited(source, event, "time=2031-02", "time");
        edited(source, event, "recipient=", "to");
        for (Recorded any : dossier()) {
            for (Figure figure : any.reading().figures()) {
                Recorded after = edited(any, figure, "best=77", "best");
                assertThat(after.reading().figures())
                        .anySatisfy(one -> assertThat(one.best()).hasValue(77));
            }
            for (Statement statement : any.reading().statements()) {
                edited(any, statement, "speaker=", "by");
                if (statement.cue().isPresent()) {
                    edited(any, statement, "class=deny", "type");
                }
            }
        }
    }

    private static Recorded edited(Recorded source, Claim claim, String typed, String field) {
        Recorded after = corrections(edit(source, claim, typed)).applied(source);
        assertThat(after.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(Mark.Kind.EDITED);
            assertThat(mark.claim()).isEqualTo(claim.id());
            assertThat(mark.field()).isEqualTo(field);
        });
        assertThat(ids(after)).isEqualTo(ids(source));
        assertThat(ReadingParser.parse(json(after))).isInstanceOf(ReadingParser.Parsed.Read.class);
        return after;
    }

    @Test
    void whoAndWhereAreWordsOfTheArticle() {
        Recorded source = dossier().stream()
                .filter(one -> one.text().contains("OLF")
                        && !one.reading().statements().isEmpty())
                .findFirst()
                .orElseThrow();
        Statement statement = source.reading().statements().get(0);
        Recorded after = corrections(edit(source, statement, "speaker=OLF")).applied(source);
        Statement edited = after.reading().statements().get(0);
        assertThat(edited.speaker().orElseThrow().party().span().in(source.text()))
                .endsWith("OLF");
        Event event = source.reading().events().get(0);
        assertThatThrownBy(() -> edit(source, event, "place=Atlantis"))
                .hasMessageContaining("names no place 'Atlantis'");
        assertThatThrownBy(() -> new Wording(source, event, name -> Optional.empty()).edit("actor=Nobody At All"))
                .hasMessageContaining("does not stand in the article");
        assertThatThrownBy(() -> edit(source, event, "colour=red")).hasMessageContaining("type, by, to, modality");
        assertThatThrownBy(() -> edit(source, event, "modality=maybe")).hasMessageContaining("is none of happened");
        assertThatThrownBy(() -> edit(source, event, "modality=")).hasMessageContaining("cannot be empty");
        assertThatThrownBy(() -> edit(source, event, "time=yesterday")).hasMessageContaining("is no time");
    }

    @Test
    void theLaterEditCountsAndAnUndoGivesTheEarlierBack() {
        Recorded source = dossier().get(0);
        Event event = source.reading().events().get(0);
        Change planned = edit(source, event, "modality=planned");
        Change denied = edit(source, event, "modality=denied");
        modality(source, "denied", planned, denied);
        modality(source, "planned", planned, denied, new Change.Undo(2));
        modality(source, "denied", planned, denied, new Change.Undo(2), new Change.Undo(3));
        Corrections all = corrections(planned, denied, new Change.Undo(2));
        assertThat(all.holds(2)).isFalse();
        assertThat(all.undoneBy(2)).contains(3L);
        assertThatThrownBy(() -> all.check(new Change.Undo(2))).hasMessageContaining("was undone already, by 3");
        assertThatThrownBy(() -> all.check(new Change.Undo(9))).hasMessageContaining("no correction 9");
        assertThatThrownBy(() -> all.check(planned)).hasMessageContaining("says so already");
        all.check(denied);
    }

    private static void modality(Recorded source, String expected, Change... changes) {
        Recorded after = corrections(changes).applied(source);
        assertThat(Row.of(after.reading()).stream()
                        .filter(row -> row.kind() == Row.Kind.EVENT)
                        .findFirst()
                        .flatMap(Row::modality))
                .contains(expected);
    }

    @Test
    void aDateAndAnAlias() {
        Recorded source = dossier().get(0);
        Change date = new Change.Date(source.key(), "x", Days.of("2031-02").orElseThrow(), Optional.of("2031-03-03"));
        Recorded dated = corrections(date).applied(source);
        assertThat(dated.key()).isEqualTo(source.key());
        assertThat(dated.reading().document().article().published().latest().orElseThrow())
                .hasToString("2031-02-28");
        assertThat(dated.marks(""))
                .singleElement()
                .satisfies(mark -> assertThat(mark.before()).contains("2031-03-03"));

        Recorded named = dossier().stream()
                .filter(one -> one.text().contains("OLF"))
                .findFirst()
                .orElseThrow();
        Recorded aliased =
                corrections(new Change.Alias("The  OLF", "FRONT", "Front")).applied(named);
        assertThat(aliased.reading().document().actors())
                .anySatisfy(mention -> assertThat(mention.actor()).contains("FRONT"));
        assertThat(Row.of(aliased.reading()))
                .anySatisfy(row -> assertThat(row.by()).contains("FRONT"));
        assertThat(aliased.marks()).isNotEmpty().allMatch(mark -> mark.kind() == Mark.Kind.ALIASED);
    }

    @Test
    void mergesAndSplitsDoNotContradictEachOther() {
        Recorded source = dossier().get(0);
        ClaimRef one = ClaimRef.of(source, source.reading().events().get(0));
        ClaimRef other = ClaimRef.of(source, source.reading().events().get(1));
        Corrections all = corrections(new Change.Merge(one, other));
        assertThatThrownBy(() -> all.check(new Change.Split(other, one)))
                .hasMessageContaining("says the opposite; undo it first");
        assertThat(all.applied(source).marks()).hasSize(2).allMatch(mark -> mark.kind() == Mark.Kind.MERGED);
    }

    /** Seeded: any changes of any claims can be written, read back, and applied, and never throw. */
    @Test
    void changesAreReadBackAsTheyWereWritten() {
        Random random = new Random(6);
        List<Recorded> dossier = dossier();
        List<String> typed =
                List.of("type=", "modality=denied", "time=2031", "by=the", "place=", "low=1", "counts=total", "to=a");
        int edits = 0;
        for (int i = 0; i < 300; i++) {
            Recorded source = dossier.get(random.nextInt(dossier.size()));
            List<Claim> claims = source.reading().claims();
            if (claims.size() < 2) {
                continue;
            }
            Claim claim = claims.get(random.nextInt(claims.size()));
            Claim other = claims.get(random.nextInt(claims.size()));
            List<Change> changes = new ArrayList<>(List.of(
                    new Change.Reject(ClaimRef.of(source, claim)),
                    new Change.Merge(ClaimRef.of(source, claim), ClaimRef.of(source, other)),
                    new Change.Split(ClaimRef.of(source, claim), ClaimRef.of(source, other)),
                    new Change.Date(
                            source.key(), "a \"b\"\n", Days.of("..2031-02").orElseThrow(), Optional.empty()),
                    new Change.Alias("Okoro \ud83d\ude00", "OKORO", "Anna Okoro"),
                    new Change.Undo(3)));
            try {
                changes.add(edit(source, other, typed.get(random.nextInt(typed.size()))));
                edits++;
            } catch (CorrectionException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
            for (Change change : changes) {
                assertThat(CorrectionJson.change(CorrectionJson.line(change))).isEqualTo(change);
                assertThat(CorrectionText.line(change)).isNotBlank();
            }
            Corrected once = corrections(changes.toArray(Change[]::new)).corrected(source);
            assertThat(json(corrections(changes.toArray(Change[]::new)).applied(source)))
                    .isEqualTo(json(once.recorded()));
        }
        assertThat(edits).isGreaterThan(50);
    }
}
