package org.sitrep.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.Dossier;
import org.sitrep.ledger.Row;
import org.sitrep.text.Span;

/** What makes two claims one does not depend on which comes first; and what the tables beside it hold. */
class SamenessTest {
    private static <P> void checkBothWays(Row.Kind kind, Sameness<P> sameness) {
        List<P> claims = Dossier.readings().stream()
                .flatMap(article -> Told.of(article).stream())
                .filter(told -> told.row().kind() == kind)
                .map(sameness::prepared)
                .toList();
        assertThat(claims).hasSizeGreaterThan(10);
        int same = 0;
        for (P one : claims) {
            for (P other : claims) {
                assertThat(sameness.same(one, other)).isEqualTo(sameness.same(other, one));
                assertThat(sameness.compatible(one, other)).isEqualTo(sameness.compatible(other, one));
                same += one != other && sameness.same(one, other).isPresent() ? 1 : 0;
            }
        }
        assertThat(same).isPositive();
    }

    @Test
    void whichComesFirstDoesNotMatter() {
        checkBothWays(Row.Kind.STATEMENT, new SameStatements());
        checkBothWays(Row.Kind.EVENT, new SameEvents());
        checkBothWays(Row.Kind.FIGURE, new SameFigures());
        checkBothWays(Row.Kind.POSITION, new SamePositions());
    }

    private static Turned turned(String text) {
        return Turned.of(text, List.of(new Span(0, text.length())));
    }

    @Test
    void everyWordThatTurnsTurns() {
        Turned straight = turned("They will send the guards home.");
        assertThat(EntryTables.table("turning-words.tsv").rows()).isNotEmpty().allSatisfy(row -> {
            String to = row.get("kind").equals("not yet") ? " to" : "";
            Turned against = turned("They " + row.get("word") + to + " send the guards home.");
            assertThat(against.isAgainst(straight)).as(row.get("word")).isTrue();
            assertThat(straight.isAgainst(against)).as(row.get("word")).isTrue();
            assertThat(against.isAgainst(against)).as(row.get("word")).isFalse();
        });
    }

    @Test
    void everyPairOfOppositesIsOne() {
        assertThat(EntryTables.table("opposites.tsv").rows()).isNotEmpty().allSatisfy(row -> {
            Turned one = turned("The council is for it: " + row.get("one") + " of the valley.");
            Turned other = turned("The council is for it: " + row.get("other") + " of the valley.");
            assertThat(one.isAgainst(other)).as(row.get("one")).isTrue();
            assertThat(other.isAgainst(one)).as(row.get("other")).isTrue();
        });
    }

    @Test
    void whatTurnsNothing() {
        assertThat(turned("They will send not only the guards.").isAgainst(turned("They will send the guards.")))
                .isFalse();
        assertThat(turned("No fewer than 30 guards were sent.").isAgainst(turned("30 guards were sent.")))
                .isFalse();
        assertThat(turned("The plans are ready.").isAgainst(turned("The plans are old and ready.")))
                .isFalse();
    }
}
